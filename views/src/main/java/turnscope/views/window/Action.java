package turnscope.views.window;

import java.util.Locale;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What the window can do from anywhere, with its keys; the sheet of keys and the palette of commands list these.
enum Action {
    PALETTE("Shortcut+K"),
    OVERVIEW("Shortcut+1"),
    SESSIONS("Shortcut+2"),
    COMPARE("Shortcut+3"),
    BACK("Alt+Left"),
    FORWARD("Alt+Right"),
    SEARCH("Shortcut+F"),
    OPEN("Shortcut+O"),
    EXPORT("Shortcut+E"),
    LIBRARY("Shortcut+B"),
    PRICES("Shortcut+D"),
    REPORT("Shortcut+P"),
    SPLIT("Shortcut+4"),
    LINK("Shortcut+L"),
    SETTINGS("Shortcut+Comma"),
    KEYS("F1");

    private final String keys;

    /// @param keys as JavaFX writes a combination
    Action(String keys) {
        this.keys = keys;
    }

    boolean matches(KeyEvent event) {
        return KeyCombination.valueOf(keys).match(event);
    }

    /// As the platform writes it.
    String keys() {
        return KeyCombination.valueOf(keys).getDisplayText();
    }

    /// Key of its words.
    String text() {
        return "action." + name().toLowerCase(Locale.ROOT);
    }
}
