package turnscope.analysis.growth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;

/// What stands in the context while a session is walked through, and the segments that have left it.
final class LiveContext {

    /// By order of birth, so that a piece is found and let go in one step however long the session.
    private final SequencedMap<Integer, Live> live = new LinkedHashMap<>();

    private final Map<SegmentKind, SequencedMap<Integer, Live>> byKind =
            new EnumMap<>(SegmentKind.class);
    private final Map<Integer, List<Live>> leavingBefore = new HashMap<>();
    private final List<Segment> finished = new ArrayList<>();
    private int born;
    private long total;

    /// Tokens of all that stands there.
    long total() {
        return total;
    }

    List<Segment> finished() {
        return finished;
    }

    /// Lets go what the transcript says has left.
    void depart(int seq) {
        for (var piece : leavingBefore.getOrDefault(seq, List.of()))
            leave(piece, piece.tokens, seq);
    }

    private List<Live> newestFirst() {
        return List.copyOf(live.sequencedValues().reversed());
    }

    /// The piece that has just entered leaves again before a request.
    void newestLeavesBefore(int seq) {
        leavingBefore
                .computeIfAbsent(seq, _ -> new ArrayList<>())
                .add(live.sequencedValues().getLast());
    }

    void leaveAll(int seq) {
        for (var piece : newestFirst()) leave(piece, piece.tokens, seq);
    }

    void keepOnly(SegmentKind kind, int seq) {
        for (var piece : newestFirst()) {
            if (piece.kind != kind) leave(piece, piece.tokens, seq);
        }
    }

    /// Takes tokens from the newest pieces until so many are left.
    void shrinkTo(long tokens, int seq) {
        for (var piece : newestFirst()) leave(piece, Math.min(piece.tokens, total - tokens), seq);
    }

    /// Lets the oldest pieces of a kind go until so many tokens have left.
    ///
    /// @return tokens that are still too many
    long release(SegmentKind kind, long excess, int seq) {
        return release(of(kind).sequencedValues(), excess, seq);
    }

    /// Lets the newest pieces go, the system prompt left out, until so many tokens have left.
    ///
    /// @return tokens that are still too many
    long releaseNewest(long excess, int seq) {
        return release(newestButPrompt(excess), excess, seq);
    }

    private long release(Iterable<Live> pieces, long excess, int seq) {
        var chosen = new ArrayList<Live>();
        long sum = 0;
        for (var piece : pieces) {
            if (sum >= excess) break;
            chosen.add(piece);
            sum += piece.tokens;
        }
        long left = excess;
        for (var piece : chosen) {
            long gone = Math.min(piece.tokens, left);
            leave(piece, gone, seq);
            left -= gone;
        }
        return left;
    }

    /// The newest pieces that together hold so many tokens, the system prompt left out.
    private List<Live> newestButPrompt(long tokens) {
        var newest = new ArrayList<Live>();
        long sum = 0;
        for (var piece : live.sequencedValues().reversed()) {
            if (sum >= tokens) break;
            if (piece.kind == SegmentKind.SYSTEM_TOOLS) continue;
            newest.add(piece);
            sum += piece.tokens;
        }
        return newest;
    }

    private SequencedMap<Integer, Live> of(SegmentKind kind) {
        return byKind.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    }

    void enter(
            SegmentKind kind,
            String tool,
            String label,
            long tokens,
            int seq,
            long hash,
            Basis basis) {
        if (tokens <= 0) return;
        var piece = new Live(born++, kind, tool, label, tokens, seq, hash, basis);
        live.put(piece.id, piece);
        of(kind).put(piece.id, piece);
        total += tokens;
    }

    private void leave(Live piece, long tokens, int seq) {
        if (tokens <= 0) return;
        finished.add(
                new Segment(
                        piece.id,
                        piece.kind,
                        piece.tool,
                        piece.label,
                        tokens,
                        piece.entered,
                        seq,
                        piece.hash,
                        piece.basis));
        piece.tokens -= tokens;
        total -= tokens;
        if (piece.tokens > 0) return;
        live.remove(piece.id);
        of(piece.kind).remove(piece.id);
    }

    /// A segment that is still in the context; its tokens may shrink.
    private static final class Live {

        final int id;
        final SegmentKind kind;
        final String tool;
        final String label;
        final int entered;
        final long hash;
        final Basis basis;
        long tokens;

        Live(
                int id,
                SegmentKind kind,
                String tool,
                String label,
                long tokens,
                int entered,
                long hash,
                Basis basis) {
            this.id = id;
            this.kind = kind;
            this.tool = tool;
            this.label = label;
            this.tokens = tokens;
            this.entered = entered;
            this.hash = hash;
            this.basis = basis;
        }
    }
}
