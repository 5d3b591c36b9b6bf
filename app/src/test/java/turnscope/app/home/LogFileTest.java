package turnscope.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("state/turnscope.log");
    }

    private static LogRecord failure(Level level, String message) {
        var record = new LogRecord(level, message);
        record.setThrown(new IllegalStateException("the words of a transcript"));
        return record;
    }

    @Test
    void writesWhatFailedWithoutTheWordsOfTheFailure() {
        new LogFile(file()).publish(failure(Level.WARNING, "no import"));

        assertThat(file())
                .content()
                .contains("WARNING no import: java.lang.IllegalStateException at turnscope")
                .doesNotContain("words");
    }

    @Test
    void leavesOutWhatOnlyDevelopersWant() {
        new LogFile(file()).publish(failure(Level.FINE, "unreadable file"));

        assertThat(file()).doesNotExist();
    }

    @Test
    void keepsOneFileBeforeTheNewest() throws IOException {
        var log = new LogFile(file());
        var much = "x".repeat(300 * 1024);
        for (int i = 0; i < 6; i++) log.append(i + much);

        try (var files = Files.list(file().getParent())) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("turnscope.log", "turnscope.log.1");
        }
        assertThat(file()).content().startsWith("4");
    }

    @Test
    void doesWithoutAFolder() throws IOException {
        Files.writeString(folder.resolve("state"), "a file");

        assertThat(new LogFile(file()).append("started")).isFalse();
    }
}
