package turnscope.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Intake.Watcher;
import turnscope.importers.library.LibraryDump;
import turnscope.importers.library.SqliteLibrary;

/// Imports that are short of memory, killed, or not alone.
class ImportProcessTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir Path folder;

    private static String response(int file, int n, String text) {
        return """
        {"type":"assistant","sessionId":"s%1$d","uuid":"u%1$d-%2$d","timestamp":"2026-11-20T10:00:00Z","message":{"id":"msg_%1$d_%2$d","role":"assistant","model":"claude-opus-4-8","stop_reason":"end_turn","content":[{"type":"text","text":"%3$s"}],"usage":{"input_tokens":10,"cache_read_input_tokens":%4$d,"output_tokens":40}}}
        """
                .formatted(file, n, text, 1_000 + n);
    }

    private static Path log(Path logs, int file, int responses, int characters) throws IOException {
        var path = Files.createDirectories(logs).resolve("s" + file + ".jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            for (int n = 0; n < responses; n++)
                out.write(response(file, n, "x".repeat(characters)));
        }
        return path;
    }

    private static BufferedReader words(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    @Test
    void needsLittleMemoryForALargeFileAndAVeryLongLine() throws Exception {
        var logs = folder.resolve("logs");
        log(logs, 1, 1_600, 40_000);
        log(logs, 2, 2, 50 * MEGABYTE);

        var process = ImportProcess.start("256m", folder.resolve("library.db"), logs);

        assertThat(words(process).lines().toList()).endsWith("1602 requests, 0 problems");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void reachesTheSameTotalsAfterItWasKilled() throws Exception {
        var logs = folder.resolve("logs");
        for (int file = 0; file < 60; file++) log(logs, file, 60, 200);
        var killed = folder.resolve("killed.db");
        var process = ImportProcess.start("256m", killed, logs);
        var words = words(process);
        assertThat(words.readLine()).isEqualTo("begun");
        process.destroyForcibly().waitFor();

        read(killed, logs);
        read(folder.resolve("fresh.db"), logs);

        assertThat(LibraryDump.of(killed)).isEqualTo(LibraryDump.of(folder.resolve("fresh.db")));
    }

    @Test
    void leavesTheLibraryWholeWhenTwoImportAtOnce() throws Exception {
        var logs = folder.resolve("logs");
        for (int file = 0; file < 20; file++) log(logs, file, 30, 200);
        var shared = folder.resolve("shared.db");
        var one = ImportProcess.start("256m", shared, logs);
        var other = ImportProcess.start("256m", shared, logs);
        assertThat(words(one).lines().toList()).endsWith("600 requests, 0 problems");
        assertThat(words(other).lines().toList()).endsWith("600 requests, 0 problems");

        read(folder.resolve("fresh.db"), logs);

        assertThat(LibraryDump.of(shared)).isEqualTo(LibraryDump.of(folder.resolve("fresh.db")));
    }

    private static void read(Path library, Path logs) {
        try (var opened = SqliteLibrary.open(library)) {
            new ImportRun(opened, Importers.all()).read(List.of(logs), Watcher.SILENT);
        }
    }
}
