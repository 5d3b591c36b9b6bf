package turnscope.importers.transcript;

import java.util.List;
import java.util.Map;

import turnscope.analysis.session.Problem;
import turnscope.importers.json.JsonScanner;

/// One file being read, value by value; a fold from lines to sessions.
public interface Transcript {

    /// Takes the next JSON value of the file; a line usually holds one, glued lines hold several.
    ///
    /// The scanner stands on the first token of the value and may be left anywhere within it. A value of the wrong shape
    /// is the implementation's to judge: it reports a [Problem] and goes on. Only syntax errors may escape, as
    /// the scanner's own exception; then nothing of the value may have been kept.
    ///
    /// @param line physical line number, from 1
    /// @param offset of the line's first byte in the file
    void accept(JsonScanner value, long line, long offset);

    /// The sessions that the file holds as far as it has been read: the thread itself first, then runs inside of it.
    List<SessionDraft> sessions();

    /// Problems found since this transcript was opened.
    List<Problem> problems();

    /// Lines of kinds that the importer does not know and has left out, counted by kind since this transcript was opened.
    default Map<String, Long> unknown() {
        return Map.of();
    }

    /// What [Importer#reopen] needs beyond the sessions themselves; empty where that is nothing.
    byte[] state();
}
