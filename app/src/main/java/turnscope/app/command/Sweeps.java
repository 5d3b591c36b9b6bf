package turnscope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import picocli.CommandLine.ParameterException;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.Sweep;
import turnscope.analysis.simulation.WhatIf;
import turnscope.analysis.simulation.strategy.Parameter;
import turnscope.analysis.simulation.strategy.Strategy;
import turnscope.views.Text;

/// `--sweep`: one parameter over a range, or two of them against each other.
final class Sweeps {

    private static final Pattern RANGE =
            Pattern.compile(
                    "(?:([a-z-]+)\\.)?([a-z-]+)=([0-9.]+)([kM]?)\\.\\.([0-9.]+?)([kM]?)(?:/([0-9]{1,3}))?");
    private static final int POINTS = 21;
    private static final int MAP_POINTS = 9;

    private Sweeps() {}

    /// @param lines one sweep, or one per value of a second parameter
    record Result(Scenario scenario, List<Line> lines) {}

    /// @param second name and value of the second parameter; empty for none
    record Line(Optional<String> second, double value, Sweep sweep) {}

    private record Axis(Strategy strategy, Parameter parameter, List<Double> values) {}

    static Optional<Result> of(
            List<String> wanted,
            WhatIf whatIf,
            List<Scenario> scenarios,
            Text text,
            Function<String, ParameterException> wrong) {
        if (wanted.isEmpty()) return Optional.empty();
        if (wanted.size() > 2
                || scenarios.size() != 1
                || scenarios.getFirst().strategies().isEmpty())
            throw wrong.apply(text.get("cli.sweep.one"));
        var scenario = scenarios.getFirst();
        int points = wanted.size() == 1 ? POINTS : MAP_POINTS;
        var axes = new ArrayList<Axis>();
        for (var each : wanted) {
            axes.add(
                    axis(each, scenario, points)
                            .orElseThrow(() -> wrong.apply(text.get("cli.sweep.wrong", each))));
        }
        return Optional.of(new Result(scenario, lines(whatIf, scenario, axes)));
    }

    private static List<Line> lines(WhatIf whatIf, Scenario scenario, List<Axis> axes) {
        var first = axes.getFirst();
        if (axes.size() == 1) {
            return List.of(new Line(Optional.empty(), 0, sweep(whatIf, scenario, first)));
        }
        var second = axes.get(1);
        var lines = new ArrayList<Line>();
        for (double value : second.values()) {
            var other = Sweep.with(scenario, second.strategy(), second.parameter(), value);
            var place = scenario.strategies().indexOf(first.strategy());
            var moved = new Axis(other.strategies().get(place), first.parameter(), first.values());
            lines.add(
                    new Line(
                            Optional.of(second.parameter().name()),
                            value,
                            sweep(whatIf, other, moved)));
        }
        return lines;
    }

    private static Sweep sweep(WhatIf whatIf, Scenario scenario, Axis axis) {
        return Sweep.of(whatIf, scenario, axis.strategy(), axis.parameter(), axis.values());
    }

    private static Optional<Axis> axis(String wanted, Scenario scenario, int points) {
        var range = RANGE.matcher(wanted);
        if (!range.matches()) return Optional.empty();
        double from = number(range.group(3), range.group(4));
        double to = number(range.group(5), range.group(6));
        int count = range.group(7) == null ? points : Integer.parseInt(range.group(7));
        for (var strategy : scenario.strategies()) {
            var name = range.group(1);
            if (name != null && !name.equals(strategy.type().name())) continue;
            var parameter = strategy.type().parameter(range.group(2));
            if (parameter.isEmpty() || !parameter.get().isNumber()) continue;
            double least = Math.max(from, parameter.get().least());
            double most = Math.min(to, parameter.get().most());
            if (least > most || count < 1) return Optional.empty();
            return Optional.of(
                    new Axis(
                            strategy,
                            parameter.get(),
                            Sweep.values(parameter.get(), least, most, count)));
        }
        return Optional.empty();
    }

    private static double number(String digits, String unit) {
        double factor =
                switch (unit) {
                    case "k" -> 1e3;
                    case "M" -> 1e6;
                    default -> 1;
                };
        return Double.parseDouble(digits) * factor;
    }
}
