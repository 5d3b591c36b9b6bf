package turnscope.analysis.simulation.strategy;

import java.util.List;
import java.util.Set;

import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.script.Step;

/// The recorded compactions did not happen: what they dropped stays, what they put in its place is left out.
public record NoCompaction() implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "no-compaction", StrategyType.Nature.MIXED, List.of(), _ -> new NoCompaction());

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.NONE;
    }

    @Override
    public Script reshape(Script script, ModelNames models) {
        return joined(script);
    }

    static Script joined(Script script) {
        var lane = script.main();
        return script.with(lane.with(lane.steps().stream().map(NoCompaction::joined).toList()));
    }

    private static Step joined(Step step) {
        if (step.breaks() != Step.Break.COMPACTION) return step;
        var kept = step.born().stream().filter(piece -> !attached(piece)).toList();
        return step.unbroken(kept, Set.of());
    }

    /// What only a compaction puts there.
    private static boolean attached(Piece piece) {
        return piece.kind() == SegmentKind.SUMMARY
                || piece.kind() == SegmentKind.ATTACHMENT
                || piece.kind() == SegmentKind.MEMORY
                || piece.kind() == SegmentKind.UNATTRIBUTED;
    }
}
