package turnscope.analysis.pricing;

import java.util.OptionalLong;

import turnscope.analysis.session.Usage;

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

    /// Tokens that this family makes of what another made `tokens` of, for a mix of content; rounded half up.
    public long mixedFrom(Tokenizer source, long tokens) {
        return new Fraction(mixed, source.mixed).of(tokens);
    }

    /// As [#mixedFrom] for what a model wrote.
    public long outputFrom(Tokenizer source, long tokens) {
        return new Fraction(assistantOutput, source.assistantOutput).of(tokens);
    }

    /// The usage that this family would have had for the same text.
    ///
    /// The prompt is converted at its boundaries, from the start to the end of each part, so that the parts add up to
    /// the converted prompt.
    public Usage from(Tokenizer source, Usage usage) {
        if (mixed == source.mixed && assistantOutput == source.assistantOutput) return usage;
        var input = new Fraction(mixed, source.mixed);
        var output = new Fraction(assistantOutput, source.assistantOutput);
        long boundary = usage.cacheRead();
        long read = input.of(boundary);
        boundary = Math.addExact(boundary, usage.cacheWrite1h());
        long to1h = input.of(boundary);
        boundary = Math.addExact(boundary, usage.cacheWrite5m());
        long to5m = input.of(boundary);
        boundary = Math.addExact(boundary, usage.cacheWrite30m());
        long to30m = input.of(boundary);
        long total = input.of(usage.context());
        var reasoning = usage.reasoning();
        return new Usage(
                total - to30m,
                read,
                to5m - to1h,
                to1h - read,
                to30m - to5m,
                output.of(usage.output()),
                reasoning.isEmpty()
                        ? reasoning
                        : OptionalLong.of(output.of(reasoning.getAsLong())));
    }
}
