package turnscope.importers.claude;

import java.nio.file.Path;
import java.util.Optional;

import turnscope.analysis.session.SessionKind;

/// What a transcript's path says about the session in it.
///
/// @param name of the session, or of the agent within its session
/// @param session the one that an agent file lies below; empty for main transcripts and for flat folders
record Place(SessionKind kind, String name, Optional<String> session) {

    /// How strongly a copy of a request is claimed: an original first, then branches, then what sub-agents repeat.
    static final int MAIN = 0;

    static final int FORK = 1;
    static final int RUN = 2;
    static final int SIDE = 3;
    static final int TOLD = 4;

    private static final String AGENT = "agent-";

    static Place of(Path file) {
        var name = file.getFileName().toString().replaceFirst("\\.jsonl$", "");
        if (!name.startsWith(AGENT)) return new Place(SessionKind.MAIN, name, Optional.empty());
        var agent = name.substring(AGENT.length());
        return new Place(kind(agent), agent, above(file));
    }

    private static SessionKind kind(String agent) {
        if (agent.startsWith("acompact-")) return SessionKind.COMPACTION;
        if (agent.startsWith("aside_question-") || agent.startsWith("aprompt_suggestion-"))
            return SessionKind.SIDE;
        return SessionKind.SUBAGENT;
    }

    /// The folder that holds `subagents`, which is named after the session.
    private static Optional<String> above(Path file) {
        for (int i = file.getNameCount() - 2; i > 0; i--) {
            if (file.getName(i).toString().equals("subagents"))
                return Optional.of(file.getName(i - 1).toString());
        }
        return Optional.empty();
    }

    boolean isMain() {
        return kind == SessionKind.MAIN;
    }

    int rank() {
        return switch (kind) {
            case MAIN -> MAIN;
            case FORK -> FORK;
            case SUBAGENT, COMPACTION, REVIEW -> RUN;
            case SIDE -> SIDE;
        };
    }

    /// The strand that the file is about.
    Strand strand() {
        var id = session.map(above -> above + "/" + name).orElse(name);
        return new Strand(id, kind, session, rank());
    }
}
