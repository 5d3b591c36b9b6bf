package turnscope.views.window;

import java.util.Locale;

/// What fills the window beside the frame.
public enum Place {
    OVERVIEW,
    SESSIONS,
    COMPARE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
