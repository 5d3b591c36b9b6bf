package turnscope.views;

import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;

/// What people call a piece of a context.
public final class SegmentNames {

    private SegmentNames() {}

    public static String of(Segment segment, Text text) {
        return of(segment.kind(), segment.tool(), segment.label(), text);
    }

    /// What it is of, or at least its kind.
    public static String of(SegmentKind kind, String tool, String label, Text text) {
        if (!label.isEmpty())
            return tool.isEmpty() ? label : tool + " " + SessionNames.folder(label);
        var words = text.get("segment." + kind.id());
        return tool.isEmpty() ? words : tool + " · " + words;
    }
}
