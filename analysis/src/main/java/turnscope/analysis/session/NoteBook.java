package turnscope.analysis.session;

import java.time.Instant;
import java.util.List;

/// The notes that a user keeps on sessions; they outlive every new import of the transcripts.
public interface NoteBook {

    /// Notes on a session by their first request.
    List<Note> of(String session);

    /// Keeps a note.
    ///
    /// @param text empty for a mark without words
    /// @return its number
    long add(String session, int first, int last, String text, Instant at);

    /// Gives a note other words.
    ///
    /// @return false if there is no note of that number
    boolean change(long number, String text);

    /// @return false if there is no note of that number
    boolean remove(long number);
}
