package turnscope.analysis.simulation.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.script.Step;

/// A better model needs fewer requests for the same work, a weaker one more.
///
/// @param factor requests per recorded request
/// @param output generated tokens per recorded one, where there are fewer requests; 0 for the factor itself
/// @param content share of the tool outputs that is still read, where there are fewer requests
public record Loops(double factor, double output, double content) implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "loops",
                    StrategyType.Nature.BEHAVIOURAL,
                    List.of(
                            Parameter.decimal("factor", "1", 0.05, 5, "factor"),
                            Parameter.decimal("output", "0", 0, 4, "factor"),
                            Parameter.decimal("content", "1", 0.1, 1, "share")),
                    args ->
                            new Loops(
                                    args.decimal("factor"),
                                    args.decimal("output"),
                                    args.decimal("content")));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.of("factor", factor, "output", output, "content", content);
    }

    @Override
    public Script reshape(Script script, ModelNames models) {
        if (factor == 1) return script;
        if (factor < 1) {
            return new Grouping(factor, output == 0 ? factor : output, content).over(script);
        }
        return new Copies(script.keys()).over(script);
    }

    /// Repeats steps, evenly spread over the session.
    private final class Copies {

        private int keys;

        Copies(int keys) {
            this.keys = keys;
        }

        Script over(Script script) {
            var lane = over(script.main());
            return new Script(lane, script.sides(), keys);
        }

        private Lane over(Lane lane) {
            var steps = new ArrayList<Step>();
            for (int i = 0; i < lane.steps().size(); i++) {
                var step = lane.steps().get(i);
                steps.add(step);
                var left = left(lane.steps(), i);
                long copies = copies(i + 1) - copies(i);
                for (long c = 0; c < copies; c++) {
                    steps.add(step.inserted(again(left), Set.of(), step.output()));
                }
            }
            return lane.with(steps);
        }

        private long copies(int steps) {
            return (long) Math.floor(steps * (factor - 1) + 1e-9);
        }

        /// What a step leaves in the history; the last one is taken to leave what the one before it did.
        private List<Piece> left(List<Step> steps, int index) {
            int next = Math.min(index + 1, steps.size() - 1);
            return steps.get(next).born().stream()
                    .filter(piece -> piece.isSpoken() || piece.isToolOutput())
                    .toList();
        }

        private List<Piece> again(List<Piece> pieces) {
            return pieces.stream().map(piece -> piece.keyed(keys++)).toList();
        }
    }
}
