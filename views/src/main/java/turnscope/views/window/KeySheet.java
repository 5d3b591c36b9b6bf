package turnscope.views.window;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.views.Icons;
import turnscope.views.Text;

/// All keys, of the window and of the chart.
final class KeySheet extends VBox {

    /// Keys of the chart as they are printed, and what they do.
    private record Key(String keys, String text) {}

    private static final List<Key> CHART =
            List.of(
                    new Key("W  S  +  −  Ctrl+wheel", "keys.zoom"),
                    new Key("A  D  wheel  Shift+drag", "keys.pan"),
                    new Key("←  →  Home  End", "keys.walk"),
                    new Key("Shift+←  Shift+→", "keys.extend"),
                    new Key("E", "keys.dearest"),
                    new Key("N  P", "keys.losses"),
                    new Key("J  K", "keys.prompts"),
                    new Key(".  ,", "keys.again"),
                    new Key("]  [", "keys.hits"),
                    new Key("F  F F  0", "keys.fit"),
                    new Key("Enter  Backspace", "keys.commit"),
                    new Key("Esc", "keys.clear"),
                    new Key("R  Ctrl+A", "keys.turn"),
                    new Key("X  C  L", "keys.axis"),
                    new Key("M  Shift+M  Del", "keys.notes"),
                    new Key("T  Q", "keys.table"),
                    new Key("Space", "keys.pin"));

    private static final List<Key> PAGE =
            List.of(
                    new Key("1  2  3  4", "keys.pages"),
                    new Key("I", "keys.inspector"),
                    new Key("/", "keys.filter"),
                    new Key("?", "keys.sheet"),
                    new Key("Ctrl+click", "keys.compare"));

    KeySheet(Text text, Runnable close) {
        setId("key-sheet");
        getStyleClass().addAll("dialog-sheet", "key-sheet");
        var title = new Label(text.get("keys.title"));
        title.getStyleClass().add("page-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var shut = new Button(null, Icons.CLOSE.node());
        shut.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        shut.setAccessibleText(text.get("sheet.close"));
        shut.setOnAction(_ -> close.run());
        var head = new HBox(title, gap, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        var window = grid();
        for (var action : Action.values()) row(window, action.keys(), text.get(action.text()));
        PAGE.forEach(key -> row(window, key.keys(), text.get(key.text())));
        var chart = grid();
        CHART.forEach(key -> row(chart, key.keys(), text.get(key.text())));
        var left = new VBox(8, heading(text.get("keys.window")), window);
        var right = new VBox(8, heading(text.get("keys.chart")), chart);
        var both = new HBox(32, left, right);
        var scroll = new ScrollPane(both);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
        setMaxSize(860, 620);
    }

    private static Label heading(String words) {
        var label = new Label(words);
        label.getStyleClass().add("heading");
        return label;
    }

    private static GridPane grid() {
        var grid = new GridPane(16, 6);
        grid.setMinWidth(Region.USE_PREF_SIZE);
        return grid;
    }

    private static void row(GridPane grid, String keys, String words) {
        var key = new Label(keys);
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), key, new Label(words));
    }
}
