package turnscope.views.timeline;

import java.util.Locale;

import turnscope.analysis.session.SegmentKind;
import turnscope.views.Palette;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;

/// What a context consists of, in the order of the stack from the bottom up; together they are the context exactly.
public enum Content implements Part {
    SYSTEM_TOOLS,
    MEMORY,
    SUMMARY,
    USER_TEXT,
    ATTACHMENT,
    TOOL_OUTPUT,
    /// What the model said and which tools it called.
    ASSISTANT,
    THINKING,
    /// What the transcript does not explain.
    UNATTRIBUTED;

    private static final Content[] ALL = values();

    static Content[] all() {
        return ALL;
    }

    public static Content of(SegmentKind kind) {
        return switch (kind) {
            case SYSTEM_TOOLS -> SYSTEM_TOOLS;
            case MEMORY -> MEMORY;
            case SUMMARY -> SUMMARY;
            case USER_TEXT -> USER_TEXT;
            case ATTACHMENT -> ATTACHMENT;
            case TOOL_OUTPUT -> TOOL_OUTPUT;
            case ASSISTANT_TEXT, TOOL_CALL -> ASSISTANT;
            case THINKING -> THINKING;
            case UNATTRIBUTED -> UNATTRIBUTED;
        };
    }

    public int colour(Palette palette) {
        return switch (this) {
            case SYSTEM_TOOLS -> palette.systemTools();
            case MEMORY -> palette.memory();
            case SUMMARY -> palette.summary();
            case USER_TEXT -> palette.userText();
            case ATTACHMENT -> palette.attachments();
            case TOOL_OUTPUT -> palette.toolOutput();
            case ASSISTANT -> palette.output();
            case THINKING -> palette.thinking();
            case UNATTRIBUTED -> palette.muted();
        };
    }

    /// The rest has a pattern everywhere, because it is not a thing; the others only in print.
    @Override
    public Ink ink(Look look) {
        int rgb = colour(look.palette());
        if (this == UNATTRIBUTED) return new Ink(rgb, 0.55, Pattern.DOTS);
        return new Ink(rgb, 1, look.print() ? printed() : Pattern.PLAIN);
    }

    private Pattern printed() {
        return switch (this) {
            case SYSTEM_TOOLS, USER_TEXT -> Pattern.PLAIN;
            case MEMORY -> Pattern.HORIZONTAL;
            case SUMMARY -> Pattern.DIAGONAL;
            case ATTACHMENT, UNATTRIBUTED -> Pattern.DOTS;
            case TOOL_OUTPUT -> Pattern.VERTICAL;
            case ASSISTANT -> Pattern.COARSE_DOTS;
            case THINKING -> Pattern.CROSS;
        };
    }

    @Override
    public String key() {
        return "timeline.content." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String thing() {
        return this == ASSISTANT ? Bucket.OUTPUT.thing() : name();
    }
}
