package turnscope.app.command;

import java.util.Locale;

import turnscope.analysis.simulation.strategy.SpecException;
import turnscope.views.Text;

/// Says what is wrong with a strategy as it was written.
final class Specs {

    private Specs() {}

    static String message(SpecException wrong, Text text) {
        var key = "spec." + wrong.reason().name().toLowerCase(Locale.ROOT);
        return text.get(key, wrong.details().toArray());
    }
}
