package turnscope.app.command;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.profile.SessionProfile;

/// `turnscope show`: one session, request by request.
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "SESSION", descriptionKey = "cli.parameter.session")
    private String session = "";

    @Option(names = "--all", descriptionKey = "cli.option.all")
    private boolean all;

    @Mixin private PriceDay prices = new PriceDay();

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Option(names = "--trace", descriptionKey = "cli.option.trace")
    private boolean trace;

    ShowCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var store = root.open()) {
            var loaded = Sessions.load(store.library(), session, root.text());
            var catalogue = prices.of(root.catalogue(store));
            var profile = SessionProfile.of(loaded, catalogue);
            if (trace) {
                TraceLines.write(root.terminal().out(), profile, catalogue);
                return 0;
            }
            var diagnosis = Diagnosis.of(profile, catalogue);
            if (json) ShowJson.write(root.terminal().out(), diagnosis, catalogue, root.text());
            else new ShowText(diagnosis, catalogue, root.terminal(), root.text()).print(all);
        }
        return 0;
    }
}
