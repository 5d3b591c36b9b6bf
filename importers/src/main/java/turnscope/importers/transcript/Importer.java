package turnscope.importers.transcript;

import java.nio.file.Path;
import java.util.List;

import turnscope.analysis.session.Agent;

/// Reads the transcripts of one agent; a new agent is one implementation and one line that names it.
public interface Importer {

    Agent agent();

    /// Whether a file is a transcript of this agent.
    ///
    /// @param head the first bytes of the file, up to 64 kB, possibly cut within a line
    boolean recognizes(Path file, byte[] head);

    /// Starts reading a file from its first byte.
    Transcript open(Path file);

    /// Goes on with a file that has only grown.
    ///
    /// @param known the sessions as the last reading of this file left them
    /// @param state what [Transcript#state()] returned then
    Transcript reopen(Path file, List<SessionDraft> known, byte[] state);
}
