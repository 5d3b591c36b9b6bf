package turnscope.analysis.simulation.strategy;

import java.util.List;

import turnscope.analysis.simulation.cache.CacheUse;

/// Everything is sent as plain input: what the cache as it was used has saved.
public record NoCache() implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "no-cache", StrategyType.Nature.MECHANICAL, List.of(), _ -> new NoCache());

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
        return use.switchedOff();
    }
}
