package turnscope.app.command;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.session.SessionLibrary;
import turnscope.views.report.CostReport;
import turnscope.views.report.HtmlReport;
import turnscope.views.report.PeriodFigures;
import turnscope.views.report.Report;
import turnscope.views.report.ReportOptions;
import turnscope.views.report.WholeFile;

/// Makes cost reports out of a library and writes them to files.
final class Reports {

    private final SessionLibrary library;
    private final Catalogue catalogue;
    private final RootCommand root;

    Reports(SessionLibrary library, Catalogue catalogue, RootCommand root) {
        this.library = library;
        this.catalogue = catalogue;
        this.root = root;
    }

    /// What a report can be, by the ending of its file.
    enum Format {
        PDF,
        HTML,
        JSON;

        static Optional<Format> of(Path file) {
            var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            for (var format : values()) {
                if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                    return Optional.of(format);
            }
            return name.endsWith(".htm") ? Optional.of(HTML) : Optional.empty();
        }
    }

    /// At this moment, by the prices of these reports.
    ReportOptions options() {
        return ReportOptions.of(root.text(), catalogue, Instant.now(), Version.number());
    }

    /// @param ids of the sessions to report on, in this order
    Report sessions(List<String> ids, ReportOptions options) {
        var profiles = new ArrayList<SessionProfile>();
        for (var id : ids) profile(id).ifPresent(profiles::add);
        if (profiles.isEmpty())
            throw new CommandFailure(root.text().get("cli.report.nothing", root.libraryFile()));
        return profiles.size() == 1
                ? Report.session(profiles.getFirst(), options)
                : new Report.Sessions(profiles);
    }

    Report memo(String id, ReportOptions options) {
        return profile(id)
                .map(profile -> Report.memo(profile, options))
                .orElseThrow(() -> new CommandFailure(root.text().get("cli.session.none", id)));
    }

    /// Each model with each stack of strategies, in the order in which they were asked for.
    List<Scenario> scenarios(List<String> models, List<Scenario> stacks) {
        if (models.isEmpty()) return stacks;
        var bases = stacks.isEmpty() ? List.of(Scenario.AS_RECORDED) : stacks;
        return models.stream()
                .map(this::model)
                .flatMap(model -> bases.stream().map(base -> base.on(model)))
                .toList();
    }

    private Optional<SessionProfile> profile(String id) {
        return library.session(id).map(session -> SessionProfile.of(session, catalogue));
    }

    private Model model(String name) {
        return catalogue
                .resolve(name)
                .orElseThrow(() -> new CommandFailure(root.text().get("cli.noModel", name)));
    }

    Report period(PeriodFigures.Choice choice, ReportOptions options) {
        return new Report.Period(PeriodFigures.of(library, choice, options));
    }

    /// Writes beside the file and moves over it, so that a failure leaves no half of a document.
    void write(Report report, ReportOptions options, Format format, Path file) {
        try {
            switch (format) {
                case PDF -> CostReport.write(report, options, file);
                case HTML -> HtmlReport.write(report, options, file);
                case JSON ->
                        WholeFile.write(
                                file,
                                part -> {
                                    try (var out = Files.newOutputStream(part)) {
                                        ReportJson.write(out, report, options);
                                    }
                                });
            }
        } catch (UncheckedIOException failure) {
            throw new CommandFailure(
                    root.text().get("cli.report.failed", file, String.valueOf(failure.getCause())));
        }
    }
}
