package turnscope.analysis.findings;

import java.util.Locale;
import java.util.Optional;

import turnscope.analysis.pricing.Money;

/// How much of a session's bill is at stake.
public enum Severity {
    /// At least a tenth of the bill.
    HIGH,
    /// At least one fiftieth.
    MEDIUM,
    /// Less, or not known.
    LOW;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Severity of(Optional<Money> stake, Money bill) {
        if (stake.isEmpty() || bill.picoDollars() <= 0) return LOW;
        double share = (double) stake.get().picoDollars() / bill.picoDollars();
        if (share >= 0.1) return HIGH;
        return share >= 0.02 ? MEDIUM : LOW;
    }
}
