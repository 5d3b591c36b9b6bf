package turnscope.analysis.simulation.strategy;

import turnscope.analysis.simulation.engine.Compaction;
import turnscope.analysis.simulation.engine.History;
import turnscope.analysis.simulation.engine.Line;
import turnscope.analysis.simulation.script.Script;

/// The history is replaced by a summary whenever the context exceeds a size; recorded compactions are undone first.
///
/// @param threshold tokens of the context above which it happens
public record CompactAt(long threshold, Compaction how) implements Compacting {

    static final StrategyType TYPE =
            StrategyType.of(
                    "compact-at",
                    StrategyType.Nature.MIXED,
                    Compactions.parameters(
                            Parameter.whole("threshold", 167_000, 30_000, 2_000_000, "tokens"),
                            4_000),
                    args -> new CompactAt(args.whole("threshold"), Compactions.read(args)));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Compactions.values("threshold", threshold, how);
    }

    @Override
    public Script reshape(Script script, ModelNames models) {
        return NoCompaction.joined(script);
    }

    @Override
    public Strategy with(Compaction other) {
        return new CompactAt(threshold, other);
    }

    @Override
    public boolean due(Line line, int step, History history) {
        return history.total() > threshold;
    }
}
