package turnscope.analysis.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

import turnscope.analysis.pricing.Model;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Recorded;

/// What a recording tells about models: which it knows, what their windows took, and whether their writes were logged.
final class RecordedFacts {

    private final Recorded recorded;
    private final Set<String> models = new HashSet<>();
    private final Set<String> providers = new HashSet<>();
    private final boolean logsWrites;
    private final long peak;

    RecordedFacts(Recorded recorded) {
        this.recorded = recorded;
        boolean writes = recorded.supplied();
        for (var step : recorded.script().main().steps()) {
            step.sent().model().map(Model::id).ifPresent(models::add);
            step.sent().model().map(Model::provider).ifPresent(providers::add);
            writes |= step.sent().messages().isPresent();
        }
        this.logsWrites = writes;
        this.peak = peak(recorded.script().main());
    }

    /// As far as the recording knows a model: by its id, else by its provider.
    String nameOf(Model model) {
        if (models.contains(model.id())) return model.id();
        return providers.contains(model.provider()) ? model.provider() : "other";
    }

    /// Whether automatic caches charge for writes: a log of such a provider that has none leaves them out.
    boolean fees(Scenario scenario, Assumed assumed) {
        boolean elsewhere =
                scenario.model().isPresent()
                        && !providers.contains(scenario.model().get().provider());
        return assumed.writes() || logsWrites || elsewhere;
    }

    /// The longest prompt; a model that has answered the recorded ones takes them, whatever the catalogue says.
    OptionalLong window(Scenario scenario) {
        var steps = recorded.script().main().steps();
        if (steps.isEmpty()) return OptionalLong.empty();
        var model =
                scenario.model().isPresent() ? scenario.model() : steps.getLast().sent().model();
        if (model.isEmpty() || model.get().promptLimit().isEmpty()) return OptionalLong.empty();
        long limit = model.get().promptLimit().getAsLong();
        return OptionalLong.of(models.contains(model.get().id()) ? Math.max(limit, peak) : limit);
    }

    /// The longest recorded context.
    private static long peak(Lane lane) {
        long peak = 0;
        long carried = 0;
        var sizes = new HashMap<Integer, Long>();
        for (var step : lane.steps()) {
            for (int key : step.gone()) {
                var size = sizes.remove(key);
                carried -= size == null ? 0 : size;
            }
            for (var piece : step.born()) {
                sizes.put(piece.key(), piece.tokens());
                carried += piece.tokens();
            }
            peak = Math.max(peak, carried);
        }
        return peak;
    }
}
