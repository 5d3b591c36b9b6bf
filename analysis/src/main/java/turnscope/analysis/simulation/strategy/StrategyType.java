package turnscope.analysis.simulation.strategy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A kind of strategy: how it is called, what it takes, and what its results rest on.
///
/// @param name as written on the command line; also the key of its texts
/// @param nature what its results rest on
/// @param open whether it takes parameters of any name, each a share between 0.05 and 1
/// @param make builds one from checked arguments
public record StrategyType(
        String name,
        Nature nature,
        List<Parameter> parameters,
        boolean open,
        Function<Arguments, Strategy> make) {

    /// What a replay can say about a strategy.
    public enum Nature {
        /// Prices and the cache alone; holds for one session.
        MECHANICAL,
        /// The price is mechanical, but the model sees another context and may act otherwise.
        MIXED,
        /// Changes what is done; a scenario, not a prediction.
        BEHAVIOURAL;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public StrategyType {
        parameters = List.copyOf(parameters);
    }

    static StrategyType of(
            String name,
            Nature nature,
            List<Parameter> parameters,
            Function<Arguments, Strategy> make) {
        return new StrategyType(name, nature, parameters, false, make);
    }

    public Optional<Parameter> parameter(String called) {
        return parameters.stream().filter(each -> each.name().equals(called)).findFirst();
    }

    String standard(String called) {
        return parameter(called).map(Parameter::standard).orElse("");
    }

    boolean isPositional(String called) {
        return parameter(called)
                .filter(each -> each.kind() == Parameter.Kind.POSITIONAL)
                .isPresent();
    }
}
