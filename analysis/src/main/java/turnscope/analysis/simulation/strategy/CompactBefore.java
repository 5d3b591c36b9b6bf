package turnscope.analysis.simulation.strategy;

import turnscope.analysis.simulation.engine.Compaction;
import turnscope.analysis.simulation.engine.History;
import turnscope.analysis.simulation.engine.Line;

/// One focused /compact, before a request of one's choice.
///
/// @param before index of the request, from 0
public record CompactBefore(int before, Compaction how) implements Compacting {

    static final StrategyType TYPE =
            StrategyType.of(
                    "compact",
                    StrategyType.Nature.MIXED,
                    Compactions.parameters(
                            Parameter.whole("before", 1, 10_000_000, "request"), 2_000),
                    args -> new CompactBefore(args.count("before"), Compactions.read(args)));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Compactions.values("before", before, how);
    }

    @Override
    public Strategy with(Compaction other) {
        return new CompactBefore(before, other);
    }

    @Override
    public boolean due(Line line, int step, History history) {
        var at = line.step(step);
        return at.seq() == before && !at.copy();
    }
}
