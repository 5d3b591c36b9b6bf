package turnscope.analysis.simulation.strategy;

import java.util.List;

import turnscope.analysis.simulation.cache.CacheUse;

/// Nothing expires and nothing is lost without a reason: the most that a cache could have saved.
public record CacheForever() implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "cache-forever",
                    StrategyType.Nature.MECHANICAL,
                    List.of(),
                    _ -> new CacheForever());

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
        return use.lasting();
    }
}
