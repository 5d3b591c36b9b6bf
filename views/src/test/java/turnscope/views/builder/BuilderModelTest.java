package turnscope.views.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.MemoryNotes;
import turnscope.views.Workers;
import turnscope.views.fixture.MemoryLibrary;
import turnscope.views.fixture.Samples;
import turnscope.views.report.PageSize;
import turnscope.views.report.Preview;

class BuilderModelTest {

    @TempDir Path folder;

    private final ObjectProperty<Catalogue> catalogue =
            new SimpleObjectProperty<>(Samples.prices());
    private final ObjectProperty<Optional<SessionProfile>> profile =
            new SimpleObjectProperty<>(
                    Optional.of(
                            SessionProfile.of(
                                    Samples.session("m1", "Fix the import", 40),
                                    Samples.prices())));
    private final MemoryNotes book = new MemoryNotes();
    private final BuilderModel model =
            new BuilderModel(
                    new MemoryLibrary(Samples.session("m1", "Fix the import", 40)),
                    book,
                    catalogue,
                    profile,
                    Clock.fixed(Instant.parse("2026-11-20T14:02:11Z"), ZoneOffset.UTC),
                    Workers.direct());

    @ParameterizedTest
    @EnumSource(Template.class)
    void showsThePagesOfEveryTemplate(Template template) {
        model.template.set(template);
        model.refresh(1);

        var sheets = model.preview.get().sheets();
        assertThat(sheets).isNotEmpty();
        assertThat(sheets.getFirst().argb())
                .hasSize(sheets.getFirst().width() * sheets.getFirst().height());
        assertThat(sheets.getFirst().of()).isEqualTo(sheets.size());
        assertThat(model.problem.get()).isEmpty();
        assertThat(model.working.get()).isFalse();
    }

    @Test
    void thePreviewFollowsThePaper() {
        model.page.set(PageSize.LETTER);
        model.refresh(1);

        assertThat(model.preview.get().sheets().getFirst().width()).isEqualTo(612);
    }

    @Test
    void withoutASessionOnlyThePeriodIsPossible() {
        profile.set(Optional.empty());
        model.refresh(1);
        assertThat(model.preview.get()).isEqualTo(Preview.NONE);

        model.template.set(Template.PERIOD);
        model.refresh(1);
        assertThat(model.preview.get().sheets()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Output.class)
    void writesEveryFormatAndSaysWhereItWent(Output output) throws IOException {
        var file = folder.resolve(model.suggestion(output));
        model.export(output, file);

        assertThat(model.outcome.get()).contains(new Outcome.Written(file));
        assertThat(Files.size(file)).isPositive();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFailureSaysWhyAndLeavesNothing() {
        var file = folder.resolve("missing").resolve("report.pdf");
        model.export(Output.PDF, file);

        assertThat(model.outcome.get()).get().isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void redactionTakesTheNotesOutUntilTheyAreAskedFor() {
        assertThat(model.readerNotes.get()).isTrue();
        model.redact.set(true);
        assertThat(model.readerNotes.get()).isFalse();
        model.redact.set(false);
        assertThat(model.readerNotes.get()).isTrue();
    }

    @Test
    void writesWhatSomebodyNotedIntoTheReport() throws IOException {
        book.add("m1", 3, 6, "why so <b>many</b> loops", Instant.EPOCH);
        var file = folder.resolve("report.html");
        model.export(Output.HTML, file);

        assertThat(Files.readString(file))
                .contains("Notes on requests", "why so &lt;b&gt;many&lt;/b&gt; loops");
    }

    @Test
    void aRedactedTableTellsNoTitle() throws IOException {
        model.template.set(Template.PERIOD);
        model.redact.set(true);
        var file = folder.resolve("sessions.csv");
        model.export(Output.CSV, file);

        assertThat(Files.readString(file)).doesNotContain("Fix the import").contains("session-1");
    }

    @Test
    void scenariosThatAreNotUnderstoodAreNamedInsteadOfAPreview() {
        model.scenarios.set("ttl(1h)\nnonsense(3)");
        model.refresh(1);
        assertThat(model.preview.get()).isEqualTo(Preview.NONE);
        assertThat(model.problem.get()).contains("nonsense");

        model.scenarios.set("ttl(1h) @ no-such-model");
        model.export(Output.PDF, folder.resolve("never.pdf"));
        assertThat(model.outcome.get()).get().isInstanceOf(Outcome.Failed.class);

        model.scenarios.set("ttl(1h)");
        model.refresh(1);
        assertThat(model.problem.get()).isEmpty();
        assertThat(model.preview.get().sheets()).isNotEmpty();
    }

    @Test
    void aPeriodIsNarrowedToItsDatesAndItsProject() throws IOException {
        model.template.set(Template.PERIOD);
        model.look();
        assertThat(model.period.offer.get().projects()).isNotEmpty();
        model.period.since.set(Optional.of(LocalDate.of(2031, 1, 31)));
        model.period.until.set(Optional.of(LocalDate.of(2031, 1, 1)));
        assertThat(model.suggestion(Output.PDF))
                .isEqualTo("turnscope-period-2031-01-01-to-2031-01-31.pdf");
        var file = folder.resolve("sessions.csv");
        model.export(Output.CSV, file);

        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void todaysPricesCanBeAskedFor() throws IOException {
        model.today.set(true);
        var file = folder.resolve("today.html");
        model.export(Output.HTML, file);

        assertThat(Files.readString(file)).contains("priced by the row in force on 2026-11-20");
    }

    @Test
    void aFileIsOneArgumentForEveryPlatform() {
        var file = "/tmp/a b; rm.pdf";

        assertThat(new Opener.Platform("linux").command(file, false))
                .isEqualTo(List.of("xdg-open", file));
        assertThat(new Opener.Platform("linux").command(file, true))
                .isEqualTo(List.of("xdg-open", "/tmp"));
        assertThat(new Opener.Platform("mac os x").command(file, true))
                .isEqualTo(List.of("open", "-R", file));
        assertThat(new Opener.Platform("windows 11").command(file, true))
                .isEqualTo(List.of("explorer.exe", "/select," + file));
    }
}
