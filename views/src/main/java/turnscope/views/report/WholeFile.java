package turnscope.views.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes files that are complete or not there: beside their place first, then moved over it.
public final class WholeFile {

    private WholeFile() {}

    /// Something that writes to a path.
    public interface Content {
        void write(Path part) throws IOException;
    }

    /// @throws UncheckedIOException if the file cannot be written; what was there before is unharmed then
    public static void write(Path file, Content content) {
        var part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            content.write(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            discard(part);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
