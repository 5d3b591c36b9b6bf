package turnscope.analysis.cache;

import java.util.Locale;

/// Who could have kept a cache loss from happening.
public enum Responsibility {
    /// The same work could have been done without it: a longer life of entries, fewer pauses, an unchanged prefix.
    AVOIDABLE,
    /// It follows from what the user or the agent chose to do, such as another model or a compaction.
    BEHAVIOURAL,
    /// Nobody on this side could have kept it; causes that nothing explains are counted here.
    PROVIDER_SIDE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
