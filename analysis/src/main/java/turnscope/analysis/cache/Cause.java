package turnscope.analysis.cache;

import java.util.Locale;

/// Why a request read less from the cache than the one before had left there.
public enum Cause {
    COMPACTION,
    MICRO_COMPACTION,
    MODEL_CHANGED,
    EFFORT_CHANGED,
    EXPIRED,
    PROBABLY_EXPIRED,
    TOOLS_CHANGED,
    SYSTEM_CHANGED,
    HISTORY_CHANGED,
    REASONING_DROPPED,
    PREFIX_CHANGED,
    RESUMED,
    UNKNOWN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
