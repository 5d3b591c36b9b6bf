package turnscope.analysis.session;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/// The imported sessions, wherever they are kept: the port between the engine, the screens and the store.
public interface SessionLibrary extends AutoCloseable {

    /// All sessions, newest first.
    List<SessionSummary> sessions();

    Optional<Session> session(String id);

    /// Hands over every owned request together with its session, session by session, requests in order.
    void forEachRequest(BiConsumer<SessionSummary, Request> consumer);

    /// All problems of all files, by file and line.
    List<Problem> problems();

    /// Lines of transcripts that no importer knows and that were left out, counted by their kind.
    default SortedMap<String, Long> unknownLines() {
        return Collections.emptySortedMap();
    }

    /// Every transcript that was ever read, by path; none where sessions come from elsewhere.
    default List<TranscriptFile> transcripts() {
        return List.of();
    }

    /// Whether the transcript of a session ended within a line when it was last read, as one does that is being written.
    default boolean endsWithinALine(String session) {
        return false;
    }

    /// What the library takes on the disk; empty where it lies in no file.
    default OptionalLong bytes() {
        return OptionalLong.empty();
    }

    @Override
    void close();
}
