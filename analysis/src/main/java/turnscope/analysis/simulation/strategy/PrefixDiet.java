package turnscope.analysis.simulation.strategy;

import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Script;

/// Tools or instructions that were never needed are left out of the fixed prefix from the start.
///
/// @param tokens that are left out; never more than the prefix has
public record PrefixDiet(long tokens) implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "prefix-diet",
                    StrategyType.Nature.MECHANICAL,
                    List.of(Parameter.whole("tokens", 0, 1_000_000, "tokens")),
                    args -> new PrefixDiet(args.whole("tokens")));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.of("tokens", tokens);
    }

    @Override
    public Script reshape(Script script, ModelNames models) {
        var lane = script.main();
        return lane.steps().isEmpty() ? script : script.with(slimmed(lane));
    }

    private Lane slimmed(Lane lane) {
        var steps = new ArrayList<>(lane.steps());
        var first = steps.getFirst();
        var pieces = new ArrayList<Piece>();
        long left = tokens;
        for (int i = 0; i < first.born().size(); i++) {
            var piece = first.born().get(i);
            long less = i < lane.fixed() ? Math.min(left, piece.tokens()) : 0;
            left -= less;
            pieces.add(piece.sized(piece.tokens() - less));
        }
        steps.set(0, first.with(pieces));
        return lane.with(steps);
    }
}
