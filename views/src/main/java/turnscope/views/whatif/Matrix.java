package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.WhatIf;

/// Models by scenarios.
///
/// @param scenarios in the order of the columns; their own models are replaced
/// @param lines one per model
public record Matrix(List<Scenario> scenarios, List<Line> lines) {

    public Matrix {
        scenarios = List.copyOf(scenarios);
        lines = List.copyOf(lines);
    }

    /// One model.
    ///
    /// @param outcomes one per scenario
    /// @param confidence of the factor of its tokenizer: high, medium or low
    /// @param factor its tokens per recorded token in the first scenario; empty where sizes stay as recorded
    public record Line(
            Model model, List<Outcome> outcomes, String confidence, OptionalDouble factor) {

        public Line {
            outcomes = List.copyOf(outcomes);
        }

        Optional<Money> cost(int scenario) {
            return outcomes.get(scenario).cost();
        }
    }

    static Matrix of(WhatIf whatIf, Catalogue catalogue, List<Scenario> scenarios) {
        var lines = new ArrayList<Line>();
        for (var model : catalogue.offered()) {
            var outcomes = scenarios.stream().map(each -> whatIf.quick(each.on(model))).toList();
            lines.add(
                    new Line(
                            model,
                            outcomes,
                            catalogue.tokenizer(model).confidence(),
                            factor(whatIf, model, scenarios)));
        }
        return new Matrix(scenarios, lines);
    }

    /// Of the whole input as recorded.
    private static OptionalDouble factor(WhatIf whatIf, Model model, List<Scenario> scenarios) {
        if (scenarios.isEmpty() || !scenarios.getFirst().converted()) return OptionalDouble.empty();
        long before = whatIf.baseline().usage().context();
        var plain = new Scenario(Optional.of(model), true, List.of());
        long after = whatIf.simulator().replay(plain).usage().context();
        return before == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) after / before);
    }

    /// The largest cost of all, for bars.
    Money most() {
        var most = Money.ZERO;
        for (var line : lines)
            for (var outcome : line.outcomes())
                if (outcome.cost().isPresent() && outcome.cost().get().compareTo(most) > 0)
                    most = outcome.cost().get();
        return most;
    }
}
