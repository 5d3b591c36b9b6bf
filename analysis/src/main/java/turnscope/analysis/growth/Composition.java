package turnscope.analysis.growth;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;

/// What every context of a session consisted of.
///
/// For each request the tokens of the segments that it carried add up to its logged context exactly; what no block
/// explains is a segment of its own.
///
/// @param segments by order of birth; a segment that lost a part appears once for the part and once for the rest
public record Composition(List<Segment> segments) {

    public Composition {
        segments = List.copyOf(segments);
    }

    public static Composition of(Session session) {
        return new Composition(
                new Composer(session)
                        .segments().stream().sorted(Comparator.comparingInt(Segment::id)).toList());
    }

    /// Tokens by kind in the context of one request; kinds that it did not hold are left out.
    public Map<SegmentKind, Long> at(int seq) {
        var kinds = new EnumMap<SegmentKind, Long>(SegmentKind.class);
        for (var segment : segments) {
            if (segment.entered() > seq || segment.left() <= seq) continue;
            kinds.merge(segment.kind(), segment.tokens(), Math::addExact);
        }
        return kinds;
    }

    /// Tokens by kind for every request: one array per kind, indexed by sequence number.
    public Map<SegmentKind, long[]> byRequest(int requests) {
        var columns = new EnumMap<SegmentKind, long[]>(SegmentKind.class);
        for (var segment : segments) {
            long[] changes = columns.computeIfAbsent(segment.kind(), _ -> new long[requests]);
            changes[segment.entered()] += segment.tokens();
            if (segment.left() < requests) changes[segment.left()] -= segment.tokens();
        }
        for (long[] column : columns.values()) {
            for (int i = 1; i < requests; i++) column[i] += column[i - 1];
        }
        return columns;
    }
}
