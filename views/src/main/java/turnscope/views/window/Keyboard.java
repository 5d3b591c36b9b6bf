package turnscope.views.window;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys of the window: combinations work everywhere, single keys only while nobody types.
///
/// A key that a user has given another meaning reaches charts and tables as the key that usually means it, so that they
/// know nothing of the table.
final class Keyboard {

    private final Consumer<Action> run;
    private final Predicate<KeyCode> page;
    private final BooleanSupplier escape;
    private final BooleanSupplier busy;
    private boolean translating;

    /// Whether the character of the key that is down was used up when it was pressed.
    private boolean used;

    /// @param page does what a single key means; false if it means nothing
    /// @param escape closes what lies on top; false if nothing does
    /// @param busy whether single keys mean nothing now
    Keyboard(
            Consumer<Action> run,
            Predicate<KeyCode> page,
            BooleanSupplier escape,
            BooleanSupplier busy) {
        this.run = run;
        this.page = page;
        this.escape = escape;
        this.busy = busy;
    }

    void listen(Node window, ObservableValue<KeyTable> keys) {
        window.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> pressed(pressed, keys.getValue()));
        window.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent key, KeyTable keys) {
        if (translating) return;
        used = false;
        var action = keys.action(key);
        if (action.isPresent()) {
            run.accept(action.get());
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && escape.getAsBoolean()) {
            key.consume();
        } else if (!aside(key)) {
            keys.meaning(key.getCode()).ifPresent(meant -> translate(key, meant));
        }
    }

    private void translate(KeyEvent key, KeyCode meant) {
        used = true;
        key.consume();
        if (meant == KeyCode.UNDEFINED || page.test(meant)) return;
        translating = true;
        Event.fireEvent(
                key.getTarget(),
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        key.getCharacter(),
                        meant.getName(),
                        meant,
                        key.isShiftDown(),
                        key.isControlDown(),
                        key.isAltDown(),
                        key.isMetaDown()));
        translating = false;
    }

    /// Page keys by their characters, because where `?` lies depends on the keyboard.
    private void typed(KeyEvent key) {
        if (used || aside(key)) return;
        boolean meant =
                switch (key.getCharacter()) {
                    case "?" -> page.test(KeyCode.HELP);
                    case "i", "I" -> page.test(KeyCode.I);
                    case "/" -> page.test(KeyCode.SLASH);
                    case "1", "2", "3", "4", "5" ->
                            page.test(KeyCode.getKeyCode(key.getCharacter()));
                    default -> false;
                };
        if (meant) key.consume();
    }

    private boolean aside(KeyEvent key) {
        boolean command = key.isShortcutDown() || key.isControlDown() || key.isAltDown();
        return command || busy.getAsBoolean() || key.getTarget() instanceof TextInputControl;
    }
}
