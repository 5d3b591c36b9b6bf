package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import turnscope.analysis.cache.CacheProfile;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.growth.Composition;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Tokenizer;
import turnscope.analysis.session.Session;
import turnscope.analysis.simulation.cache.CacheModel;
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
import turnscope.analysis.simulation.script.Recorded;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.strategy.Strategy;
import turnscope.analysis.simulation.strategy.Ttl;

/// Replays one recorded session under scenarios.
///
/// Not for use by several threads at once; what it has laid out for one scenario it uses again for the next.
public final class Simulator {

    /// So many steps are kept laid out and played, over all scenarios.
    private static final int CACHED_STEPS = 400_000;

    private final Catalogue catalogue;
    private final Recorded recorded;
    private final RecordedFacts facts;

    private final Map<String, Shaped> scripts;
    private final Map<Key, Invoice> replays;
    private final Map<Laid, List<Line>> lines;
    private final Map<Sizes, Long> longests = newest(1_024);

    /// A script that strategies have reshaped, or the recorded one, which is number 0.
    private record Shaped(int number, Script script) {}

    /// A script as it was laid out for a tokenizer, with so many places to spare.
    private record Laid(int shape, int spare, Optional<Tokenizer> tokenizer) {}

    private int shapes;

    public Simulator(Session session, Catalogue catalogue) {
        this(Recorded.of(session, catalogue), catalogue);
    }

    public Simulator(Session session, Composition composition, Catalogue catalogue) {
        this(Recorded.of(session, composition, catalogue), catalogue);
    }

    public Simulator(Recorded recorded, Catalogue catalogue) {
        this.recorded = recorded;
        this.catalogue = catalogue;
        facts = new RecordedFacts(recorded);
        int kept = Math.clamp(CACHED_STEPS / (1 + recorded.script().main().steps().size()), 2, 64);
        scripts = newest(kept);
        replays = newest(kept);
        lines = newest(kept);
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
        var invoice = played(scenario, assumed);
        var bill = scenario.model().map(invoice::under).orElseGet(invoice::recorded);
        return new Replay(scenario, invoice.lanes(), bill);
    }

    /// Models with equal rules, tokenizers and classes have one replay; only their prices differ.
    private Invoice played(Scenario scenario, Assumed assumed) {
        var free = key(scenario, assumed, OptionalLong.empty());
        var window = facts.window(scenario);
        var sizes = new Sizes(free.strategies(), assumed, free.tokenizer());
        var longest = window.isEmpty() ? null : longests.get(sizes);
        if (longest == null) {
            var invoice = invoice(scenario, assumed, free);
            longests.put(sizes, invoice.longest());
            if (window.isEmpty() || invoice.longest() <= window.getAsLong()) return invoice;
        } else if (longest <= window.getAsLong()) return invoice(scenario, assumed, free);
        return invoice(scenario, assumed, key(scenario, assumed, window));
    }

    /// What the sizes of all requests depend on, as long as no window cuts them.
    private record Sizes(String strategies, Assumed assumed, Optional<Tokenizer> tokenizer) {}

    /// All that a replay depends on.
    private record Key(
            String strategies,
            Assumed assumed,
            Optional<Tokenizer> tokenizer,
            Optional<CacheModel> cache,
            Set<WriteClass> classes,
            Optional<WriteClass> usual,
            boolean fees,
            String recordedAs,
            OptionalLong window) {}

    private Key key(Scenario scenario, Assumed assumed, OptionalLong window) {
        var model = scenario.model();
        var profile = model.map(catalogue::cacheProfile);
        return new Key(
                scenario.text(),
                assumed,
                target(scenario, assumed),
                model.map(each -> CacheModel.of(each, catalogue.cacheProfile(each))),
                profile.map(each -> each.writes().keySet()).orElse(Set.of()),
                profile.flatMap(CacheProfile::defaultWrite),
                facts.fees(scenario, assumed),
                model.map(facts::nameOf).orElse(""),
                window);
    }

    private Invoice invoice(Scenario scenario, Assumed assumed, Key key) {
        var known = replays.get(key);
        if (known != null) return known;
        var shared = new SharedPrefixes();
        var lanes = new ArrayList<Played>();
        for (var line : lines(scenario, key.tokenizer())) {
            lanes.add(Player.play(line, setting(line, scenario, assumed, key.window()), shared));
        }
        var invoice = new Invoice(catalogue, lanes);
        replays.put(key, invoice);
        return invoice;
    }

    /// The newest entries of a map, so that sweeps do not fill the memory.
    private static <K, V> Map<K, V> newest(int most) {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /// Strategies that only change what happens while a script is played leave it as it is.
    @SuppressWarnings("ReferenceEquality")
    private Shaped shaped(Scenario scenario) {
        var key = scenario.text();
        var known = scripts.get(key);
        if (known != null) return known;
        var script = recorded.script();
        for (var strategy : scenario.strategies()) {
            script = strategy.reshape(script, catalogue::resolve);
        }
        var shaped = new Shaped(script == recorded.script() ? 0 : ++shapes, script);
        scripts.put(key, shaped);
        return shaped;
    }

    /// The tokenizer that sizes are converted to; families that count alike are one.
    private Optional<Tokenizer> target(Scenario scenario, Assumed assumed) {
        if (scenario.model().isEmpty() || !scenario.converted()) return Optional.empty();
        var family = scaled(catalogue.tokenizer(scenario.model().get()), assumed.tokens());
        return Optional.of(
                new Tokenizer(
                        "",
                        family.mixed(),
                        family.fileReads(),
                        family.toolOutput(),
                        family.assistantOutput(),
                        ""));
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

    private List<Line> lines(Scenario scenario, Optional<Tokenizer> target) {
        var shaped = shaped(scenario);
        int spare = scenario.strategies().stream().mapToInt(Strategy::spare).max().orElse(0);
        return lines.computeIfAbsent(
                new Laid(shaped.number(), spare, target),
                _ -> {
                    var script = shaped.script();
                    var scale =
                            target.map(each -> TokenScale.of(script, each))
                                    .orElse(TokenScale.RECORDED);
                    return script.lanes().stream()
                            .map(lane -> Line.of(lane, scale, lane.side() ? 0 : spare))
                            .toList();
                });
    }

    private Setting setting(Line line, Scenario scenario, Assumed assumed, OptionalLong window) {
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
        boolean fees = facts.fees(scenario, assumed);
        var models = new StepModels(catalogue, scenario.model(), line.lane(), fees);
        return new Setting(models, use, rules, compactions, pings, breaks, window);
    }
}
