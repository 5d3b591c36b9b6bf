package turnscope.importers.codex;

import java.util.Optional;

import turnscope.analysis.session.SegmentKind;

/// A message that Codex writes in the user's name: instructions, the environment, notifications.
record Preamble(SegmentKind kind, String label) {

    private static final int LONGEST_TAG = 60;

    /// @return empty for what a user typed
    static Optional<Preamble> of(String text) {
        if (text.startsWith("# AGENTS.md instructions")
                || text.startsWith("<user_instructions>")
                || text.startsWith("<INSTRUCTIONS>")) {
            return Optional.of(new Preamble(SegmentKind.MEMORY, "AGENTS.md"));
        }
        return tag(text).map(tag -> new Preamble(SegmentKind.ATTACHMENT, tag));
    }

    /// The name of the element that the text begins with, if it is one of those that no user types.
    private static Optional<String> tag(String text) {
        int end = text.indexOf('>');
        if (!text.startsWith("<") || end < 2 || end > LONGEST_TAG) return Optional.empty();
        var name = text.substring(1, end);
        boolean plain =
                name.chars().allMatch(c -> Character.isLowerCase(c) || c == '_' || c == ' ');
        boolean compound = name.contains("_") || name.contains(" ") || name.startsWith("skill");
        return plain && compound ? Optional.of(name) : Optional.empty();
    }

    /// The folder that an environment names; empty where it names none.
    static String folder(String environment) {
        if (!environment.startsWith("<environment_context>")) return "";
        return between(environment, "<cwd>", "</cwd>")
                .or(() -> between(environment, "Current working directory: ", "\n"))
                .orElse("");
    }

    private static Optional<String> between(String text, String from, String to) {
        int start = text.indexOf(from);
        int end = start < 0 ? -1 : text.indexOf(to, start);
        return end < 0 ? Optional.empty() : Optional.of(text.substring(start + from.length(), end));
    }

    /// What the user typed without what an editor put before it.
    static String typed(String prompt) {
        var marker = "## My request for Codex:";
        int at = prompt.indexOf(marker);
        return at < 0 ? prompt : prompt.substring(at + marker.length());
    }
}
