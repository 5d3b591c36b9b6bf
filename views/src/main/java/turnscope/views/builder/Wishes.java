package turnscope.views.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.strategy.SpecException;
import turnscope.views.Text;

/// Scenarios as they are typed, one in a line: strategies, a model after an at sign, or both.
final class Wishes {

    private final Catalogue catalogue;
    private final Text text;

    Wishes(Catalogue catalogue, Text text) {
        this.catalogue = catalogue;
        this.text = text;
    }

    /// @throws IllegalArgumentException if a line is not understood; its message is for whoever typed it
    List<Scenario> read(String typed) {
        var scenarios = new ArrayList<Scenario>();
        for (var line : typed.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) scenarios.add(scenario(line));
        }
        return scenarios;
    }

    /// Scenarios as someone would have typed them.
    static String write(List<Scenario> scenarios) {
        return scenarios.stream()
                .map(each ->
                        (each.text() + each.model().map(model -> " @ " + model.id()).orElse(""))
                                .strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private Scenario scenario(String line) {
        int at = line.indexOf('@');
        var spec = (at < 0 ? line : line.substring(0, at)).strip();
        var base = spec.isEmpty() ? Scenario.AS_RECORDED : stack(spec);
        if (at < 0) return base;
        var name = line.substring(at + 1).strip();
        return catalogue
                .resolve(name)
                .map(base::on)
                .orElseThrow(
                        () -> new IllegalArgumentException(text.get("builder.no-model", name)));
    }

    private Scenario stack(String spec) {
        try {
            return Scenario.of(spec);
        } catch (SpecException mistake) {
            var key = "spec." + mistake.reason().name().toLowerCase(Locale.ROOT);
            throw new IllegalArgumentException(text.get(key, mistake.details().toArray()), mistake);
        }
    }
}
