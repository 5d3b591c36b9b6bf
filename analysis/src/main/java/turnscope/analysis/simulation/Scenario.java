package turnscope.analysis.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import turnscope.analysis.pricing.Model;
import turnscope.analysis.simulation.strategy.SpecParser;
import turnscope.analysis.simulation.strategy.Strategy;

/// What a recorded session is replayed under.
///
/// @param model that takes every request; empty for the recorded ones
/// @param converted whether sizes are converted to the model's tokenizer
/// @param strategies in the order in which they act, whatever order they were named in
public record Scenario(Optional<Model> model, boolean converted, List<Strategy> strategies) {

    public static final Scenario AS_RECORDED = new Scenario(Optional.empty(), true, List.of());

    public Scenario {
        strategies = SpecParser.inOrder(strategies);
    }

    public static Scenario of(Strategy... strategies) {
        return new Scenario(Optional.empty(), true, List.of(strategies));
    }

    /// @throws turnscope.analysis.simulation.strategy.SpecException if the text is not understood
    public static Scenario of(String spec) {
        return new Scenario(Optional.empty(), true, SpecParser.parse(spec));
    }

    public Scenario on(Model other) {
        return new Scenario(Optional.of(other), converted, strategies);
    }

    public Scenario with(List<Strategy> others) {
        return new Scenario(model, converted, others);
    }

    /// Without converting sizes to another tokenizer.
    public Scenario unconverted() {
        return new Scenario(model, false, strategies);
    }

    public boolean isAsRecorded() {
        return model.isEmpty() && strategies.isEmpty();
    }

    /// Its strategies as they are written on the command line; empty for none.
    public String text() {
        return strategies.stream().map(Strategy::text).collect(Collectors.joining("+"));
    }
}
