package turnscope.app.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
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

import turnscope.analysis.pricing.Catalogue;
import turnscope.views.timeline.Track;

/// `turnscope export`: tables for a spreadsheet and pictures of charts.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "requests|sessions|days|chart",
            descriptionKey = "cli.parameter.what")
    private What what = What.REQUESTS;

    @Parameters(
            index = "1..*",
            paramLabel = "SESSION",
            descriptionKey = "cli.parameter.sessions",
            arity = "0..*")
    private List<String> sessions = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.csv|svg|png",
            descriptionKey = "cli.option.export-file",
            required = true)
    private Path file = Path.of("");

    @Option(
            names = "--track",
            paramLabel = "events|context|cache|cost|cumulative",
            descriptionKey = "cli.option.track",
            split = ",")
    private List<Track> tracks = List.of(Track.values());

    @Mixin private Dates dates = new Dates();

    @Mixin private PriceDay prices = new PriceDay();

    @Option(names = "--redact", descriptionKey = "cli.option.redact")
    private boolean redact;

    @Option(names = "--force", descriptionKey = "cli.option.force")
    private boolean force;

    ExportCommand(RootCommand root) {
        this.root = root;
    }

    /// What can be exported.
    private enum What {
        REQUESTS,
        SESSIONS,
        DAYS,
        CHART
    }

    @Override
    public Integer call() {
        var ending = ending();
        var allowed = what == What.CHART ? List.of("svg", "png") : List.of("csv");
        if (!allowed.contains(ending))
            throw wrong(root.text().get("cli.export.ending", file, String.join(", .", allowed)));
        Target.check(file, force, root.text());
        try (var store = root.open()) {
            export(new Exports(store.library(), prices.of(root.catalogue(store)), redact), store);
        } catch (UncheckedIOException failure) {
            throw new CommandFailure(
                    root.text().get("cli.report.failed", file, String.valueOf(failure.getCause())));
        }
        root.terminal().line(root.text().get("cli.export.written", file));
        return 0;
    }

    private String ending() {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void export(Exports exports, Parts.Store store) {
        var ids = ids(store);
        switch (what) {
            case REQUESTS -> exports.requests(ids, dates.range(), file);
            case SESSIONS -> exports.sessions(ids, dates.range(), file);
            case DAYS -> exports.days(ids, dates.range(), file);
            case CHART -> chart(exports, ids, root.catalogue(store));
        }
    }

    private void chart(Exports exports, Optional<List<String>> ids, Catalogue catalogue) {
        if (ids.isEmpty()) {
            if (!exports.chart(dates.range(), root.text(), file))
                throw new CommandFailure(root.text().get("cli.export.noChart", catalogue.asOf()));
            return;
        }
        if (ids.get().size() != 1) throw wrong(root.text().get("cli.export.oneSession"));
        exports.chart(ids.get().getFirst(), tracks, root.text(), file);
    }

    /// Empty for all sessions.
    private Optional<List<String>> ids(Parts.Store store) {
        if (sessions.isEmpty()) return Optional.empty();
        var all = store.library().sessions();
        return Optional.of(
                sessions.stream()
                        .map(name -> Sessions.find(all, name, root.text()).id())
                        .distinct()
                        .toList());
    }

    private ParameterException wrong(String message) {
        if (spec == null) throw new IllegalStateException(message);
        return new ParameterException(spec.commandLine(), message);
    }
}
