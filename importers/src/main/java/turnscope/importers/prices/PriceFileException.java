package turnscope.importers.prices;

import turnscope.analysis.pricing.Refusal;

/// A price file that cannot be used, with the place and the reason.
public final class PriceFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    PriceFileException(Refusal refusal) {
        super(refusal.sentence());
        this.refusal = refusal;
    }

    PriceFileException(Refusal refusal, Throwable cause) {
        super(refusal.sentence(), cause);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
