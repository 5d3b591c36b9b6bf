package turnscope.analysis.simulation.script;

import java.util.Locale;

/// What the cache rules predicted for one recorded request, held against what it read.
public sealed interface Check {

    /// Not comparable: nothing before it tells what it should have read.
    record Anchor() implements Check {}

    /// Within the bounds, tolerance included.
    ///
    /// @param exact the recorded read is the low bound itself
    record Reproduced(long low, long high, boolean exact) implements Check {}

    /// Outside of the bounds.
    ///
    /// @param off tokens read below the low bound, negative for tokens above the high one
    record Missed(long low, long high, Reason reason, long off) implements Check {}

    /// Why a request behaved otherwise than the rules say, in the order in which reasons are tried.
    enum Reason {
        SIDE_CALL,
        TOOLS_CHANGED,
        SYSTEM_CHANGED,
        MESSAGES_CHANGED,
        UNAVAILABLE,
        REASONING_DROPPED,
        CONTEXT_SHRANK,
        EFFORT_CHANGED,
        MANY_BLOCKS,
        NEW_TURN,
        UNEXPLAINED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
