package turnscope.importers.codex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import turnscope.importers.jsonl.JsonLines;

/// Names that a user gave to threads, which stand in a file of their own.
class ThreadNamesTest {

    @TempDir Path home;

    private final CodexImporter importer = new CodexImporter();

    @BeforeEach
    void index() throws IOException {
        index(
                """
                {"id":"other","thread_name":"Not this one","updated_at":"2026-02-01T00:00:00Z"}
                {"id":"%1$s","thread_name":"First name"}
                {"thread_name":7}
                {"id":"%1$s","thread_name":"Second\\n  name"}
                {"id":"%1$s","thread_name":""}
                [1] {"id":
                """
                        .formatted(Rollout.THREAD));
    }

    private void index(String lines) throws IOException {
        Files.writeString(home.resolve("session_index.jsonl"), lines);
    }

    private String title(String folder) throws IOException {
        var file =
                Files.createDirectories(home.resolve(folder))
                        .resolve("rollout-2026-05-20T09-00-00-" + Rollout.THREAD + ".jsonl");
        Files.writeString(file, Rollout.of(Rollout.THREAD).prompt("Fire the kiln.").text());
        var transcript = importer.open(file);
        JsonLines.read(file, transcript);
        return transcript.sessions().getFirst().title();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions/2026/05/20", "archived_sessions"})
    void nameAThreadWhereverItsRolloutLies(String folder) throws IOException {
        assertThat(title(folder)).isEqualTo("Second name");
    }

    @Test
    void areReadAgainWhenTheyHaveChanged() throws IOException {
        assertThat(title("sessions")).isEqualTo("Second name");
        index("{\"id\":\"%s\",\"thread_name\":\"Third name\"}\n".formatted(Rollout.THREAD));
        Files.setLastModifiedTime(
                home.resolve("session_index.jsonl"), FileTime.fromMillis(1_000_000));
        assertThat(title("sessions")).isEqualTo("Third name");
    }

    @Test
    void areNotLookedForOutsideOfCodexsFolders() throws IOException {
        assertThat(title("elsewhere")).isEqualTo("Fire the kiln.");
    }

    @Test
    void areNotNeeded() throws IOException {
        Files.delete(home.resolve("session_index.jsonl"));
        assertThat(title("sessions")).isEqualTo("Fire the kiln.");
    }
}
