package turnscope.analysis.growth;

import java.util.Locale;

/// How far a fitted curve may be believed.
public enum Confidence {
    /// The curve leaves at most 1 % of the mean cumulative input unexplained.
    HIGH,
    /// At most 5 %.
    MEDIUM,
    LOW;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Confidence of(double relativeResidual) {
        if (relativeResidual <= 0.01) return HIGH;
        return relativeResidual <= 0.05 ? MEDIUM : LOW;
    }
}
