package turnscope.analysis.session;

/// One piece of content as the transcript holds it: what it is and how long, not what it says.
///
/// @param beforeSeq the request in whose context it first stands
/// @param tool name of the tool that made it or is called; empty otherwise
/// @param label short name such as a path or a command's first words, at most 120 characters
/// @param characters Unicode code points that the model saw
/// @param hash of the content; equal content has equal hashes
/// @param offset where its line begins in the transcript, in bytes
public record Block(
        int beforeSeq,
        SegmentKind kind,
        String tool,
        String label,
        long characters,
        long hash,
        long offset) {

    public static final int LABEL = 120;
}
