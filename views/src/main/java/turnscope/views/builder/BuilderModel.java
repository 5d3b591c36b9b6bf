package turnscope.views.builder;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import turnscope.analysis.period.PeriodFilter;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.NoteBook;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.simulation.Scenario;
import turnscope.views.Latest;
import turnscope.views.SessionNames;
import turnscope.views.Text;
import turnscope.views.Workers;
import turnscope.views.export.Tables;
import turnscope.views.report.CostReport;
import turnscope.views.report.HtmlReport;
import turnscope.views.report.PageSize;
import turnscope.views.report.PeriodFigures;
import turnscope.views.report.Picture;
import turnscope.views.report.Preview;
import turnscope.views.report.ReaderNotes;
import turnscope.views.report.Report;
import turnscope.views.report.ReportOptions;
import turnscope.views.timeline.Track;

/// A report in the making: what the user chose, its pages as they would be written, and what became of the last export.
public final class BuilderModel {

    public final ObjectProperty<Template> template = new SimpleObjectProperty<>(Template.SESSION);
    public final ObjectProperty<PageSize> page = new SimpleObjectProperty<>(PageSize.A4);
    public final BooleanProperty redact = new SimpleBooleanProperty();
    public final BooleanProperty appendix = new SimpleBooleanProperty();

    /// Whether what users wrote on requests is printed; redaction takes it out until it is asked for.
    public final BooleanProperty readerNotes = new SimpleBooleanProperty(true);

    public final StringProperty notes = new SimpleStringProperty("");

    /// Scenarios to show, one in a line, as [Wishes] reads them; empty for those that tell most.
    public final StringProperty scenarios = new SimpleStringProperty("");

    /// Whether everything is priced as of today.
    public final BooleanProperty today = new SimpleBooleanProperty();

    public final BooleanProperty imputed = new SimpleBooleanProperty();

    /// What a period report is about.
    public final PeriodModel period = new PeriodModel();

    /// "en" or "zh", which need not be the language of the window.
    public final StringProperty language = new SimpleStringProperty("en");

    /// The last preview that was made; it stays while the next one is on its way.
    public final ObjectProperty<Preview> preview = new SimpleObjectProperty<>(Preview.NONE);

    /// Why there is no preview; empty while there is one.
    public final StringProperty problem = new SimpleStringProperty("");

    public final BooleanProperty working = new SimpleBooleanProperty();
    public final ObjectProperty<Optional<Outcome>> outcome =
            new SimpleObjectProperty<>(Optional.empty());

    private final SessionLibrary library;
    private final NoteBook book;
    private final ObservableValue<Catalogue> catalogue;
    private final ObservableValue<Optional<SessionProfile>> profile;
    private final Clock clock;
    private final Workers workers;
    private final Latest latest;

    /// @param book what users wrote on requests
    /// @param catalogue the prices in force
    /// @param profile the open session
    public BuilderModel(
            SessionLibrary library,
            NoteBook book,
            ObservableValue<Catalogue> catalogue,
            ObservableValue<Optional<SessionProfile>> profile,
            Clock clock,
            Workers workers) {
        this.library = library;
        this.book = book;
        this.catalogue = catalogue;
        this.profile = profile;
        this.clock = clock;
        this.workers = workers;
        this.latest = new Latest(workers);
        redact.subscribe(hide -> readerNotes.set(!hide));
    }

    /// Takes scenarios into the report of a session.
    ///
    /// @param impute whether calls are counted that the log leaves out
    public void take(List<Scenario> chosen, boolean impute) {
        if (template.get() == Template.PERIOD) template.set(Template.SESSION);
        scenarios.set(Wishes.write(chosen));
        imputed.set(impute);
    }

    /// The choices at one moment, for a worker.
    private record Choice(
            Template template,
            Optional<SessionProfile> profile,
            PeriodFilter filter,
            ReportOptions options) {}

    /// @throws IllegalArgumentException if a scenario is not understood
    private Choice choice() {
        var text = Text.of(language.get());
        var version =
                Objects.requireNonNullElse(
                        BuilderModel.class.getPackage().getImplementationVersion(), "");
        var now = clock.instant();
        var recorded = catalogue.getValue();
        var prices = today.get() ? recorded.at(recorded.today(now)) : recorded;
        var options =
                ReportOptions.of(text, prices, now, version)
                        .withPage(page.get())
                        .withRedaction(redact.get())
                        .withAppendix(appendix.get())
                        .withReaderNotes(new ReaderNotes(book, readerNotes.get()))
                        .withNotes(notes.get())
                        .withImputed(imputed.get())
                        .withScenarios(new Wishes(prices, text).read(scenarios.get()));
        return new Choice(template.get(), profile.getValue(), period.filter(), options);
    }

