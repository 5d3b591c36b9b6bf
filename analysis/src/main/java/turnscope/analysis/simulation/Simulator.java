package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.growth.Composition;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Tokenizer;
import turnscope.analysis.session.Session;
import turnscope.analysis.simulation.cache.CacheUse;
import turnscope.analysis.simulation.engine.CompactionRule;
import turnscope.analysis.simulation.engine.HistoryRule;
import turnscope.analysis.simulation.engine.Line;
import turnscope.analysis.simulation.engine.Pings;
import turnscope.analysis.simulation.engine.Played;
import turnscope.analysis.simulation.engine.Player;
import turnscope.analysis.simulation.engine.Setting;
import turnscope.analysis.simulation.engine.SharedPrefixes;
import turnscope.analysis.simulation.engine.TokenScale;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Recorded;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.strategy.Strategy;
import turnscope.analysis.simulation.strategy.Ttl;

/// Replays one recorded session under scenarios.
///
/// Not for use by several threads at once; what it has laid out for one scenario it uses again for the next.
public final class Simulator {

    private final Catalogue catalogue;
    private final Recorded recorded;

    /// Scripts by the strategies that shaped them, as long as they are few.
    private final Map<String, Script> scripts = new HashMap<>();

    public Simulator(Session session, Catalogue catalogue) {
        this(Recorded.of(session, catalogue), catalogue);
    }

    public Simulator(Session session, Composition composition, Catalogue catalogue) {
        this(Recorded.of(session, composition, catalogue), catalogue);
    }

    public Simulator(Recorded recorded, Catalogue catalogue) {
        this.recorded = recorded;
        this.catalogue = catalogue;
    }

