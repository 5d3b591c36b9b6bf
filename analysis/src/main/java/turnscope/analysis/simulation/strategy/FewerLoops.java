package turnscope.analysis.simulation.strategy;

import java.util.List;

import turnscope.analysis.simulation.script.Script;

/// Plan first: the same work in fewer requests that write less.
///
/// @param requests share of the requests that is left
/// @param output share of the generated tokens that is left
public record FewerLoops(double requests, double output) implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "fewer-loops",
                    StrategyType.Nature.BEHAVIOURAL,
                    List.of(
                            Parameter.decimal("requests", "0.72", 0.3, 1, "share"),
                            Parameter.decimal("output", "0.63", 0.2, 1, "share")),
                    args -> new FewerLoops(args.decimal("requests"), args.decimal("output")));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.of("requests", requests, "output", output);
    }

    @Override
    public Script reshape(Script script, ModelNames models) {
        return new Grouping(requests, output, 1).over(script);
    }
}
