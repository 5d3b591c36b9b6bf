package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Watch;
import turnscope.views.ReportExport;
import turnscope.views.Workers;
import turnscope.views.fixture.MemoryIntake;
import turnscope.views.fixture.MemoryLibrary;
import turnscope.views.fixture.MemoryPrices;
import turnscope.views.fixture.MemoryScenarios;
import turnscope.views.fixture.MemoryWatch;
import turnscope.views.fixture.Samples;

class MainModelTest {

    private static final Path DROPPED = Path.of("dropped.jsonl");

    private final MemoryLibrary library = new MemoryLibrary();
    private final MemoryIntake intake =
            new MemoryIntake(library)
                    .promise("dropped.jsonl", Samples.session("a", "Dropped", 25))
                    .promise("second.jsonl", Samples.session("b", "Second", 25));
    private final MemoryWatch watch = new MemoryWatch(library);
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    private ReportExport report = (_, _, text, file) -> write(file, text.get("word.cost"));
    private Optional<Path> samples = Optional.empty();

    private static void write(Path file, String words) {
        try {
            Files.writeString(file, words);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private MainModel model(Workers workers) {
        var ports =
                new Ports(
                        library,
                        intake,
                        watch,
                        Samples.prices(),
                        Samples.prices(),
                        new MemoryPrices(),
                        (_, _, _) -> {
                            throw new AssertionError("read a price file");
                        },
                        new MemoryScenarios(),
                        (sessions, prices, text, file) ->
                                report.write(sessions, prices, text, file),
                        () -> samples,
                        List::of,
                        (_, _) -> Optional.empty());
        var model = new MainModel(ports, workers);
        model.start();
        return model;
    }

    private void runWhatWaits() {
        while (!waiting.isEmpty()) waiting.remove().run();
    }

    @Test
    void anEmptyLibraryIsSaidToBeEmptyOnlyOnceItWasRead() {
        var model = model(new Workers(waiting::add, Runnable::run));

        assertThat(model.library.empty.getValue()).isFalse();
        runWhatWaits();
        assertThat(model.library.empty.getValue()).isTrue();
    }

    @Test
    void opensWhatWasImported() {
        var model = model(Workers.direct());

        model.imports.add(List.of(DROPPED));

        assertThat(model.library.selected.get()).contains("a");
        assertThat(model.session.profile.get()).isPresent();
        assertThat(model.notice.get().orElseThrow()).isInstanceOf(Notice.Imported.class);
        assertThat(model.imports.progress.get()).isEmpty();
    }

    @Test
    void followsASessionThatGrowsWithoutMovingItsReader() {
        library.put(Samples.session("a", "First", 60));
        library.put(Samples.session("b", "Second", 20));
        var model = model(Workers.direct());
        model.follow();
        model.library.selected.set(Optional.of("a"));
        var timeline = model.session.timeline;
        timeline.zoomAt(10, 4);
        timeline.selectRequest(12);
        var visible = timeline.viewport.get().visible();
        var cost = model.library.total.get();

        watch.grow(Samples.session("a", "First", 61));

        assertThat(model.session.profile.get().orElseThrow().requests()).hasSize(61);
        assertThat(timeline.selectedRequest.get()).hasValue(12);
        assertThat(timeline.viewport.get().visible()).isEqualTo(visible);
        assertThat(timeline.viewport.get().requests()).isEqualTo(61);
        assertThat(model.library.selected.get()).contains("a");
        assertThat(model.library.live).containsExactly("a");
        assertThat(model.session.live.get()).isTrue();
        assertThat(model.library.total.get().requests()).isEqualTo(cost.requests() + 1);
    }

    @Test
    void staysWithTheOpenSessionWhileAnotherGrows() {
        library.put(Samples.session("a", "First", 60));
        var model = model(Workers.direct());
        var following = model.follow();
        var shown = model.session.profile.get();

        watch.grow(Samples.session("b", "Second", 5));

        assertThat(model.session.profile.get()).isSameAs(shown);
        assertThat(model.session.live.get()).isFalse();
        assertThat(model.library.sessionCount.get()).isEqualTo(2);
        following.close();
        watch.grow(Samples.session("c", "Third", 5));
        assertThat(model.library.sessionCount.get()).isEqualTo(2);
    }

    @Test
    void opensTheFirstSessionThatComesIn() {
        var model = model(Workers.direct());
        model.follow();

        watch.grow(Samples.session("a", "First", 3));

        assertThat(model.library.selected.get()).contains("a");
        assertThat(model.session.profile.get()).isPresent();
    }

    @Test
    void saysWhyFollowingFailed() {
        var model = model(Workers.direct());
        model.follow();

        watch.tell(new Watch.News.Failed("the disk is full"));

        assertThat(model.notice.get()).contains(new Notice.ImportFailed("the disk is full"));
    }

    @Test
    void aSecondDropWaitsForTheFirst() {
        var model = model(new Workers(waiting::add, Runnable::run));
        runWhatWaits();

        model.imports.add(List.of(DROPPED));
        model.imports.add(List.of(Path.of("second.jsonl")));
        assertThat(intake.calls).isEmpty();
        runWhatWaits();

        assertThat(intake.calls)
                .containsExactly(List.of(DROPPED), List.of(Path.of("second.jsonl")));
        assertThat(model.library.selected.get()).contains("b");
    }

    @Test
    void cancellingAlsoForgetsWhatWaits() {
        var model = model(new Workers(waiting::add, Runnable::run));
        runWhatWaits();
        model.imports.add(List.of(DROPPED, Path.of("third.jsonl")));
        model.imports.add(List.of(Path.of("second.jsonl")));

        model.imports.cancel();
        runWhatWaits();

        assertThat(intake.calls).hasSize(1);
        var notice = (Notice.Imported) model.notice.get().orElseThrow();
        assertThat(notice.result().cancelled()).isTrue();
    }

    @Test
    void saysWhenThereAreNoSamplesOrAgents() {
        var model = model(Workers.direct());

        model.importSamples();
        assertThat(model.notice.get()).contains(new Notice.NoSamples());

        model.importAgents();
        assertThat(model.notice.get()).contains(new Notice.NoAgents());
    }

    @Test
    void importsTheSamplesThatCameWithTheProgram() {
        samples = Optional.of(DROPPED);
        var model = model(Workers.direct());

        model.importSamples();

        assertThat(model.session.profile.get()).isPresent();
    }

    @Test
    void writesTheReportInTheLanguageOfTheWindow(@TempDir Path folder) {
        var model = model(Workers.direct());
        model.imports.add(List.of(DROPPED));
        model.language.set("zh");
        var file = folder.resolve("report.pdf");

        model.export(file);

        assertThat(file).hasContent("成本");
        assertThat(folder.toFile().list()).containsExactly("report.pdf");
        assertThat(model.notice.get()).contains(new Notice.Exported(file));
    }

    @Test
    void aReportThatFailsLeavesTheOldOneAlone(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("report.pdf"), "old");
        report =
                (_, _, _, part) -> {
                    write(part, "half");
                    throw new UncheckedIOException(new IOException("disk full"));
                };
        var model = model(Workers.direct());
        model.imports.add(List.of(DROPPED));

        model.export(file);

        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("report.pdf");
        assertThat(model.notice.get().orElseThrow()).isInstanceOf(Notice.ExportFailed.class);
        assertThat(model.exporting.get()).isFalse();
    }
}
