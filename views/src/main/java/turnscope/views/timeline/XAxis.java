package turnscope.views.timeline;

import java.util.Locale;

/// What the tracks are drawn along.
public enum XAxis {
    REQUESTS,
    CLOCK,
    /// The clock with its long pauses cut short.
    BUSY,
    TOKENS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The axis of an id; requests for anything else.
    public static XAxis of(String id) {
        return switch (id) {
            case "clock" -> CLOCK;
            case "busy" -> BUSY;
            case "tokens" -> TOKENS;
            default -> REQUESTS;
        };
    }
}
