package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.strategy.Parameter;
import turnscope.analysis.simulation.strategy.SpecParser;
import turnscope.analysis.simulation.strategy.Strategy;

/// The cost of a scenario over the values of one parameter.
///
/// @param strategy whose parameter it is
/// @param points by ascending value
/// @param now the value that the scenario itself has
/// @param cheapest index of the cheapest point; empty if none has a price
/// @param plateauFrom first point around the cheapest that costs at most two per cent more
/// @param plateauTo last such point
public record Sweep(
        Strategy strategy,
        Parameter parameter,
        List<Point> points,
        double now,
        OptionalInt cheapest,
        int plateauFrom,
        int plateauTo) {

    private static final double PLATEAU = 1.02;

    public Sweep {
        points = List.copyOf(points);
    }

    /// @param requests of the replay, inserted ones included
    public record Point(double value, Optional<Money> cost, long inputTokens, long requests) {}

    /// @param strategy of the scenario, whose parameter takes the values in turn
    public static Sweep of(
            WhatIf whatIf,
            Scenario scenario,
            Strategy strategy,
            Parameter parameter,
            List<Double> values) {
        var points = new ArrayList<Point>();
        for (double value : values) points.add(point(whatIf, scenario, strategy, parameter, value));
        var cheapest = cheapest(points);
        int from = cheapest.orElse(0);
        int to = from;
        if (cheapest.isPresent()) {
            double limit = dollars(points.get(from)) * PLATEAU;
            while (from > 0 && dollars(points.get(from - 1)) <= limit) from--;
            while (to + 1 < points.size() && dollars(points.get(to + 1)) <= limit) to++;
        }
        double now = Double.parseDouble(strategy.values().byName().get(parameter.name()));
        return new Sweep(strategy, parameter, points, now, cheapest, from, to);
    }

    private static Point point(
            WhatIf whatIf,
            Scenario scenario,
            Strategy strategy,
            Parameter parameter,
            double value) {
        var outcome = whatIf.simulator().replay(with(scenario, strategy, parameter, value));
        return new Point(
                value, whatIf.cost(outcome), outcome.usage().context(), outcome.bill().requests());
    }

    /// The scenario with another value of a parameter of one of its strategies.
    public static Scenario with(
            Scenario scenario, Strategy strategy, Parameter parameter, double value) {
        var values = new HashMap<>(strategy.values().byName());
        values.put(
                parameter.name(),
                parameter.kind() == Parameter.Kind.WHOLE
                        ? Long.toString(Math.round(value))
                        : Double.toString(value));
        var strategies = new ArrayList<>(scenario.strategies());
        strategies.set(strategies.indexOf(strategy), SpecParser.make(strategy.type(), values));
        return scenario.with(strategies);
    }

    private static OptionalInt cheapest(List<Point> points) {
        int best = -1;
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).cost().isEmpty()) continue;
            if (best < 0 || dollars(points.get(i)) < dollars(points.get(best))) best = i;
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static double dollars(Point point) {
        return point.cost().map(Money::approximateDollars).orElse(Double.MAX_VALUE);
    }

    /// So many values from one to another, evenly spread, whole where the parameter is; each once.
    public static List<Double> values(Parameter parameter, double from, double to, int count) {
        var values = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            double value = count == 1 ? from : from + (to - from) * i / (count - 1);
            if (parameter.kind() == Parameter.Kind.WHOLE) value = Math.rint(value);
            if (values.isEmpty() || values.getLast() != value) values.add(value);
        }
        return values;
    }
}
