package turnscope.analysis.cache;

import java.util.Locale;

/// How well a cause is supported, strongest first.
public enum Evidence {
    /// The transcript says so.
    LOGGED,
    /// Follows from logged times and classes.
    DERIVED,
    /// Fits what is logged, but other causes would too.
    INFERRED,
    UNKNOWN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
