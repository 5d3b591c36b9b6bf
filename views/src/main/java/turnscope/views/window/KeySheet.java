package turnscope.views.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
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

    /// @param keys the table that is shown
    KeySheet(KeyTable keys, Text text, Runnable close) {
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
        for (var action : Action.values())
            row(window, keys.allShown(action), text.get(action.text()), "key." + action.id());
        rows(window, keys, Binding.Scope.PAGE, text);
        var chart = grid();
        rows(chart, keys, Binding.Scope.CHART, text);
        var left = new VBox(8, heading(text.get("keys.window")), window);
        var right = new VBox(8, heading(text.get("keys.chart")), chart);
        var both = new HBox(32, left, right);
        var scroll = new ScrollPane(both);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
        setMaxSize(940, 820);
    }

    /// One line for all neighbours that share their words.
    private static void rows(GridPane grid, KeyTable keys, Binding.Scope scope, Text text) {
        var lines = new LinkedHashMap<String, List<Binding>>();
        for (var binding : SingleKeys.ALL)
            if (binding.scope() == scope)
                lines.computeIfAbsent(binding.text(), _ -> new ArrayList<>()).add(binding);
        lines.forEach((words, all) ->
                row(
                        grid,
                        all.stream()
                                .map(each -> each.fixed() ? mouse(each, text) : keys.shown(each))
                                .collect(Collectors.joining("  ")),
                        text.get(words),
                        all.stream()
                                .filter(each -> !each.fixed())
                                .map(each -> "key." + each.id())
                                .collect(Collectors.joining("\n"))));
    }

    /// What is done with the mouse, in the words of the reader.
    private static String mouse(Binding binding, Text text) {
        return binding.shown()
                .replace("wheel", text.get("keys.mouse.wheel"))
                .replace("drag", text.get("keys.mouse.drag"))
                .replace("click", text.get("keys.mouse.click"));
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

    /// @param ids by which the settings file changes the keys
    private static void row(GridPane grid, String keys, String words, String ids) {
        var key = new Label(keys);
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        if (!ids.isEmpty()) key.setTooltip(new Tooltip(ids));
        grid.addRow(grid.getRowCount(), key, new Label(words));
    }
}