    /// Finds out what a period can be narrowed to.
    public void look() {
        workers.background()
                .execute(() -> {
                    var offer = PeriodModel.Offer.of(library.sessions());
                    workers.screen().execute(() -> period.offer.set(offer));
                });
    }

    /// Whether there is anything to report on.
    public boolean possible() {
        return template.get() == Template.PERIOD || profile.getValue().isPresent();
    }

    /// Makes the pages anew, away from the screen; only the latest choice is shown.
    ///
    /// @param pixelsPerPoint of the pages
    public void refresh(double pixelsPerPoint) {
        if (!possible()) {
            latest.forget();
            preview.set(Preview.NONE);
            working.set(false);
            return;
        }
        Choice choice;
        try {
            choice = choice();
        } catch (IllegalArgumentException mistake) {
            latest.forget();
            show(Preview.NONE, String.valueOf(mistake.getMessage()));
            return;
        }
        working.set(true);
        latest.run(
                () -> Preview.of(report(choice), choice.options(), (float) pixelsPerPoint),
                made -> show(made, ""),
                failure -> show(Preview.NONE, String.valueOf(failure.getMessage())));
    }

    private void show(Preview made, String reason) {
        preview.set(made);
        problem.set(reason);
        working.set(false);
    }

    private Report report(Choice choice) {
        return switch (choice.template()) {
            case SESSION -> Report.session(priced(choice), choice.options());
            case MEMO -> Report.memo(priced(choice), choice.options());
            case PERIOD -> new Report.Period(period(choice));
        };
    }

    /// The open session at the prices of the report.
    private SessionProfile priced(Choice choice) {
        var open = choice.profile().orElseThrow();
        return choice.options().prices().fixedAt().equals(catalogue.getValue().fixedAt())
                ? open
                : SessionProfile.of(open.session(), choice.options().prices());
    }

    private PeriodFigures period(Choice choice) {
        return PeriodFigures.of(
                library, PeriodFigures.Choice.of(choice.filter()), choice.options());
    }

    /// A name for the file that says what it holds and, in a redacted report, no more than that.
    public String suggestion(Output output) {
        var name =
                switch (template.get()) {
                    case PERIOD -> "turnscope-period" + period.dates();
                    case SESSION, MEMO ->
                            "turnscope-"
                                    + template.get().id()
                                    + profile.getValue()
                                            .map(open -> open.session().summary())
                                            .map(summary -> "-" + SessionNames.shortId(summary))
                                            .orElse("");
                };
        return name + "." + output.ending();
    }

    /// Writes a file that is complete or not there, away from the screen.
    public void export(Output output, Path file) {
        if (!possible() || working.get()) return;
        Choice choice;
        try {
            choice = choice();
        } catch (IllegalArgumentException mistake) {
            var reason = String.valueOf(mistake.getMessage());
            outcome.set(Optional.of(new Outcome.Failed(file, reason)));
            return;
        }
        working.set(true);
        workers.background()
                .execute(() -> {
                    var result = write(choice, output, file);
                    workers.screen()
                            .execute(() -> {
                                outcome.set(Optional.of(result));
                                working.set(false);
                            });
                });
    }

    private Outcome write(Choice choice, Output output, Path file) {
        try {
            switch (output) {
                case PDF -> CostReport.write(report(choice), choice.options(), file);
                case HTML -> HtmlReport.write(report(choice), choice.options(), file);
                case CSV -> table(choice, file);
                case SVG -> picture(choice).write(Picture.Format.SVG, file);
                case PNG -> picture(choice).write(Picture.Format.PNG, file);
            }
            return new Outcome.Written(file);
        } catch (UncheckedIOException failure) {
            return new Outcome.Failed(file, String.valueOf(failure.getMessage()));
        }
    }

    /// The requests of the open session, or all sessions of a period.
    private void table(Choice choice, Path file) {
        var told = new Told(choice.options());
        switch (choice.template()) {
            case SESSION, MEMO -> {
                var session = told.profile(priced(choice));
                Tables.requests(each -> each.accept(session), file);
            }
            case PERIOD -> {
                var rows = period(choice).usage().sessions();
                Tables.sessions(rows, file);
            }
        }
    }

    private Picture picture(Choice choice) {
        var text = choice.options().text();
        return switch (choice.template()) {
            case SESSION, MEMO -> Picture.of(priced(choice), List.of(Track.values()), text);
            case PERIOD ->
                    Picture.of(period(choice).usage(), text)
                            .orElseThrow(() ->
                                    new UncheckedIOException(
                                            new java.io.IOException(text.get("report.nothing"))));
        };
    }
}
