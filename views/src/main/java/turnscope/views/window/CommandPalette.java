package turnscope.views.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;

import turnscope.views.Icons;
import turnscope.views.Looks;
import turnscope.views.Text;

/// One box for everything: commands, sessions, requests by their number, findings.
final class CommandPalette extends VBox {

    private static final int MOST = 40;
    private static final double ROW = 32;

    /// Something that can be chosen.
    ///
    /// @param kind what it is, in a word
    /// @param hint its keys or where it belongs
    record Entry(String kind, String words, String hint, Runnable run) {

        boolean matches(List<String> typed) {
            var all = (kind + " " + words + " " + hint).toLowerCase(Locale.ROOT);
            return typed.stream().allMatch(all::contains);
        }
    }

    private final CustomTextField field = new CustomTextField();
    private final ListView<Entry> list = new ListView<>();
    private final List<Entry> entries;
    private final Function<String, List<Entry>> numbered;
    private final Runnable close;

    /// @param numbered entries for what was typed itself, such as the number of a request
    CommandPalette(
            Text text,
            List<Entry> entries,
            Function<String, List<Entry>> numbered,
            Runnable close) {
        this.entries = entries;
        this.numbered = numbered;
        this.close = close;
        setId("command-palette");
        getStyleClass().addAll("dialog-sheet", "command-palette");
        field.setId("palette-field");
        field.setPromptText(text.get("palette.prompt"));
        field.setLeft(Icons.SEARCH.node());
        field.textProperty().subscribe(_ -> show());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("palette-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(text.get("palette.none")));
        list.setCellFactory(_ -> new EntryCell());
        list.setOnMouseClicked(_ -> run());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(field, list);
        setMaxSize(640, 440);
        setPrefSize(640, 440);
    }

    void focusField() {
        field.requestFocus();
    }

    private void show() {
        var typed = field.getText().strip().toLowerCase(Locale.ROOT);
        var words = List.of(typed.split("\\s+"));
        var found = new ArrayList<>(numbered.apply(typed));
        entries.stream()
                .filter(entry -> typed.isEmpty() || entry.matches(words))
                .limit(MOST)
                .forEach(found::add);
        list.getItems().setAll(found);
        if (!found.isEmpty()) list.getSelectionModel().select(0);
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> run();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 5));
        key.consume();
    }

    private void run() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) return;
        close.run();
        chosen.run().run();
    }

    /// Kind, words and hint in one line.
    private static final class EntryCell extends ListCell<Entry> {

        private final Label kind = new Label();
        private final Label words = new Label();
        private final Label hint = new Label();
        private final HBox box;

        EntryCell() {
            kind.getStyleClass().addAll("muted", "small");
            kind.setMinWidth(76);
            hint.getStyleClass().addAll("muted", "small");
            hint.setMinWidth(Region.USE_PREF_SIZE);
            words.setMinWidth(0);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            box = new HBox(8, kind, words, hint);
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            box.setPrefWidth(0);
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty || entry == null ? null : box);
            if (empty || entry == null) return;
            kind.setText(entry.kind());
            Looks.title(words, entry.words());
            hint.setText(entry.hint());
        }
    }
}
