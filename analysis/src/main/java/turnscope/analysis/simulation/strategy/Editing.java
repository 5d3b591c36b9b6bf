package turnscope.analysis.simulation.strategy;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.simulation.script.Piece;

/// What the tools of the known agents do, as far as strategies have to tell them apart.
final class Editing {

    private static final Set<String> EDITORS =
            Set.of(
                    "edit",
                    "multiedit",
                    "write",
                    "notebookedit",
                    "apply_patch",
                    "str_replace_editor");
    private static final Set<String> MEMORY =
            Set.of("memory", "todowrite", "todoread", "update_plan");
    private static final Set<String> READERS =
            Set.of("read", "read_file", "notebookread", "view", "cat");
    private static final Set<String> SEARCHERS =
            Set.of("grep", "glob", "ls", "list_dir", "webfetch", "websearch", "web_search");
    private static final Set<String> SHELLS =
            Set.of("bash", "shell", "exec_command", "local_shell", "container.exec");
    private static final Set<String> PRINTING = Set.of("cat", "sed", "nl", "head", "tail", "bat");
    private static final Set<String> LOOKING =
            Set.of(
                    "cat", "ls", "rg", "grep", "find", "head", "tail", "sed", "wc", "tree", "nl",
                    "awk");
    private static final Set<String> LOOKING_GIT = Set.of("log", "diff", "show", "status", "blame");

    private Editing() {}

    private static String name(Piece piece) {
        return piece.tool().toLowerCase(Locale.ROOT);
    }

    static boolean changesFiles(Piece piece) {
        return EDITORS.contains(name(piece));
    }

    /// Whether an output may be taken away: not what an edit or a memory tool answered.
    ///
    /// Neighbours often share their tool, so each predicate remembers the last one.
    static Predicate<Piece> clearable() {
        return new Predicate<>() {
            private String tool = "";
            private boolean answer = true;

            @Override
            public boolean test(Piece piece) {
                if (!piece.isToolOutput()) return false;
                if (!piece.tool().equals(tool)) {
                    tool = piece.tool();
                    answer = !changesFiles(piece) && !MEMORY.contains(name(piece));
                }
                return answer;
            }
        };
    }

    /// Whether a tool shows a file: one made for it, or a shell that prints it.
    static boolean readsFile(Piece piece) {
        if (READERS.contains(name(piece))) return true;
        return isShell(piece.tool()) && PRINTING.contains(firstWord(piece.label()));
    }

    static boolean isShell(String tool) {
        return SHELLS.contains(tool.toLowerCase(Locale.ROOT));
    }

    private static String firstWord(String command) {
        return command.strip().split("\\s+", 2)[0];
    }

    /// Whether a call or its output only looks around.
    static boolean explores(Piece piece) {
        var tool = name(piece);
        return READERS.contains(tool)
                || SEARCHERS.contains(tool)
                || (SHELLS.contains(tool) && looks(piece.label()));
    }

    private static boolean looks(String command) {
        var words = command.strip().split("\\s+", 3);
        if (words[0].equals("git")) return words.length > 1 && LOOKING_GIT.contains(words[1]);
        return LOOKING.contains(words[0]) && !command.contains(">") && !command.contains("sed -i");
    }

    /// Whether a piece is a call of a tool or what it returned.
    static boolean isTool(Piece piece) {
        return piece.isToolOutput() || piece.kind() == SegmentKind.TOOL_CALL;
    }
}
