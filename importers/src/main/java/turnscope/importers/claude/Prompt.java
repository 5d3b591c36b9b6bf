package turnscope.importers.claude;

import java.util.List;

import turnscope.analysis.session.SegmentKind;
import turnscope.importers.json.Preview;

/// Tells what a person typed from what the agent wrote on the person's behalf.
record Prompt(ClaudeLine.User user, String text) {

    private static final String INTERRUPTION = "[Request interrupted by user";

    private static final String COMMAND = "<command-name>";

    /// What stands before texts that are no prompts: commands, their output, reports of sub-agents.
    private static final List<String> MARKS =
            List.of(
                    COMMAND,
                    "<command-message>",
                    "<local-command-stdout>",
                    "<bash-input>",
                    "<bash-stdout>",
                    "<task-notification>",
                    INTERRUPTION);

    static Prompt of(ClaudeLine.User user) {
        for (var part : user.parts()) {
            if (part.kind() == SegmentKind.USER_TEXT)
                return new Prompt(user, part.beginning().strip());
        }
        return new Prompt(user, "[" + image(user) + "]");
    }

    private static String image(ClaudeLine.User user) {
        return user.parts().isEmpty() ? "" : user.parts().getFirst().label();
    }

    /// Whether the line begins a turn.
    boolean isHuman() {
        return !user.meta()
                && !user.summary()
                && !user.parts().isEmpty()
                && !isToolOutput()
                && !isMarked();
    }

    private boolean isToolOutput() {
        for (var part : user.parts()) {
            if (part.kind() == SegmentKind.TOOL_OUTPUT) return true;
        }
        return false;
    }

    private boolean isMarked() {
        for (var mark : MARKS) {
            if (text.startsWith(mark)) return true;
        }
        return false;
    }

    boolean isInterruption() {
        return text.startsWith(INTERRUPTION);
    }

    /// The slash command that was typed; empty if none was.
    String command() {
        int start = text.indexOf(COMMAND);
        int end = text.indexOf('<', start + 1);
        return start < 0 || end < 0 ? "" : text.substring(start + COMMAND.length(), end);
    }

    /// The text as what it is in the context.
    Part classify(Part part) {
        if (user.summary()) return part.as(SegmentKind.SUMMARY);
        if (isHuman() || isInterruption()) return part;
        return part.as(SegmentKind.ATTACHMENT).named("", tag(part.beginning()));
    }

    /// The name of the tag that the text begins with.
    private static String tag(String text) {
        int end = text.indexOf('>');
        boolean tagged = text.startsWith("<") && end > 0;
        return tagged ? Preview.of(text.substring(1, end), 40) : "";
    }
}
