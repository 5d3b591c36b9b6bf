package turnscope.analysis.session;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// One piece of content as the transcript holds it: what it is and how long, not what it says.
///
/// @param beforeSeq the request in whose context it first stands
/// @param tool name of the tool that made it or is called; empty otherwise
/// @param label short name such as a path or a command's first words, at most 120 characters
/// @param characters Unicode code points that the model saw
/// @param hash of the content; equal content has equal hashes
/// @param offset where its line begins in the transcript, in bytes
/// @param tokens where the transcript counts them itself; otherwise they are estimated from the characters
/// @param left the first request that no longer carries it, where the transcript says so
public record Block(
        int beforeSeq,
        SegmentKind kind,
        String tool,
        String label,
        long characters,
        long hash,
        long offset,
        OptionalLong tokens,
        OptionalInt left) {

    public static final int LABEL = 120;

    public Block(
            int beforeSeq,
            SegmentKind kind,
            String tool,
            String label,
            long characters,
            long hash,
            long offset) {
        this(
                beforeSeq,
                kind,
                tool,
                label,
                characters,
                hash,
                offset,
                OptionalLong.empty(),
                OptionalInt.empty());
    }
}
