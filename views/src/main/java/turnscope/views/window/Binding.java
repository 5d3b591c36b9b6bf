package turnscope.views.window;

import java.util.List;

import javafx.scene.input.KeyCode;

/// Single keys of a page or of a chart that do one thing.
///
/// @param id as the settings file names it, behind `key.`
/// @param usual keys without modifiers; any of them does it
/// @param shown the usual keys as people read them
/// @param text key of its words; neighbours that share it stand in one line of the sheet
record Binding(String id, Scope scope, List<KeyCode> usual, String shown, String text) {

    /// Where the keys work.
    enum Scope {
        PAGE,
        CHART
    }

    Binding {
        usual = List.copyOf(usual);
    }

    /// Something of the mouse or with modifiers, which the sheet names and nobody can change.
    boolean fixed() {
        return usual.isEmpty();
    }
}
