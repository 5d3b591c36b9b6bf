package turnscope.importers.codex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Turn;
import turnscope.importers.json.JsonScanner;
import turnscope.importers.json.JsonValue;
import turnscope.importers.json.JsonValue.Fields;
import turnscope.importers.json.Preview;
import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.Transcript;

/// The names that users gave to threads: Codex keeps them in one file beside the folders of rollouts.
///
/// A name that is given later is seen when the rollout itself has changed.
final class ThreadNames {

    private static final System.Logger LOG = System.getLogger(ThreadNames.class.getName());
    private static final String INDEX = "session_index.jsonl";
    private static final Set<String> FOLDERS = Set.of("sessions", "archived_sessions");
    private static final Set<String> WANTED = Set.of("id", "thread_name");

    private final Map<Path, Known> indexes = new ConcurrentHashMap<>();

    /// An index as it was when it was last read.
    private record Known(FileTime modified, long size, Map<String, String> names) {}

    /// The name of a thread, the last one that it was given.
    Optional<String> of(Path rollout, String thread) {
        return index(rollout)
                .flatMap(this::names)
                .flatMap(names -> Optional.ofNullable(names.get(thread)));
    }

    private static Optional<Path> index(Path rollout) {
        for (var folder = rollout.getParent(); folder != null; folder = folder.getParent()) {
            var name = folder.getFileName();
            if (name != null && FOLDERS.contains(name.toString()))
                return Optional.of(folder.resolveSibling(INDEX)).filter(Files::isRegularFile);
        }
        return Optional.empty();
    }

    private Optional<Map<String, String>> names(Path index) {
        try {
            var modified = Files.getLastModifiedTime(index);
            long size = Files.size(index);
            var known = indexes.get(index);
            if (known == null || !known.modified.equals(modified) || known.size != size) {
                var reader = new Reader();
                JsonLines.read(index, reader);
                known = new Known(modified, size, reader.names);
                indexes.put(index, known);
            }
            return Optional.of(known.names);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "threads go without their names", e);
            return Optional.empty();
        }
    }

    /// Reads the index, in which later lines replace earlier ones.
    private static final class Reader implements Transcript {

        private final Map<String, String> names = new HashMap<>();

        @Override
        public void accept(JsonScanner value, long line, long offset) {
            if (!(JsonValue.read(value, WANTED) instanceof Fields fields)) return;
            var name = Preview.of(fields.word("thread_name"), Turn.PREVIEW);
            if (!name.isEmpty()) names.put(fields.word("id"), name);
        }

        @Override
        public List<SessionDraft> sessions() {
            return List.of();
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public byte[] state() {
            return new byte[0];
        }
    }
}
