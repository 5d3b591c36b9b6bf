package turnscope.views.builder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Hands a written file to whatever the platform opens it with.
public interface Opener {

    void open(Path file);

    /// Shows the file in its folder.
    void show(Path file);

    static Opener ofPlatform() {
        return new Platform(System.getProperty("os.name").toLowerCase(Locale.ROOT));
    }

    /// Starts the program that each platform has for it.
    record Platform(String system) implements Opener {

        @Override
        public void open(Path file) {
            start(command(file.toAbsolutePath().toString(), false));
        }

        @Override
        public void show(Path file) {
            start(command(file.toAbsolutePath().toString(), true));
        }

        /// The file is one argument of its own, never part of a line that a shell reads.
        List<String> command(String file, boolean inFolder) {
            if (system.contains("mac"))
                return inFolder ? List.of("open", "-R", file) : List.of("open", file);
            if (system.contains("windows"))
                return inFolder
                        ? List.of("explorer.exe", "/select," + file)
                        : List.of("explorer.exe", file);
            var folder = Path.of(file).getParent();
            return List.of("xdg-open", inFolder && folder != null ? folder.toString() : file);
        }

        private static void start(List<String> command) {
            try {
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
