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
    PROVIDER_SIDE,
    UNKNOWN;

    /// Whether the loss was the price of something that was meant to happen, not a fault of the cache.
    public boolean expected() {
        return this == COMPACTION || this == MICRO_COMPACTION;
    }

    /// Who could have kept the loss from happening.
    public Responsibility responsibility() {
        return switch (this) {
            case EXPIRED, PROBABLY_EXPIRED, TOOLS_CHANGED, SYSTEM_CHANGED, PREFIX_CHANGED ->
                    Responsibility.AVOIDABLE;
            case COMPACTION,
                    MICRO_COMPACTION,
                    MODEL_CHANGED,
                    EFFORT_CHANGED,
                    HISTORY_CHANGED,
                    RESUMED ->
                    Responsibility.BEHAVIOURAL;
            case REASONING_DROPPED, PROVIDER_SIDE, UNKNOWN -> Responsibility.PROVIDER_SIDE;
        };
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
