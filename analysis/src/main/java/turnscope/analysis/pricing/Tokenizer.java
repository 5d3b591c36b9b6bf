package turnscope.analysis.pricing;

/// How many tokens a tokenizer family makes of the same text, in hundredths of o200k_base.
///
/// @param mixed for a typical mix of an agent's content
/// @param assistantOutput for what a model writes, thinking included
/// @param confidence "high", "medium" or "low"
public record Tokenizer(
        String id,
        int mixed,
        int fileReads,
        int toolOutput,
        int assistantOutput,
        String confidence) {

    /// What is assumed of a family that nobody has measured.
    public static final Tokenizer UNKNOWN = new Tokenizer("unknown", 105, 105, 105, 105, "low");

    public Tokenizer {
        if (Math.min(Math.min(mixed, fileReads), Math.min(toolOutput, assistantOutput)) <= 0) {
            throw new IllegalArgumentException("a tokenizer makes tokens: " + id);
        }
    }
}
