package turnscope.importers.codex;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.Usage;
import turnscope.importers.json.JsonValue;

/// The six counters of a rollout, either of one request or running over a thread.
///
/// @param input everything that was sent, cached and written tokens included
/// @param output everything that was generated, reasoning included
record Tokens(long input, long cached, long written, long output, long reasoning, long total) {

    /// Beyond what any thread can hold; sums of smaller numbers never overflow.
    private static final long ABSURD = 1L << 44;

    private static final List<String> COUNTERS =
            List.of(
                    "input_tokens",
                    "cached_input_tokens",
                    "cache_write_input_tokens",
                    "output_tokens",
                    "reasoning_output_tokens",
                    "total_tokens");

    /// Missing counters are zero.
    ///
    /// @return empty if a counter is no whole number, negative or absurd
    static Optional<Tokens> of(JsonValue.Fields fields) {
        for (var counter : COUNTERS) {
            if (fields.isNoCount(counter)) return Optional.empty();
        }
        long input = fields.whole("input_tokens").orElse(0);
        long output = fields.whole("output_tokens").orElse(0);
        var tokens =
                new Tokens(
                        input,
                        fields.whole("cached_input_tokens").orElse(0),
                        fields.whole("cache_write_input_tokens").orElse(0),
                        output,
                        fields.whole("reasoning_output_tokens").orElse(0),
                        fields.whole("total_tokens").orElse(input + output));
        return tokens.isSane() ? Optional.of(tokens) : Optional.empty();
    }

    private boolean isSane() {
        return Math.min(Math.min(input, cached), Math.min(written, output)) >= 0
                && Math.min(reasoning, total) >= 0
                && Math.max(Math.max(input, cached), Math.max(written, output)) < ABSURD
                && Math.max(reasoning, total) < ABSURD;
    }

    /// Whether it stands for no request: an estimate after a compaction or a rollback, or the fill of an overflow.
    boolean isEstimate() {
        return input == 0 && output == 0;
    }

    /// Whether the parts fit into what they are parts of.
    boolean isConsistent() {
        return cached + written <= input && reasoning <= output;
    }

    Tokens since(Tokens earlier) {
        return new Tokens(
                input - earlier.input,
                cached - earlier.cached,
                written - earlier.written,
                output - earlier.output,
                reasoning - earlier.reasoning,
                total - earlier.total);
    }

    boolean isNegative() {
        return !isSane();
    }

    /// Compares without the sum, which an overflow sets to the size of the window.
    boolean sameCounts(Tokens other) {
        return input == other.input
                && cached == other.cached
                && written == other.written
                && output == other.output
                && reasoning == other.reasoning;
    }

    /// The same tokens the way they are billed; Codex's cache writes live for at least thirty minutes.
    Usage usage() {
        return new Usage(
                Math.max(0, input - cached - written),
                cached,
                0,
                0,
                written,
                output,
                OptionalLong.of(reasoning));
    }

    /// All six as text, for keys.
    String key() {
        return input + "." + cached + "." + written + "." + output + "." + reasoning + "." + total;
    }
}
