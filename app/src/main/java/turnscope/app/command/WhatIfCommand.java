package turnscope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.Repricing;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Session;

/// `turnscope whatif`: the recorded requests at the prices of other models.
@Command(name = "whatif")
final class WhatIfCommand implements Callable<Integer> {

    private final RootCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SESSION", descriptionKey = "cli.parameter.session")
    private String session = "";

    @Option(names = "--model", paramLabel = "ID", descriptionKey = "cli.option.model")
    private List<String> models = List.of();

    @Option(names = "--strategy", paramLabel = "SPEC", descriptionKey = "cli.option.strategy")
    private List<String> strategies = List.of();

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    WhatIfCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (!strategies.isEmpty()) throw wrong(root.text().get("cli.whatif.noStrategies"));
        try (var store = root.open()) {
            var loaded = Sessions.load(store.library(), session, root.text());
            var catalogue = root.catalogue(store);
            var profile = SessionProfile.of(loaded, catalogue);
            var rows = models.isEmpty() ? profile.repricings() : chosen(loaded, catalogue);
            if (json) WhatIfJson.write(root.terminal().out(), profile, rows, root.text());
            else WhatIfText.print(profile, rows, root);
        }
        return 0;
    }

    /// The models in the order in which they were asked for.
    private List<Repricing> chosen(Session session, Catalogue catalogue) {
        var chosen = new ArrayList<Repricing>();
        for (var name : models) {
            var model =
                    catalogue
                            .resolve(name)
                            .orElseThrow(() -> wrong(root.text().get("cli.noModel", name)));
            chosen.add(Repricing.of(session, model, catalogue));
        }
        return chosen;
    }

    private ParameterException wrong(String message) {
        if (spec == null) throw new IllegalStateException(message);
        return new ParameterException(spec.commandLine(), message);
    }
}
