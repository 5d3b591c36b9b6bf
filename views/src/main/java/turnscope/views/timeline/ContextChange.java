package turnscope.views.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;
import turnscope.views.Amounts;
import turnscope.views.SegmentNames;
import turnscope.views.Text;

/// What made a context larger or smaller than the one before.
///
/// @param causes by size, largest first; pieces that came in stand alone, those that left are summed up by kind
record ContextChange(List<Cause> causes) {

    private static final int SHOWN = 2;

    /// @param tokens that came in, negative if they left
    record Cause(SegmentKind kind, String tool, String label, long tokens) {

        private String words(Text text) {
            return SegmentNames.of(kind, tool, label, text) + " " + Amounts.signed(tokens);
        }
    }

    static ContextChange of(SessionProfile profile, int seq) {
        var causes = new ArrayList<Cause>();
        Map<SegmentKind, Long> left = new EnumMap<>(SegmentKind.class);
        for (var segment : profile.composition().segments()) {
            if (segment.entered() == seq) causes.add(entered(segment));
            if (segment.left() == seq) left.merge(segment.kind(), segment.tokens(), Math::addExact);
        }
        left.forEach((kind, tokens) -> causes.add(new Cause(kind, "", "", -tokens)));
        causes.sort(Comparator.comparingLong(cause -> -Math.abs(cause.tokens())));
        return new ContextChange(List.copyOf(causes));
    }

    private static Cause entered(Segment segment) {
        return new Cause(segment.kind(), segment.tool(), segment.label(), segment.tokens());
    }

    /// The two largest in words; empty where nothing is known.
    String words(Text text) {
        return String.join(
                " · ", causes.stream().limit(SHOWN).map(cause -> cause.words(text)).toList());
    }
}
