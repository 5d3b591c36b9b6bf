package turnscope.views.compare;

import java.util.Locale;

/// What two sessions have reached when they are held against each other.
public enum Alignment {
    REQUEST,
    TURN,
    /// Time since the first request, long pauses cut short.
    TIME,
    /// Tokens generated so far.
    OUTPUT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
