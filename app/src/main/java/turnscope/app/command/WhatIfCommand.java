package turnscope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.simulation.Advisor;
import turnscope.analysis.simulation.LibraryAdvice;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.WhatIf;
import turnscope.analysis.simulation.strategy.SpecException;

/// `turnscope whatif`: a recorded session replayed under other models and strategies.
@Command(name = "whatif")
final class WhatIfCommand implements Callable<Integer> {

    private static final String ALL = "all";
    private static final int ADVICE = 8;

    private final RootCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SESSION", descriptionKey = "cli.parameter.session")
    private String session = "";

    @Option(names = "--model", paramLabel = "ID", descriptionKey = "cli.option.model")
    private List<String> models = List.of();

    @Option(names = "--strategy", paramLabel = "SPEC", descriptionKey = "cli.option.strategy")
    private List<String> strategies = List.of();

    @Option(names = "--sweep", paramLabel = "PARAM=A..B", descriptionKey = "cli.option.sweep")
    private List<String> sweeps = List.of();

    @Option(names = "--advise", descriptionKey = "cli.option.advise")
    private boolean advise;

    @Option(names = "--imputed", descriptionKey = "cli.option.imputed")
    private boolean imputed;

    @Option(names = "--same-tokens", descriptionKey = "cli.option.sameTokens")
    private boolean sameTokens;

    @Option(names = "--series", descriptionKey = "cli.option.series")
    private boolean series;

    @Mixin private PriceDay prices = new PriceDay();

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    WhatIfCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var stacks = Specs.read(strategies, root.text(), this::wrong);
        try (var store = root.open()) {
            if (advise && session.equals(ALL)) return everywhere(store);
            var loaded = Sessions.load(store.library(), session, root.text());
            var catalogue = prices.of(root.catalogue(store));
            var whatIf = new WhatIf(loaded, catalogue, imputed);
            var answer = answer(whatIf, scenarios(catalogue, stacks));
            if (json) WhatIfJson.write(root.terminal().out(), answer, root.text(), series);
            else WhatIfText.print(answer, root);
        } catch (SpecException wrong) {
            throw wrong(Specs.message(wrong, root.text()));
        }
        return 0;
    }

    /// The advisor over every session of the library.
    private int everywhere(Parts.Store store) {
        var advice = new LibraryAdvice(prices.of(root.catalogue(store)));
        for (var summary : store.library().sessions()) {
            store.library().session(summary.id()).ifPresent(advice::add);
        }
        if (json) AdviceOutput.write(root.terminal().out(), advice);
        else AdviceOutput.print(root.terminal(), advice, root.text());
        return 0;
    }

    private WhatIfAnswer answer(WhatIf whatIf, List<Scenario> scenarios) {
        var sweep = Sweeps.of(sweeps, whatIf, scenarios, root.text(), this::wrong);
        if (advise) return new WhatIfAnswer(whatIf, Advisor.advise(whatIf, ADVICE), sweep, true);
        boolean whole = scenarios.stream().anyMatch(each -> !each.strategies().isEmpty());
        var outcomes = new ArrayList<Outcome>();
        for (var each : scenarios) {
            outcomes.add(whole || models.size() == 1 ? whatIf.outcome(each) : whatIf.quick(each));
        }
        if (strategies.isEmpty()) outcomes.sort(WhatIfAnswer.CHEAPEST);
        return new WhatIfAnswer(whatIf, outcomes, sweep, whole);
    }

    /// Each model with each stack of strategies; all models where nothing was asked for.
    private List<Scenario> scenarios(Catalogue catalogue, List<Scenario> wanted) {
        if (advise && models.isEmpty() && strategies.isEmpty()) return List.of();
        var stacks = wanted.isEmpty() ? List.of(Scenario.AS_RECORDED) : wanted;
        var chosen = chosen(catalogue);
        var scenarios = new ArrayList<Scenario>();
        for (var model : chosen) {
            for (var stack : stacks) {
                var scenario = model.map(stack::on).orElse(stack);
                scenarios.add(sameTokens ? scenario.unconverted() : scenario);
            }
        }
        return scenarios;
    }

    /// The models in the order in which they were asked for; the recorded one where only strategies were.
    private List<Optional<Model>> chosen(Catalogue catalogue) {
        var chosen = new ArrayList<Optional<Model>>();
        if (models.isEmpty() && !strategies.isEmpty()) return List.of(Optional.empty());
        if (models.isEmpty() || models.contains(ALL)) {
            catalogue.offered().stream().map(Optional::of).forEach(chosen::add);
            return chosen;
        }
        for (var name : models) {
            var model = catalogue.resolve(name);
            if (model.isEmpty()) throw wrong(root.text().get("cli.noModel", name));
            chosen.add(model);
        }
        return chosen;
    }

    private ParameterException wrong(String message) {
        if (spec == null) throw new IllegalStateException(message);
        return new ParameterException(spec.commandLine(), message);
    }
}
