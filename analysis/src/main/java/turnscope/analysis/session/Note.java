package turnscope.analysis.session;

import java.time.Instant;

/// What somebody wrote on some requests of a session, or only that they were marked.
///
/// @param number under which it is kept
/// @param first sequence number of its first request
/// @param last sequence number of its last request
/// @param text empty for a mark without words
public record Note(long number, String session, int first, int last, Instant stored, String text) {

    public Note {
        if (first < 0 || last < first)
            throw new IllegalArgumentException("a note is on requests: " + first + " to " + last);
    }

    public boolean covers(int seq) {
        return first <= seq && seq <= last;
    }
}
