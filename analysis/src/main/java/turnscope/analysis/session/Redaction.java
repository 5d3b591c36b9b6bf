package turnscope.analysis.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Replaces whatever a transcript says by numbered placeholders; equal texts of all sessions get equal ones.
///
/// Sizes, times, models, hashes and the names of built-in tools stay, so that everything computed from a redacted session
/// is what it would have been. Titles, projects, branches, paths, prompts, labels and the names of tools that someone
/// plugged in go.
public final class Redaction {

    private final Map<String, Integer> sessions = new HashMap<>();
    private final Map<String, Integer> projects = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final Map<String, Integer> tools = new HashMap<>();

    public Session session(Session session) {
        return new Session(
                summary(session.summary()),
                session.turns().stream()
                        .map(turn -> new Turn(turn.index(), turn.at(), ""))
                        .toList(),
                session.requests(),
                session.events(),
                session.blocks().stream().map(this::block).toList(),
                problems(session.problems()),
                session.children().stream().map(this::summary).toList());
    }

    public SessionSummary summary(SessionSummary summary) {
        return new SessionSummary(
                summary.id(),
                summary.agent(),
                summary.kind(),
                summary.parent(),
                placeholder("project", projects, summary.project()),
                "",
                placeholder("session", sessions, summary.id()),
                summary.started(),
                summary.ended(),
                summary.models(),
                summary.requests(),
                summary.turns(),
                summary.usage(),
                summary.advisorCalls(),
                summary.advisor(),
                summary.outputEstimate(),
                summary.maxContext(),
                summary.copied(),
                summary.compactions(),
                summary.problems(),
                "",
                summary.reported(),
                summary.entry(),
                summary.recordedPicodollars());
    }

    private Block block(Block block) {
        return new Block(
                block.beforeSeq(),
                block.kind(),
                tool(block.tool()),
                placeholder("part", labels, block.label()),
                block.characters(),
                block.hash(),
                block.offset(),
                block.tokens(),
                block.left());
    }

    /// Tools of servers carry the name of the server, parted by two underscores, a dot or a slash.
    private String tool(String name) {
        boolean builtIn =
                name.chars().allMatch(Character::isLetter) || name.matches("[a-z_]{1,24}");
        return builtIn && !name.contains("__") ? name : placeholder("tool", tools, name);
    }

    private static List<Problem> problems(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem("", problem.line(), problem.reason()))
                .toList();
    }

    private static String placeholder(String kind, Map<String, Integer> known, String name) {
        if (name.isEmpty()) return "";
        return kind + "-" + known.computeIfAbsent(name, _ -> known.size() + 1);
    }
}
