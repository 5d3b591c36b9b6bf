package turnscope.views.window;

import java.util.List;
import java.util.Locale;

/// What the window can do from anywhere, with its usual keys; the sheet of keys and the palette of commands list these.
enum Action {
    PALETTE("Shortcut+K", "Shortcut+Shift+P"),
    OVERVIEW("Shortcut+1"),
    SESSIONS("Shortcut+2"),
    COMPARE("Shortcut+3"),
    SPLIT("Shortcut+4"),
    PRICES("Shortcut+5"),
    DIAGNOSTICS("Shortcut+6"),
    COMPARE_WITH("Shortcut+D"),
    BACK("Alt+Left"),
    FORWARD("Alt+Right"),
    SEARCH("Shortcut+F"),
    OPEN("Shortcut+O"),
    EXPORT("Shortcut+E"),
    REPORT("Shortcut+P"),
    LIBRARY("Shortcut+B"),
    LINK("Shortcut+L"),
    SETTINGS("Shortcut+Comma"),
    HELP("F1"),
    KEYS("Shift+F1");

    private final String first;
    private final String second;

    Action(String usual) {
        this(usual, "");
    }

    /// @param first as JavaFX writes a combination; the one that is shown
    /// @param second does the same; empty for none
    Action(String first, String second) {
        this.first = first;
        this.second = second;
    }

    List<String> usual() {
        return second.isEmpty() ? List.of(first) : List.of(first, second);
    }

    /// As the settings file names it.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Key of its words.
    String text() {
        return "action." + id();
    }
}
