package turnscope.analysis.session;

/// A piece of the context with the tokens that it was found to have, from the request it entered to the one it left.
///
/// @param id order of birth, which is also the order in the context
/// @param tool name of the tool that made it or is called; empty otherwise
/// @param entered sequence number of the first request that carried it
/// @param left sequence number of the first request without it; the number of requests if it stayed to the end
/// @param basis derived where a logged output gave its size, else estimated
public record Segment(
        int id,
        SegmentKind kind,
        String tool,
        String label,
        long tokens,
        int entered,
        int left,
        long hash,
        Basis basis) {

    public Segment {
        if (tokens <= 0 || left <= entered)
            throw new IllegalArgumentException("a segment has tokens and was sent");
    }

    public int requestsCarried() {
        return left - entered;
    }
}
