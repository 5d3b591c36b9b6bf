package turnscope.views;

import java.util.Locale;

/// The look that a user chose.
public enum Theme {
    LIGHT,
    DARK,
    /// Whatever the desktop uses, and changes with it.
    SYSTEM,
    /// Black and white, as dark as the desktop is.
    CONTRAST;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The theme of an id; the system's for anything else.
    public static Theme of(String id) {
        return switch (id) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            case "contrast" -> CONTRAST;
            default -> SYSTEM;
        };
    }
}
