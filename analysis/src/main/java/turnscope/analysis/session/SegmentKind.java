package turnscope.analysis.session;

import java.util.Locale;

/// What a block of the context is made of.
public enum SegmentKind {
    SYSTEM_TOOLS,
    MEMORY,
    SUMMARY,
    USER_TEXT,
    ATTACHMENT,
    TOOL_OUTPUT,
    ASSISTANT_TEXT,
    TOOL_CALL,
    THINKING,
    UNATTRIBUTED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SegmentKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
