package turnscope.analysis.simulation.strategy;

import java.util.List;

import turnscope.analysis.simulation.cache.CacheUse;

/// Only the fixed prefix is marked for the cache; the conversation is plain input every time.
public record StaticCacheOnly() implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "static-cache-only",
                    StrategyType.Nature.MECHANICAL,
                    List.of(),
                    _ -> new StaticCacheOnly());

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.NONE;
    }

    @Override
    public CacheUse caching(CacheUse use) {
        return use.markingFixedOnly();
    }
}
