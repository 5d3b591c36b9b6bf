package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.strategy.Loops;
import turnscope.analysis.simulation.strategy.Strategy;

/// The cost of a scenario over the number of requests that it may need: what a model may cost in loops.
///
/// @param points by ascending factor
/// @param even factor of requests up to which it costs no more than the recording; empty where it is dearer or cheaper at all
///     of them
public record LoopCurve(Scenario scenario, List<Point> points, OptionalDouble even) {

    private static final double LEAST = 0.05;
    private static final double MOST = 5;
    private static final double PRECISION = 0.001;

    public LoopCurve {
        points = List.copyOf(points);
    }

    /// @param factor requests per recorded request
    public record Point(double factor, Optional<Money> cost) {}

    /// @param factors of the requests, ascending
    public static LoopCurve of(WhatIf whatIf, Scenario scenario, List<Double> factors) {
        var points = new ArrayList<Point>();
        for (double factor : factors)
            points.add(new Point(factor, whatIf.cost(at(scenario, factor))));
        var recorded = whatIf.recordedCost();
        return new LoopCurve(
                scenario,
                points,
                recorded.isEmpty()
                        ? OptionalDouble.empty()
                        : even(whatIf, scenario, recorded.get()));
    }

    private static Scenario at(Scenario scenario, double factor) {
        var others = new ArrayList<Strategy>(scenario.strategies());
        others.removeIf(Loops.class::isInstance);
        if (factor != 1) others.add(new Loops(factor, 0, 1));
        return scenario.with(others);
    }

    /// By bisection to a tenth of a per cent, on the side of the recorded number of requests on which the costs meet.
    private static OptionalDouble even(WhatIf whatIf, Scenario scenario, Money recorded) {
        boolean cheaper = isBelow(whatIf, scenario, 1, recorded);
        double low = cheaper ? 1 : LEAST;
        double high = cheaper ? MOST : 1;
        if (isBelow(whatIf, scenario, cheaper ? high : low, recorded) == cheaper)
            return OptionalDouble.empty();
        while (high - low > PRECISION) {
            double middle = (low + high) / 2;
            if (isBelow(whatIf, scenario, middle, recorded)) low = middle;
            else high = middle;
        }
        return OptionalDouble.of((low + high) / 2);
    }

    private static boolean isBelow(
            WhatIf whatIf, Scenario scenario, double factor, Money recorded) {
        return whatIf.cost(at(scenario, factor))
                .map(cost -> cost.compareTo(recorded) <= 0)
                .orElse(false);
    }
}
