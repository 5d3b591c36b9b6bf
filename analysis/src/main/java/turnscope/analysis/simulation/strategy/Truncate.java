package turnscope.analysis.simulation.strategy;

import java.util.List;

import turnscope.analysis.simulation.script.Script;

/// Tool outputs are cut to a size before they enter the context.
///
/// @param cap tokens, the note about the cut included
public record Truncate(long cap) implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "truncate",
                    StrategyType.Nature.MIXED,
                    List.of(Parameter.whole("cap", 4_000, 200, 20_000, "tokens")),
                    args -> new Truncate(args.whole("cap")));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.of("cap", cap);
    }

    @Override
    public Script reshape(Script script, ModelNames models) {
        return script.resized(
                piece -> piece.isToolOutput() ? piece.sized(Math.min(piece.tokens(), cap)) : piece);
    }
}
