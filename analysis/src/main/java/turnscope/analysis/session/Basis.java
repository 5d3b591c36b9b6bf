package turnscope.analysis.session;

import java.util.Locale;

/// How a number came to be; every number that is shown carries one.
public enum Basis {
    /// Logged by the agent.
    EXACT,
    /// Computed from logged numbers without assumptions.
    DERIVED,
    /// Inferred where the log is silent or known to be wrong.
    ESTIMATED,
    /// The result of a replay.
    SIMULATED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Basis of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /// The weaker of two, which is the basis of their sum.
    public Basis and(Basis other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
