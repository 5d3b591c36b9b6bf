package turnscope.analysis.simulation.strategy;

import java.util.HashSet;
import java.util.List;

import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.script.Step;

/// Thinking that the recording dropped at new turns stays.
public record KeepThinking() implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "keep-thinking", StrategyType.Nature.MIXED, List.of(), _ -> new KeepThinking());

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
        var thoughts = new HashSet<Integer>();
        for (var step : script.main().steps()) {
            for (var piece : step.born()) {
                if (piece.kind() == SegmentKind.THINKING) thoughts.add(piece.key());
            }
        }
        var lane = script.main();
        return script.with(
                lane.with(lane.steps().stream().map(step -> kept(step, thoughts)).toList()));
    }

    private static Step kept(Step step, HashSet<Integer> thoughts) {
        if (step.breaks() != Step.Break.NONE || step.gone().isEmpty()) return step;
        var gone = new HashSet<>(step.gone());
        return gone.removeAll(thoughts) ? step.with(List.<Piece>copyOf(step.born()), gone) : step;
    }
}
