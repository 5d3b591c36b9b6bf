package turnscope.views.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder in which an agent of this machine keeps its transcripts.
///
/// @param transcripts files that look like some, by their names
record FoundFolder(Path folder, long transcripts) {

    private static final Path HOME = Path.of(System.getProperty("user.home", ""));

    /// Counts what lies in folders; those without a transcript are left out.
    static List<FoundFolder> in(List<Path> folders) {
        return folders.stream()
                .map(folder -> new FoundFolder(folder, count(folder)))
                .filter(found -> found.transcripts > 0)
                .toList();
    }

    private static long count(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).count();
        } catch (IOException | UncheckedIOException unreadable) {
            return 0;
        }
    }

    /// The folder as its owner would write it.
    String name() {
        return folder.startsWith(HOME)
                ? Path.of("~").resolve(HOME.relativize(folder)).toString()
                : folder.toString();
    }
}
