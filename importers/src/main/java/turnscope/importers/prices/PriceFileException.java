package turnscope.importers.prices;

/// A price file that cannot be used; the message names the model and the field and says what is wrong.
public final class PriceFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PriceFileException(String message) {
        super(message);
    }

    public PriceFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
