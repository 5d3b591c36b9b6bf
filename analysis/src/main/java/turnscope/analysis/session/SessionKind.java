package turnscope.analysis.session;

import java.util.Locale;

/// What part a session plays: the main thread, or a run that belongs to a parent.
public enum SessionKind {
    MAIN,
    SUBAGENT,
    FORK,
    REVIEW,
    COMPACTION,
    SIDE;

    /// The word in JSON and in the library.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SessionKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
