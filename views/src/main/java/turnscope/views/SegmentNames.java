package turnscope.views;

import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;

/// What people call a piece of a context.
public final class SegmentNames {

    private SegmentNames() {}

    public static String of(Segment segment, Text text) {
        return of(segment.kind(), segment.tool(), segment.label(), text);
    }

    /// System prompt and tools are what the rest of the first request leaves, which no log says to three digits.
    public static String tokens(SegmentKind kind, long tokens) {
        return rough(kind) ? Amounts.roughly(tokens) : Amounts.tokens(tokens);
    }

    /// To the digit where that is known.
    public static String exact(Segment segment) {
        return rough(segment.kind())
                ? Amounts.roughly(segment.tokens())
                : Amounts.exact(segment.tokens());
    }

    /// The same with a plus, which "about" needs not.
    public static String added(Segment segment) {
        return (rough(segment.kind()) ? "" : "+") + exact(segment);
    }

    private static boolean rough(SegmentKind kind) {
        return kind == SegmentKind.SYSTEM_TOOLS;
    }

    /// What it is of, or at least its kind.
    public static String of(SegmentKind kind, String tool, String label, Text text) {
        if (!label.isEmpty())
            return tool.isEmpty() ? label : tool + " " + SessionNames.folder(label);
        var words = text.get("segment." + kind.id());
        return tool.isEmpty() ? words : tool + " · " + words;
    }
}
