package turnscope.analysis.pricing;

/// How many tokens a tokenizer family makes of the same text, in hundredths of o200k_base.
///
/// @param mixed for a typical mix of an agent's content
public record Tokenizer(
        String id,
        int mixed,
        int fileReads,
        int toolOutput,
        int assistantOutput,
        String confidence) {}
