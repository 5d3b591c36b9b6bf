package turnscope.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import turnscope.analysis.session.Intake.Watcher;
import turnscope.analysis.session.SessionSummary;
import turnscope.importers.Excerpt.Told;
import turnscope.importers.library.SqliteLibrary;

/// Transcripts damaged in every way, over and over: nothing escapes the importers, and what is whole counts.
class MutationTest {

    /// For each of the ten ways; `-Dmutations=20000` makes a long run.
    private static final int TIMES = Integer.getInteger("mutations", 2_000);

    /// What lines about one request share: the id of its response, or the running total after it.
    private static final Pattern REQUEST =
            Pattern.compile("\"msg_[^\"]+\"|\"total_token_usage\":\\{[^}]*}");

    private static final List<Told> WHOLE = new ArrayList<>();
    private static List<Excerpt> excerpts = List.of();

    @TempDir Path folder;

    @BeforeAll
    static void take(@TempDir Path folder) throws IOException {
        excerpts = Excerpt.all();
        for (var excerpt : excerpts) WHOLE.add(excerpt.read(folder, excerpt.lines()));
    }

    @ParameterizedTest
    @EnumSource
    void costsOnlyWhatIsDamaged(Damage damage) {
        assertThat(excerpts).hasSizeGreaterThan(10);
        IntStream.range(0, TIMES).parallel().forEach(i -> check(damage, i));
    }

    private void check(Damage damage, int i) {
        try {
            var random = new Random(31L * i + damage.name().hashCode());
            var place = folder.resolve("thread" + Thread.currentThread().threadId());
            int which = i % excerpts.size();
            check(damage, excerpts.get(which), WHOLE.get(which), random, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(
            Damage damage, Excerpt excerpt, Told whole, Random random, Path folder)
            throws IOException {
        var done = damage.on(excerpt.lines(), random);
        var told = excerpt.read(folder, done.lines());
        wellFormed(told);
        if (done.lossless()) {
            assertThat(told.usages()).as(excerpt.place().toString()).isEqualTo(whole.usages());
            assertThat(told.problems()).hasSameSizeAs(whole.problems());
            return;
        }
        switch (damage) {
            case TRUNCATE, SPLICE -> {
                var rest = excerpt.read(folder, without(excerpt.lines(), done.hurt(), ""));
                assertThat(told.usages())
                        .as("%s line %s", excerpt.place(), done.hurt() + 1)
                        .isEqualTo(rest.usages());
                assertThat(told.problems()).hasSizeGreaterThan(rest.problems().size());
            }
            case SWAP_TYPES, NUL_WITHIN, IMPOSSIBLE_COUNT -> {
                var line = excerpt.lines().get(done.hurt());
                if (line.contains("\"session_meta\"")) return;
                var rest =
                        excerpt.read(folder, without(excerpt.lines(), done.hurt(), request(line)));
                assertThat(told.usages())
                        .as("%s line %s", excerpt.place(), done.hurt() + 1)
                        .containsAll(rest.usages());
                if (told.requests().size() < rest.requests().size() && damage == Damage.NUL_WITHIN)
                    assertThat(told.problems()).isNotEmpty();
            }
            case REORDER, NUL_BETWEEN, DUPLICATE, HUGE, DEEP -> {}
        }
    }

    private static String request(String line) {
        var words = REQUEST.matcher(line);
        return words.find() ? words.group() : "";
    }

    /// All lines but one, and but those that tell of the same request.
    private static List<String> without(List<String> lines, int hurt, String request) {
        var rest = new ArrayList<>(lines);
        rest.remove(hurt);
        if (!request.isEmpty()) rest.removeIf(line -> line.contains(request));
        return rest;
    }

    private static void wellFormed(Told told) {
        for (var session : told.sessions()) {
            for (int i = 0; i < session.requests().size(); i++) {
                var request = session.requests().get(i);
                assertThat(request.seq()).isEqualTo(i);
                assertThat(request.turn()).isLessThan(session.turns().size());
                assertThat(request.context()).isBetween(0L, 1L << 50);
            }
            for (var block : session.blocks())
                assertThat(block.beforeSeq()).isLessThanOrEqualTo(session.requests().size() + 1);
        }
    }

    @Test
    void leavesTheOtherSessionsOfALibraryAlone() throws IOException {
        var few = excerpts.subList(0, Math.min(20, excerpts.size()));
        var random = new Random(99);
        var damages = List.of(Damage.values());
        var sound = new PlainLog(folder.resolve("sound.jsonl"));
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            var importers = new ArrayList<>(Importers.all());
            importers.add(new PlainImporter());
            var run = new ImportRun(library, importers);
            run.read(List.of(sound.write()), Watcher.SILENT);
            for (int i = 0; i < 300; i++) {
                var excerpt = few.get(i % few.size());
                var damage = damages.get(random.nextInt(damages.size()));
                var lines = damage.on(excerpt.lines(), random).lines();
                var file = excerpt.write(folder.resolve("logs"), lines);

                var result = run.read(List.of(file), Watcher.SILENT);

                assertThat(result.problems())
                        .noneMatch(problem -> problem.reason().startsWith("the importer failed"));
                for (var id : result.sessions()) assertThat(library.session(id)).isPresent();
            }
            assertThat(library.sessions())
                    .filteredOn(session -> session.id().equals("sound"))
                    .extracting(SessionSummary::requests)
                    .containsExactly(2);
        }
    }

    /// A transcript that stays whole.
    private record PlainLog(Path file) {

        Path write() throws IOException {
            return Files.writeString(
                    file,
                    """
                    {"plain":"sound"}
                    {"key":"k1","at":1,"read":100}
                    {"key":"k2","at":2,"read":100}
                    """);
        }
    }
}
