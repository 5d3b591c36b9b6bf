package turnscope.app.command;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import turnscope.analysis.period.PeriodFilter;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.usage.DateRange;
import turnscope.analysis.usage.SessionLedger;
import turnscope.views.report.PeriodFigures;

/// What the window does, without one: imports, shows the usage of what was imported, and writes the report.
final class TextJob {

    /// Beyond, all of them in memory would be too much, and their pages too many to read.
    private static final int MOST_IN_DETAIL = 25;

    private static final Path REPORT = Path.of("turnscope-report.pdf");

    private final RootCommand root;

    TextJob(RootCommand root) {
        this.root = root;
    }

    int run(List<Path> paths) {
        var terminal = root.terminal();
        try (var store = root.open()) {
            var result = Imports.read(paths, store, root);
            if (result.sessions().isEmpty()) {
                terminal.line(root.text().get("cli.text.nothing", sources(paths)));
                return 0;
            }
            Imports.print(result, root);
            terminal.line("");
            var wanted = new HashSet<>(result.sessions());
            var known = store.library().sessions();
            var summaries = known.stream().filter(s -> wanted.contains(s.id())).toList();
            var catalogue = root.catalogue(store);
            var ledger = new SessionLedger(catalogue, DateRange.all(ZoneId.systemDefault()));
            for (var summary : summaries) {
                store.library().session(summary.id()).stream()
                        .map(Session::requests)
                        .flatMap(List::stream)
                        .filter(Request::owned)
                        .forEach(request -> ledger.add(summary, request));
            }
            UsageTables.sessions(ledger.rows(summaries), known, ledger.total(), catalogue, root);
            report(store.library(), summaries, catalogue);
        }
        return 0;
    }

    private void report(
            SessionLibrary library, List<SessionSummary> summaries, Catalogue catalogue) {
        var ids =
                summaries.stream()
                        .filter(summary -> summary.requests() > 0)
                        .map(SessionSummary::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (ids.isEmpty()) return;
        var file = Target.free(REPORT);
        var reports = new Reports(library, catalogue, root);
        var options = reports.options();
        var report =
                ids.size() <= MOST_IN_DETAIL
                        ? reports.sessions(List.copyOf(ids), options)
                        : reports.period(only(ids), options);
        reports.write(report, options, Reports.Format.PDF, file);
        root.terminal().line("");
        root.terminal().line(root.text().get("cli.report.written", file));
    }

    private static PeriodFigures.Choice only(Set<String> ids) {
        var usual = PeriodFigures.Choice.of(PeriodFilter.all(ZoneId.systemDefault()));
        return new PeriodFigures.Choice(
                usual.filter(), summary -> ids.contains(summary.id()), usual.per(), usual.parts());
    }

    private String sources(List<Path> paths) {
        return (paths.isEmpty() ? root.parts().transcriptFolders() : paths)
                .stream().map(Path::toString).collect(root.text().listed());
    }
}
