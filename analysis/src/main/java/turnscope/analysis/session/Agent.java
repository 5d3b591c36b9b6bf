package turnscope.analysis.session;

/// The tool that wrote a transcript, by the id that JSON and the library use.
public record Agent(String id) {

    public static final Agent CLAUDE_CODE = new Agent("claude-code");
    public static final Agent CODEX = new Agent("codex");

    public Agent {
        if (id.isBlank()) throw new IllegalArgumentException("an agent has an id");
    }

    /// The product's own name where we know it, else the id.
    public String label() {
        return switch (id) {
            case "claude-code" -> "Claude Code";
            case "codex" -> "Codex";
            default -> id;
        };
    }

    /// Two capital letters that stand for the agent in a narrow list.
    public String code() {
        return switch (id) {
            case "claude-code" -> "CC";
            case "codex" -> "CX";
            default -> id.substring(0, Math.min(2, id.length())).toUpperCase(java.util.Locale.ROOT);
        };
    }
}
