package turnscope.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import com.github.luben.zstd.Zstd;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Intake;
import turnscope.analysis.session.Intake.Watcher;
import turnscope.analysis.session.SessionSummary;
import turnscope.importers.codex.CodexImporter;
import turnscope.importers.library.SqliteLibrary;

/// Rollouts that Codex has compressed after some days.
class CompressedTest {

    private static final Path SAMPLE =
            Path.of("..", "sample-logs", "codex", "sessions", "2026", "04", "21")
                    .resolve(
                            "rollout-2026-04-21T09-14-05-019d8a4e-21c7-7b30-9f52-6d0e41b7a8c3.jsonl");

    @TempDir Path folder;

    private Path logs;
    private byte[] plain;

    @BeforeEach
    void read() throws IOException {
        logs = Files.createDirectory(folder.resolve("logs"));
        plain = Files.readAllBytes(SAMPLE);
    }

    private void plain() throws IOException {
        Files.write(logs.resolve(SAMPLE.getFileName()), plain);
    }

    private void compressed(byte[] bytes) throws IOException {
        Files.write(logs.resolve(SAMPLE.getFileName() + ".zst"), bytes);
    }

    private Intake.Result run(SqliteLibrary library) {
        return new ImportRun(library, List.of(new CodexImporter()))
                .read(List.of(logs), Watcher.SILENT);
    }

    private SessionSummary only(SqliteLibrary library) {
        assertThat(library.sessions()).hasSize(1);
        return library.sessions().getFirst();
    }

    private SessionSummary expected() throws IOException {
        var other = Files.createDirectory(folder.resolve("other"));
        Files.write(other.resolve(SAMPLE.getFileName()), plain);
        try (var library = SqliteLibrary.open(folder.resolve("expected.db"))) {
            new ImportRun(library, List.of(new CodexImporter()))
                    .read(List.of(other), Watcher.SILENT);
            return only(library);
        }
    }

    private static void assertSame(SessionSummary one, SessionSummary other) {
        assertThat(one.id()).isEqualTo(other.id());
        assertThat(one.requests()).isEqualTo(other.requests()).isPositive();
        assertThat(one.usage()).isEqualTo(other.usage());
        assertThat(one.title()).isEqualTo(other.title());
        assertThat(one.problems()).isEqualTo(other.problems());
    }

    @Test
    void areReadAsTheyWere() throws IOException {
        compressed(Zstd.compress(plain));

        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            assertThat(run(library).imported()).isEqualTo(1);
            assertSame(only(library), expected());
            assertThat(run(library).unchanged()).isEqualTo(1);
        }
    }

    @Test
    void areNoSecondSessionBesideTheFileItself() throws IOException {
        compressed(Zstd.compress(plain));
        plain();

        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            run(library);
            assertSame(only(library), expected());
        }
    }

    @Test
    void takeThePlaceOfTheFileItself() throws IOException {
        plain();
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            run(library);
            Files.delete(logs.resolve(SAMPLE.getFileName()));
            compressed(Zstd.compress(plain));
            run(library);
            assertSame(only(library), expected());
        }
    }

    @Test
    void areReadAgainWhenTheyHaveGrown() throws IOException {
        int half = plain.length / 2;
        while (plain[half - 1] != '\n') half++;
        compressed(Zstd.compress(Arrays.copyOf(plain, half)));
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            run(library);
            assertThat(only(library).requests()).isLessThan(expected().requests());
            compressed(Zstd.compress(plain));
            run(library);
            assertThat(only(library).usage().output()).isPositive();
            assertThat(only(library).problems()).isZero();
        }
    }

    @Test
    void areReadUpToWhereTheyAreCut() throws IOException {
        var large = repeated(40);
        var cut = Zstd.compress(large);
        compressed(Arrays.copyOf(cut, cut.length * 3 / 4));
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            var result = run(library);
            assertThat(only(library).requests()).isPositive();
            assertThat(result.problems())
                    .anySatisfy(problem ->
                            assertThat(problem.reason())
                                    .isEqualTo(
                                            "the compressed data is cut or damaged from here on"));
        }
    }

    /// Long enough that the compressed data has several blocks.
    private byte[] repeated(int times) {
        var large = new byte[plain.length * times];
        for (int i = 0; i < times; i++)
            System.arraycopy(plain, 0, large, i * plain.length, plain.length);
        return large;
    }

    @Test
    void areAProblemWhereTheyAreNotCompressedAtAll() throws IOException {
        compressed(plain);
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            assertThat(run(library).problems())
                    .extracting(problem -> problem.reason())
                    .containsExactly("cannot be read");
            assertThat(library.sessions()).isEmpty();
        }
    }
}
