package turnscope.importers.library;

import java.util.List;
import java.util.Map;

import turnscope.importers.transcript.SessionDraft;

/// What one file tells: all that the library keeps of it, and all that is needed to go on reading it.
public final class Telling {

    private final SourceFile file;
    private final List<SessionDraft> drafts;
    private final byte[] state;
    private final Map<String, Long> unknown;

    /// @param drafts the file's own thread first, then runs inside of it
    /// @param state what the importer left for itself
    public Telling(SourceFile file, List<SessionDraft> drafts, byte[] state) {
        this(file, drafts, state, Map.of());
    }

    /// @param unknown lines of unknown kinds in all that was read of the file, counted by kind
    public Telling(
            SourceFile file, List<SessionDraft> drafts, byte[] state, Map<String, Long> unknown) {
        this.unknown = Map.copyOf(unknown);
        this.file = file;
        this.drafts = List.copyOf(drafts);
        this.state = state.clone();
    }

    public SourceFile file() {
        return file;
    }

    public List<SessionDraft> drafts() {
        return drafts;
    }

    public Map<String, Long> unknown() {
        return unknown;
    }

    public byte[] state() {
        return state.clone();
    }
}
