package turnscope.app.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import picocli.CommandLine.ParameterException;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.strategy.SpecException;
import turnscope.views.Text;

/// Says what is wrong with a strategy as it was written.
final class Specs {

    private Specs() {}

    /// Stacks of strategies as they were written.
    ///
    /// @param wrong makes what is thrown if one cannot be read
    static List<Scenario> read(
            List<String> written, Text text, Function<String, ParameterException> wrong) {
        try {
            return written.stream().map(Scenario::of).toList();
        } catch (SpecException mistake) {
            throw wrong.apply(message(mistake, text));
        }
    }

    static String message(SpecException wrong, Text text) {
        var key = "spec." + wrong.reason().name().toLowerCase(Locale.ROOT);
        return text.get(key, wrong.details().toArray());
    }
}
