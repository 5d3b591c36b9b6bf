package turnscope.app.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the program has to say about itself: starts, imports as counts, failures. Never a word of a transcript.
///
/// A full file becomes `NAME.1`, so that there are never more than two.
public final class LogFile extends Handler {

    private static final long FULL = 512 * 1024;

    private final Path file;

    public LogFile(Path file) {
        this.file = file;
        setLevel(Level.INFO);
    }

    /// Writes what all parts of the program log from now on, here instead of to the terminal.
    public void attach() {
        var root = Logger.getLogger("");
        for (var handler : root.getHandlers()) root.removeHandler(handler);
        root.addHandler(this);
    }

    /// Adds text as it is; without a folder to write to, the program works all the same.
    ///
    /// @return whether it was written
    public synchronized boolean append(String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && Files.size(file) > FULL) rotate();
            Files.writeString(
                    file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException unwritable) {
            return false;
        }
    }

    private void rotate() throws IOException {
        var before = file.resolveSibling(file.getFileName() + ".1");
        Files.move(file, before, StandardCopyOption.REPLACE_EXISTING);
    }

    /// One line; of a failure its kind and place, because its message may quote what was read.
    @Override
    public void publish(LogRecord record) {
        if (!isLoggable(record)) return;
        var line = new StringBuilder();
        line.append(Instant.ofEpochMilli(record.getMillis()).truncatedTo(ChronoUnit.SECONDS))
                .append(' ')
                .append(record.getLevel())
                .append(' ')
                .append(record.getMessage());
        var thrown = record.getThrown();
        if (thrown != null) {
            line.append(": ").append(thrown.getClass().getName());
            if (thrown.getStackTrace().length > 0)
                line.append(" at ").append(thrown.getStackTrace()[0]);
        }
        append(line.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
