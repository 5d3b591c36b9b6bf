package turnscope.views.whatif;

import java.util.List;
import java.util.TreeSet;

import turnscope.analysis.simulation.Sweep;
import turnscope.analysis.simulation.strategy.Parameter;

/// The values of a parameter that make a difference on a session: what its slider and its sweep go through.
///
/// @param from within what the parameter accepts
/// @param to the same
public record Reach(double from, double to) {

    private static final double TIMES = 4;
    private static final double AT_LEAST = 10;

    /// @param now the value that must be within reach
    static Reach of(Parameter parameter, double now, Ready ready) {
        double to =
                switch (parameter.name()) {
                    case "threshold" -> ready.peak() * 1.05;
                    case "before" -> ready.baseline().requests();
                    case "tokens" -> ready.prefix();
                    case "factor" -> 2;
                    default -> Math.max(now * TIMES, parameter.least() + AT_LEAST);
                };
        double most = Math.min(parameter.most(), Math.max(to, parameter.least() + AT_LEAST));
        return new Reach(parameter.least(), Math.max(most, now));
    }

    /// Values from one end to the other, the present one among them, for a sweep.
    List<Double> values(Parameter parameter, double now, int count) {
        var values = new TreeSet<Double>();
        for (double value : Sweep.values(parameter, from, to, count)) {
            values.add(
                    parameter.kind() == Parameter.Kind.DECIMAL
                            ? Math.rint(value * 1_000) / 1_000
                            : value);
        }
        values.add(now);
        return List.copyOf(values);
    }

    /// A value that a reader may have meant by dragging: two significant digits, within reach.
    double rounded(Parameter parameter, double value) {
        if (parameter.kind() == Parameter.Kind.DECIMAL)
            return Math.clamp(Math.rint(value * 100) / 100, from, to);
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1));
        return Math.clamp(Math.rint(value / unit) * unit, from, to);
    }
}
