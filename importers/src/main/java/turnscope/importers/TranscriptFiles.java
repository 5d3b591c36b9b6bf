package turnscope.importers;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Problem;
import turnscope.importers.jsonl.TranscriptBytes;

/// The files under some paths that may be transcripts, each once, however it is reached.
final class TranscriptFiles {

    /// Lines of JSON that agents keep beside their transcripts.
    private static final Set<String> OTHERS =
            Set.of(
                    "journal.jsonl",
                    "history.jsonl",
                    "timeline.jsonl",
                    "audit.jsonl",
                    "session_index.jsonl");

    /// A file as the file system describes it.
    ///
    /// @param named whether the user named this very file
    record Found(Path path, long size, long modifiedNanos, boolean named) {}

    private final TreeMap<Path, Found> found = new TreeMap<>();
    private final Map<Path, Object> identities = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private TranscriptFiles() {}

    /// What a user named, and what is in the folders among it.
    static TranscriptFiles under(List<Path> paths) {
        var files = new TranscriptFiles();
        paths.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .forEach(files::add);
        return files;
    }

    /// What was seen to change: a file that is no transcript, or is gone again, is no problem.
    static TranscriptFiles among(Collection<Path> paths) {
        var files = under(List.copyOf(paths));
        files.problems.clear();
        files.found.replaceAll(
                (path, file) -> new Found(path, file.size(), file.modifiedNanos(), false));
        return files;
    }

    /// Whether a file of this name may be a transcript.
    static boolean isCandidate(Path file) {
        var name = file.getFileName().toString();
        return TranscriptBytes.isNamed(file) && !OTHERS.contains(name);
    }

    /// By path; of several paths to one file the first.
    List<Found> found() {
        var seen = new HashSet<Object>();
        return found.values().stream()
                .filter(file -> seen.add(identities.getOrDefault(file.path(), file.path())))
                .toList();
    }

    List<Problem> problems() {
        return problems;
    }

    private void add(Path path) {
        try {
            Files.walkFileTree(
                    path,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new Visitor(path));
        } catch (IOException _) {
            problem(path, Fault.UNREADABLE_FOLDER);
        }
    }

    private void problem(Path path, Fault fault) {
        problems.add(new Problem(path.toString(), 0, fault));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path start;

        Visitor(Path start) {
            this.start = start;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var named = file.equals(start);
            if (isOfFirstCodex(file)) {
                problem(file, Fault.EARLY_CODEX);
                return FileVisitResult.CONTINUE;
            }
            var other = OTHERS.contains(file.getFileName().toString());
            if (named && (other || !attributes.isRegularFile())) problem(file, Fault.NO_SESSION);
            var wanted = named || TranscriptBytes.isNamed(file);
            if (wanted && !other && attributes.isRegularFile()) add(file, attributes, named);
            return FileVisitResult.CONTINUE;
        }

        /// Before May 2025 Codex wrote one JSON document per session.
        private static boolean isOfFirstCodex(Path file) {
            var name = file.getFileName().toString();
            return name.startsWith("rollout-") && name.endsWith(".json");
        }

        private void add(Path file, BasicFileAttributes attributes, boolean named) {
            var identity = attributes.fileKey();
            if (identity != null) identities.put(file, identity);
            var modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            found.merge(
                    file,
                    new Found(file, attributes.size(), modified, named),
                    (one, other) -> one.named() ? one : other);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (failure instanceof FileSystemLoopException) return FileVisitResult.CONTINUE;
            var named = file.equals(start);
            if (named || isWanted(file))
                problem(file, Files.exists(file) ? Fault.UNREADABLE : Fault.NO_SUCH_FILE);
            return FileVisitResult.CONTINUE;
        }

        private boolean isWanted(Path file) {
            return Files.isDirectory(file) || TranscriptBytes.isNamed(file);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            if (failure != null) problem(folder, Fault.FOLDER_CUT_SHORT);
            return FileVisitResult.CONTINUE;
        }
    }
}