    public Recorded recorded() {
        return recorded;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /// As it most likely would have gone.
    public Replay replay(Scenario scenario) {
        return replay(scenario, Assumed.LIKELY);
    }

    public Replay replay(Scenario scenario, Assumed assumed) {
        var best =
                scenario.strategies().stream()
                        .filter(Ttl.class::isInstance)
                        .map(Ttl.class::cast)
                        .filter(Ttl::isBest)
                        .findFirst();
        return best.isEmpty() ? play(scenario, assumed) : cheapest(scenario, best.get(), assumed);
    }

    /// The cheapest of the classes that the model offers.
    private Replay cheapest(Scenario scenario, Ttl best, Assumed assumed) {
        var classes = classes(scenario);
        if (classes.isEmpty()) return play(without(scenario, best), assumed);
        return classes.stream()
                .map(written -> {
                    var others = new ArrayList<>(scenario.strategies());
                    others.set(others.indexOf(best), best.in(written));
                    return play(scenario.with(others), assumed);
                })
                .min(Comparator.comparing(replay -> replay.bill().priced()))
                .orElseThrow();
    }

    private static Scenario without(Scenario scenario, Strategy strategy) {
        var others = new ArrayList<>(scenario.strategies());
        others.remove(strategy);
        return scenario.with(others);
    }

    private List<WriteClass> classes(Scenario scenario) {
        var steps = recorded.script().main().steps();
        var model =
                scenario.model().isPresent() || steps.isEmpty()
                        ? scenario.model()
                        : steps.getLast().sent().model();
        return model.map(catalogue::cacheProfile).stream()
                .flatMap(profile -> profile.writes().keySet().stream())
                .filter(written -> written != WriteClass.TWELVE_HOURS)
                .sorted()
                .toList();
    }

    private Replay play(Scenario scenario, Assumed assumed) {
        var script = script(scenario);
        var scale = scale(scenario, script, assumed);
        var shared = new SharedPrefixes();
        var lanes = new ArrayList<Played>();
        for (var lane : script.lanes()) {
            lanes.add(play(lane, scenario, assumed, scale, shared));
        }
        var invoice = new Invoice(catalogue, lanes);
        var bill = scenario.model().map(invoice::under).orElseGet(invoice::recorded);
        return new Replay(scenario, lanes, bill);
    }

    private Script script(Scenario scenario) {
        var key = scenario.text();
        var known = scripts.get(key);
        if (known != null) return known;
        var script = recorded.script();
        for (var strategy : scenario.strategies()) {
            script = strategy.reshape(script, catalogue::resolve);
        }
        if (scripts.size() > 64) scripts.clear();
        scripts.put(key, script);
        return script;
    }

    private TokenScale scale(Scenario scenario, Script script, Assumed assumed) {
        if (scenario.model().isEmpty() || !scenario.converted()) return TokenScale.RECORDED;
        var target = catalogue.tokenizer(scenario.model().get());
        return TokenScale.of(script, scaled(target, assumed.tokens()));
    }

    /// A family that makes a little more or fewer tokens than was measured.
    private static Tokenizer scaled(Tokenizer family, int thousandths) {
        if (thousandths == 1_000) return family;
        return new Tokenizer(
                family.id(),
                Math.round(family.mixed() * thousandths / 1_000f),
                Math.round(family.fileReads() * thousandths / 1_000f),
                Math.round(family.toolOutput() * thousandths / 1_000f),
                Math.round(family.assistantOutput() * thousandths / 1_000f),
                family.confidence());
    }

    private Played play(
            Lane lane,
            Scenario scenario,
            Assumed assumed,
            TokenScale scale,
            SharedPrefixes shared) {
        var strategies = scenario.strategies();
        int spare = lane.side() ? 0 : strategies.stream().mapToInt(Strategy::spare).max().orElse(0);
        var line = Line.of(lane, scale, spare);
        return Player.play(line, setting(line, scenario, assumed), shared);
    }

    private Setting setting(Line line, Scenario scenario, Assumed assumed) {
        var use = CacheUse.RECORDED.at(assumed.boundary());
        if (assumed.gracious()) use = use.graciously();
        var rules = new ArrayList<HistoryRule>();
        var compactions = new ArrayList<CompactionRule>();
        var pings = Optional.<Pings>empty();
        var breaks = Setting.Breaks.NONE;
        for (var strategy : scenario.strategies()) {
            use = strategy.caching(use);
            if (strategy.pinging().isPresent()) pings = strategy.pinging();
            if (line.lane().side()) continue;
            breaks = breaks.and(strategy.breaking());
            strategy.rewriting(line).ifPresent(rules::add);
            strategy.compacting(line).ifPresent(compactions::add);
        }
        if (use.off() || use.forever()) pings = Optional.empty();
        boolean fees = assumed.writes() || logsWrites() || changesProvider(scenario);
        var models = new StepModels(catalogue, scenario.model(), line.lane(), fees);
        return new Setting(models, use, rules, compactions, pings, breaks, window(scenario, line));
    }

    /// A log of a provider that charges for writes but has none leaves them out.
    private boolean logsWrites() {
        return recorded.supplied()
                || recorded.script().main().steps().stream()
                        .anyMatch(step -> step.sent().messages().isPresent());
    }

    private boolean changesProvider(Scenario scenario) {
        return scenario.model().isPresent()
                && recorded.script().main().steps().stream()
                        .noneMatch(step ->
                                step.sent()
                                        .model()
                                        .map(Model::provider)
                                        .equals(scenario.model().map(Model::provider)));
    }

    /// A model that has answered the recorded prompts takes them, whatever the catalogue says of its window.
    private OptionalLong window(Scenario scenario, Line line) {
        var steps = line.all();
        if (steps.isEmpty()) return OptionalLong.empty();
        var model =
                scenario.model().isPresent() ? scenario.model() : steps.getLast().sent().model();
        if (model.isEmpty() || model.get().promptLimit().isEmpty()) return OptionalLong.empty();
        long limit = model.get().promptLimit().getAsLong();
        boolean answered =
                steps.stream()
                        .anyMatch(step ->
                                step.sent().model().map(Model::id).equals(model.map(Model::id)));
        return OptionalLong.of(answered ? Math.max(limit, recordedPeak()) : limit);
    }

    private long recordedPeak() {
        if (peak < 0) {
            long carried = 0;
            var sizes = new HashMap<Integer, Long>();
            for (var step : recorded.script().main().steps()) {
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
        }
        return peak;
    }

    private long peak = -1;
}
