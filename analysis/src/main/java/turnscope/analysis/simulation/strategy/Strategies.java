package turnscope.analysis.simulation.strategy;

import java.util.List;
import java.util.Optional;

/// Every kind of strategy there is; a new one is one file and one line here.
public final class Strategies {

    /// In the order in which they act: structure, content at birth, history, cache.
    public static final List<StrategyType> ORDER =
            List.of(
                    NoCompaction.TYPE,
                    Subagents.TYPE,
                    FreshSession.TYPE,
                    FewerLoops.TYPE,
                    Loops.TYPE,
                    PrefixDiet.TYPE,
                    Dedup.TYPE,
                    RagLite.TYPE,
                    Compress.TYPE,
                    Truncate.TYPE,
                    KeepThinking.TYPE,
                    DropThinking.TYPE,
                    ClearAt.TYPE,
                    Mask.TYPE,
                    CompactBefore.TYPE,
                    CompactAt.TYPE,
                    BreakPrefix.TYPE,
                    StaticCacheOnly.TYPE,
                    Ttl.TYPE,
                    KeepAlive.TYPE,
                    CacheForever.TYPE,
                    NoCache.TYPE);

    private Strategies() {}

    public static Optional<StrategyType> named(String name) {
        return ORDER.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
