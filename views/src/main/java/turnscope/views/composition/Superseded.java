package turnscope.views.composition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;

/// Outputs whose very content came in again while they were still there, so that they were carried for nothing.
record Superseded(Set<Integer> ids) {

    static Superseded in(List<Segment> segments) {
        Map<Long, TreeSet<Integer>> entries = new HashMap<>();
        for (var segment : segments)
            if (counts(segment))
                entries.computeIfAbsent(segment.hash(), _ -> new TreeSet<>())
                        .add(segment.entered());
        var ids = new HashSet<Integer>();
        for (var segment : segments) {
            if (!counts(segment)) continue;
            var again = entries.getOrDefault(segment.hash(), new TreeSet<>());
            Integer next = again.higher(segment.entered());
            if (next != null && next < segment.left()) ids.add(segment.id());
        }
        return new Superseded(Set.copyOf(ids));
    }

    private static boolean counts(Segment segment) {
        return segment.kind() == SegmentKind.TOOL_OUTPUT && segment.hash() != 0;
    }

    boolean is(Segment segment) {
        return ids.contains(segment.id());
    }
}
