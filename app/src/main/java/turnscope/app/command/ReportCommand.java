package turnscope.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.jspecify.annotations.Nullable;

import turnscope.analysis.period.PeriodFilter;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.usage.Grouping;
import turnscope.views.report.PageSize;
import turnscope.views.report.PeriodFigures;
import turnscope.views.report.ReaderNotes;

/// `turnscope report`: the cost report as PDF, as one HTML file or as JSON, by the ending of the file.
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SESSION", descriptionKey = "cli.parameter.sessions", arity = "0..*")
    private List<String> sessions = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.pdf|html|json",
            descriptionKey = "cli.option.output-file",
            required = true)
    private Path file = Path.of("");

    @Option(
            names = "--template",
            paramLabel = "session|memo|period",
            descriptionKey = "cli.option.template")
    private Optional<Template> template = Optional.empty();

    @Option(names = "--per", paramLabel = "day|week|month", descriptionKey = "cli.option.per")
    private Optional<Unit> per = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "project|model|agent|kind",
            descriptionKey = "cli.option.parts",
            split = ",")
    private List<Part> by = List.of(Part.PROJECT, Part.MODEL, Part.AGENT);

    @Option(
            names = "--only-project",
            paramLabel = "NAME",
            descriptionKey = "cli.option.only-project")
    private Optional<String> onlyProject = Optional.empty();

    @Option(names = "--only-model", paramLabel = "ID", descriptionKey = "cli.option.only-model")
    private Optional<String> onlyModel = Optional.empty();

    @Option(names = "--only-agent", paramLabel = "ID", descriptionKey = "cli.option.only-agent")
    private Optional<String> onlyAgent = Optional.empty();

    @Option(names = "--model", paramLabel = "ID", descriptionKey = "cli.option.scenario")
    private List<String> models = List.of();

    @Option(names = "--strategy", paramLabel = "SPEC", descriptionKey = "cli.option.strategy")
    private List<String> strategies = List.of();

    @Mixin private Dates dates = new Dates();

    @Mixin private PriceDay prices = new PriceDay();

    @Option(names = "--page", paramLabel = "a4|letter", descriptionKey = "cli.option.page")
    private PageSize page = PageSize.A4;

    @Option(names = "--appendix", descriptionKey = "cli.option.appendix")
    private boolean appendix;

    @Option(names = "--notes", paramLabel = "TEXT", descriptionKey = "cli.option.notes")
    private String notes = "";

    @Option(names = "--reader-notes", negatable = true, descriptionKey = "cli.option.reader-notes")
    private Optional<Boolean> readerNotes = Optional.empty();

    @Option(names = "--redact", descriptionKey = "cli.option.redact")
    private boolean redact;

    @Option(names = "--force", descriptionKey = "cli.option.force")
    private boolean force;

    ReportCommand(RootCommand root) {
        this.root = root;
    }

    /// What is on the pages.
    enum Template {
        SESSION,
        MEMO,
        PERIOD
    }

    /// The choices of `--per`.
    private enum Unit {
        DAY(Grouping.DAY),
        WEEK(Grouping.WEEK),
        MONTH(Grouping.MONTH);

        private final Grouping grouping;

        Unit(Grouping grouping) {
            this.grouping = grouping;
        }
    }

    /// The choices of `--by`.
    private enum Part {
        PROJECT(Grouping.PROJECT),
        MODEL(Grouping.MODEL),
        AGENT(Grouping.AGENT),
        KIND(Grouping.KIND);

        private final Grouping grouping;

        Part(Grouping grouping) {
            this.grouping = grouping;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        var text = root.text();
        var format = Reports.Format.of(file);
        if (format.isEmpty()) throw wrong(text.get("cli.report.ending", file));
        var stacks = Specs.read(strategies, text, this::wrong);
        Target.check(file, force, text);
        try (var store = root.open()) {
            var library = store.library();
            var reports = new Reports(library, prices.of(root.catalogue(store)), root);
            var options =
                    reports.options()
                            .withPage(page)
                            .withRedaction(redact)
                            .withAppendix(appendix)
                            .withReaderNotes(
                                    new ReaderNotes(store.notes(), readerNotes.orElse(!redact)))
                            .withNotes(notes)
                            .withScenarios(reports.scenarios(models, stacks));
            var report =
                    switch (template.orElse(usual())) {
                        case SESSION -> reports.sessions(named(library), options);
                        case MEMO -> reports.memo(one(library), options);
                        case PERIOD -> reports.period(choice(), options);
                    };
            reports.write(report, options, format.get(), file);
        }
        root.terminal().line(text.get("cli.report.written", file));
        return 0;
    }

    /// Who names sessions wants them in detail; without any it is about all that was spent.
    private Template usual() {
        return sessions.isEmpty() ? Template.PERIOD : Template.SESSION;
    }

    private PeriodFigures.Choice choice() {
        return new PeriodFigures.Choice(
                new PeriodFilter(dates.range(), onlyProject, onlyModel, onlyAgent),
                _ -> true,
                per.map(unit -> unit.grouping),
                parts());
    }

    private List<Grouping> parts() {
        return by.stream().map(part -> part.grouping).distinct().toList();
    }

    private String one(SessionLibrary library) {
        if (sessions.size() != 1) throw wrong(root.text().get("cli.report.oneSession"));
        return Sessions.find(library.sessions(), sessions.getFirst(), root.text()).id();
    }

    /// The named sessions as they were named, or all that have requests; of both those that began in the range.
    private List<String> named(SessionLibrary library) {
        var range = dates.range();
        var all = library.sessions();
        var wanted = new ArrayList<SessionSummary>();
        if (sessions.isEmpty()) {
            all.stream().filter(summary -> summary.requests() > 0).forEach(wanted::add);
        } else {
            sessions.stream()
                    .map(name -> Sessions.find(all, name, root.text()))
                    .distinct()
                    .forEach(wanted::add);
        }
        var ids =
                wanted.stream()
                        .filter(summary -> range.covers(summary.started()))
                        .map(SessionSummary::id)
                        .toList();
        if (ids.isEmpty())
            throw new CommandFailure(root.text().get("cli.report.nothing", root.libraryFile()));
        return ids;
    }

    private ParameterException wrong(String message) {
        if (spec == null) throw new IllegalStateException(message);
        return new ParameterException(spec.commandLine(), message);
    }
}
