package turnscope.analysis.simulation.strategy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.script.Step;

/// The thinking of earlier turns is taken out of the history whenever a new turn begins.
///
/// @param keepTurns newest earlier turns whose thinking stays
public record DropThinking(int keepTurns) implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "drop-thinking",
                    StrategyType.Nature.MIXED,
                    List.of(Parameter.whole("keep-turns", 0, 0, 20, "turns")),
                    args -> new DropThinking(args.count("keep-turns")));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.of("keep-turns", keepTurns);
    }

    @Override
    public Script reshape(Script script, ModelNames models) {
        return script.with(thinned(script.main()));
    }

    private record Thought(int key, int turn) {}

    private Lane thinned(Lane lane) {
        var steps = new ArrayList<Step>();
        var thoughts = new ArrayList<Thought>();
        for (var step : lane.steps()) {
            boolean turns = !steps.isEmpty() && step.turn() != steps.getLast().turn();
            int spoken = steps.isEmpty() ? step.turn() : steps.getLast().turn();
            for (var piece : step.born()) {
                if (piece.kind() == SegmentKind.THINKING)
                    thoughts.add(new Thought(piece.key(), spoken));
            }
            steps.add(turns ? without(step, thoughts) : step);
        }
        return lane.with(steps);
    }

    /// Thoughts of which the model has just been relieved never enter; older ones leave.
    private Step without(Step step, List<Thought> thoughts) {
        var gone = new HashSet<>(step.gone());
        thoughts.removeIf(
                thought -> thought.turn() < step.turn() - keepTurns && gone.add(thought.key()));
        var born = new ArrayList<Piece>(step.born());
        born.removeIf(piece -> gone.contains(piece.key()));
        return step.with(born, gone);
    }
}
