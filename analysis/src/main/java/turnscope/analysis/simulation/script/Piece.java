package turnscope.analysis.simulation.script;

import turnscope.analysis.pricing.Tokenizer;
import turnscope.analysis.session.SegmentKind;

/// A block of the context in a replay.
///
/// @param key unique in its script; departures name it
/// @param tool name of the tool that made it or is called; empty otherwise
/// @param label path, command or query; empty where unknown
/// @param hash of the content; 0 where it is not known
/// @param tokens as `counted` counts them
public record Piece(
        int key,
        SegmentKind kind,
        String tool,
        String label,
        long hash,
        long tokens,
        Tokenizer counted) {

    public Piece {
        if (tokens < 0) throw new IllegalArgumentException("a piece has no negative size");
    }

    /// The same block with another size.
    public Piece sized(long others) {
        return others == tokens ? this : new Piece(key, kind, tool, label, hash, others, counted);
    }

    /// The same block in another place.
    public Piece keyed(int other) {
        return new Piece(other, kind, tool, label, hash, tokens, counted);
    }

    public boolean isToolOutput() {
        return kind == SegmentKind.TOOL_OUTPUT;
    }

    /// Whether the model wrote it.
    public boolean isSpoken() {
        return kind == SegmentKind.ASSISTANT_TEXT
                || kind == SegmentKind.TOOL_CALL
                || kind == SegmentKind.THINKING;
    }
}
