package turnscope.views.inspector;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import turnscope.views.Looks;

/// The pieces that every part of the inspector is made of.
final class Cards {

    private Cards() {}

    static VBox card(String title, Node... content) {
        var card = new VBox();
        card.getStyleClass().add("inspector-card");
        if (!title.isEmpty()) card.getChildren().add(label(title, "subheading"));
        card.getChildren().addAll(content);
        return card;
    }

    static Label label(String words, String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        Looks.title(label, words);
        return label;
    }

    /// A table of a name and as many figures as there are columns.
    static GridPane figures(int columns) {
        var grid = new GridPane();
        grid.getStyleClass().add("inspector-figures");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        for (int i = 0; i < columns; i++) {
            var figures = new ColumnConstraints();
            figures.setHalignment(HPos.RIGHT);
            figures.setMinWidth(Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(figures);
        }
        return grid;
    }

    static void row(GridPane grid, Node name, boolean total, String... figures) {
        int row = grid.getRowCount();
        if (total) name.getStyleClass().add("total");
        grid.add(name, 0, row);
        for (int i = 0; i < figures.length; i++) {
            var label = new Label(figures[i]);
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.getStyleClass().add(total ? "total" : "figure");
            grid.add(label, i + 1, row);
        }
    }

    static void row(GridPane grid, String name, boolean total, String... figures) {
        row(grid, label(name, "muted"), total, figures);
    }

    static Node swatch(int rgb) {
        var swatch = new Rectangle(8, 8);
        swatch.setFill(colour(rgb));
        return swatch;
    }

    static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
