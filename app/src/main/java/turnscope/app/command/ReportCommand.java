package turnscope.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;

/// `turnscope report`: the PDF cost report.
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "SESSION", descriptionKey = "cli.parameter.sessions", arity = "0..*")
    private List<String> sessions = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.pdf",
            descriptionKey = "cli.option.output-file",
            required = true)
    private Path file = Path.of("");

    @Mixin private Dates dates = new Dates();

    @Mixin private PriceDay prices = new PriceDay();

    @Option(names = "--redact", descriptionKey = "cli.option.redact")
    private boolean redact;

    ReportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var text = root.text();
        try (var store = root.open()) {
            var ids = chosen(store.library());
            if (ids.isEmpty())
                throw new CommandFailure(text.get("cli.report.nothing", root.libraryFile()));
            var catalogue = prices.of(root.catalogue(store));
            Reports.write(store.library(), ids, catalogue, redact, file, root);
        }
        root.terminal().line(text.get("cli.report.written", file));
        return 0;
    }

    /// The named sessions as they were named, or all that have requests; of both those that began in the range.
    private List<String> chosen(SessionLibrary library) {
        var range = dates.range();
        var all = library.sessions();
        var wanted =
                sessions.isEmpty()
                        ? all.stream().filter(summary -> summary.requests() > 0).toList()
                        : sessions.stream()
                                .map(name -> Sessions.find(all, name, root.text()))
                                .distinct()
                                .toList();
        return wanted.stream()
                .filter(summary -> range.covers(summary.started()))
                .map(SessionSummary::id)
                .toList();
    }
}
