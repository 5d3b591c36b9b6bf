package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalDouble;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.strategy.Loops;
import turnscope.analysis.simulation.strategy.Observed;
import turnscope.analysis.simulation.strategy.StrategyType.Nature;

/// What a change of behaviour does to a scenario: how much of it the scenario can bear, and what was observed elsewhere.
final class Behaviour {

    private static final double MOST = 4;
    private static final double LEAST = -0.95;
    private static final double PRECISION = 0.001;

    private final WhatIf whatIf;
    private final Scenario scenario;

    Behaviour(WhatIf whatIf, Scenario scenario) {
        this.whatIf = whatIf;
        this.scenario = scenario;
    }

    private boolean applies() {
        return scenario.strategies().stream()
                        .anyMatch(each -> each.type().nature() != Nature.MECHANICAL)
                && scenario.strategies().stream().noneMatch(Loops.class::isInstance);
    }

    /// The share of additional requests at which the scenario costs what the recording does, by bisection to 0.1 %.
    ///
    /// Negative where it is dearer already; empty where even four times as many, or five per cent of them, do not meet.
    OptionalDouble breakEven(Optional<Money> cost) {
        var recorded = whatIf.recordedCost();
        if (cost.isEmpty() || recorded.isEmpty() || !applies()) return OptionalDouble.empty();
        var target = recorded.get();
        boolean cheaper = cost.get().compareTo(target) <= 0;
        double low = cheaper ? 0 : LEAST;
        double high = cheaper ? MOST : 0;
        if (isBelow(cheaper ? high : low, target) == cheaper) return OptionalDouble.empty();
        while (high - low > PRECISION) {
            double middle = (low + high) / 2;
            if (isBelow(middle, target)) low = middle;
            else high = middle;
        }
        return OptionalDouble.of((low + high) / 2);
    }

    private boolean isBelow(double share, Money target) {
        return at(1 + share).map(money -> money.compareTo(target) <= 0).orElse(false);
    }

    private Optional<Money> at(double factor) {
        var strategies = new ArrayList<>(scenario.strategies());
        strategies.add(new Loops(factor, 0, 1));
        return whatIf.cost(scenario.with(strategies));
    }

    private Optional<Observed> observed() {
        return applies()
                ? scenario.strategies().stream()
                        .flatMap(each -> Observed.of(each).stream())
                        .reduce(Observed::and)
                : Optional.empty();
    }

    Optional<Money> low() {
        return observed().flatMap(range -> at(range.least()));
    }

    Optional<Money> high() {
        return observed().flatMap(range -> at(range.most()));
    }
}
