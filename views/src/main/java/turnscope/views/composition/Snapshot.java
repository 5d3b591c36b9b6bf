package turnscope.views.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;

/// Everything that stood in the context of one request.
///
/// @param seq of the request, from 0
/// @param tokens of the whole context, as logged
/// @param kinds by tokens, most first; together they are the context exactly
record Snapshot(int seq, long tokens, List<Group> kinds) {

    /// Segments of one kind, largest first.
    record Group(SegmentKind kind, long tokens, List<Segment> segments) {

        /// As good as the least of its parts.
        Basis basis() {
            return segments.stream()
                    .map(Segment::basis)
                    .max(Comparator.naturalOrder())
                    .orElse(Basis.EXACT);
        }
    }

    static Snapshot of(SessionProfile profile, int seq) {
        Map<SegmentKind, List<Segment>> kinds = new EnumMap<>(SegmentKind.class);
        for (var segment : profile.composition().segments())
            if (segment.entered() <= seq && seq < segment.left())
                kinds.computeIfAbsent(segment.kind(), _ -> new ArrayList<>()).add(segment);
        var groups = new ArrayList<Group>();
        kinds.forEach((kind, segments) -> {
            segments.sort(Comparator.comparingLong(Segment::tokens).reversed());
            long tokens = segments.stream().mapToLong(Segment::tokens).sum();
            groups.add(new Group(kind, tokens, List.copyOf(segments)));
        });
        groups.sort(Comparator.comparingLong(Group::tokens).reversed());
        return new Snapshot(seq, profile.requests().get(seq).request().context(), groups);
    }
}
