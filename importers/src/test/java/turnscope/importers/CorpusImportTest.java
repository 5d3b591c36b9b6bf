package turnscope.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Intake.Watcher;
import turnscope.importers.claude.ClaudeImporter;
import turnscope.importers.codex.CodexImporter;
import turnscope.importers.library.LibraryDump;
import turnscope.importers.library.SqliteLibrary;
import turnscope.importers.transcript.Importer;

/// Real transcripts, where they are at hand, in every order and piece by piece.
class CorpusImportTest {

    private static final Path CORPUS = Path.of("../../shared/corpus");
    private static final List<Importer> IMPORTERS =
            List.of(new ClaudeImporter(), new CodexImporter());
    private static final List<String> ROOTS = List.of("claude", "codex");

    @TempDir Path folder;

    @BeforeEach
    void corpus() {
        Assumptions.assumeTrue(
                Files.isDirectory(CORPUS), "the corpus of transcripts is not at hand");
    }

    private static List<Path> transcripts() throws IOException {
        var files = new ArrayList<Path>();
        for (var root : ROOTS) {
            try (var walk = Files.walk(CORPUS.resolve(root))) {
                walk.filter(file -> file.toString().endsWith(".jsonl"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private List<String> oneByOne(String name, List<Path> files) {
        var file = folder.resolve(name);
        try (var library = SqliteLibrary.open(file)) {
            for (var each : files) {
                read(library, each);
            }
        }
        return LibraryDump.of(file);
    }

    private static void read(SqliteLibrary library, Path... paths) {
        var result = new ImportRun(library, IMPORTERS).read(List.of(paths), Watcher.SILENT);
        assertThat(result.problems())
                .extracting(problem -> problem.reason())
                .noneMatch(reason -> reason.contains("failed"));
    }

    @Test
    void endsInTheSameRowsInWhateverOrderFilesCome() throws IOException {
        var files = transcripts();
        var atOnce = folder.resolve("at-once.db");
        try (var library = SqliteLibrary.open(atOnce)) {
            read(library, ROOTS.stream().map(CORPUS::resolve).toArray(Path[]::new));
        }
        var expected = LibraryDump.of(atOnce);

        assertThat(oneByOne("forward.db", files)).isEqualTo(expected);
        assertThat(oneByOne("backward.db", files.reversed())).isEqualTo(expected);
        Collections.shuffle(files, new Random(7));
        assertThat(oneByOne("shuffled.db", files)).isEqualTo(expected);
    }

    /// What a watcher sees of a session that is being written.
    @Test
    void endsInTheSameRowsWhenFilesGrowLineByLine() throws IOException {
        int grownFiles = 0;
        for (var transcript : transcripts()) {
            if (Files.size(transcript) > 200_000) continue;
            grownFiles++;
            var copy = folder.resolve(transcript.getFileName());
            var grown = folder.resolve("grown.db");
            try (var library = SqliteLibrary.open(grown)) {
                for (var line : Files.readString(transcript).split("(?<=\\n)", -1)) {
                    Files.writeString(
                            copy, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    read(library, copy);
                }
            }
            assertThat(Files.mismatch(copy, transcript)).isEqualTo(-1);
            var fresh = folder.resolve("fresh.db");
            try (var library = SqliteLibrary.open(fresh)) {
                read(library, copy);
            }
            assertThat(LibraryDump.of(grown))
                    .as(transcript.toString())
                    .isEqualTo(LibraryDump.of(fresh));
            Files.delete(grown);
            Files.delete(fresh);
        }
        assertThat(grownFiles).isGreaterThan(10);
    }

    @Test
    void endsInTheSameRowsWhenFilesGrow() throws IOException {
        var random = new Random(7);
        for (var transcript : transcripts()) {
            if (Files.size(transcript) > 900_000) continue;
            var content = Files.readAllBytes(transcript);
            var copy =
                    Files.createDirectories(
                                    folder.resolve("grown")
                                            .resolve(
                                                    Objects.requireNonNull(transcript.getParent())
                                                            .getFileName()))
                            .resolve(transcript.getFileName());
            var grown = folder.resolve("grown.db");
            try (var library = SqliteLibrary.open(grown)) {
                var end = 0;
                while (end < content.length) {
                    end =
                            Math.min(
                                    content.length,
                                    end + 1 + random.nextInt(content.length / 10 + 1));
                    Files.write(copy, Arrays.copyOf(content, end));
                    read(library, copy);
                }
            }
            var fresh = folder.resolve("fresh.db");
            try (var library = SqliteLibrary.open(fresh)) {
                read(library, copy);
            }
            assertThat(LibraryDump.of(grown))
                    .as(transcript.toString())
                    .isEqualTo(LibraryDump.of(fresh));
            Files.delete(grown);
            Files.delete(fresh);
        }
    }
}
