package turnscope.views.tile;

import java.text.DecimalFormat;
import java.text.FieldPosition;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;

import turnscope.views.Palette;

/// A number on a tile; the words around it are labels of ours, because the tile's font knows no Chinese.
final class FigureTile extends StackPane {

    private static final double PADDING = 4;

    private Tile tile = fresh();
    private Palette palette = Palette.LIGHT;
    private String shown = "";
    private final Label title = new Label();
    private final Label note = new Label();

    FigureTile() {
        getStyleClass().add("figure-tile");
        title.getStyleClass().add("figure-title");
        note.getStyleClass().add("figure-note");
        note.setWrapText(true);
        note.setAlignment(Pos.BOTTOM_LEFT);
        note.setMaxHeight(Double.MAX_VALUE);
        VBox.setVgrow(note, javafx.scene.layout.Priority.ALWAYS);
        title.setMinHeight(Region.USE_PREF_SIZE);
        var words = new VBox(title, note);
        words.getStyleClass().add("figure-words");
        words.setMouseTransparent(true);
        setAlignment(Pos.TOP_CENTER);
        var visible = new Rectangle();
        visible.widthProperty().bind(widthProperty());
        visible.heightProperty().bind(heightProperty());
        setClip(visible);
        getChildren().setAll(tile, words);
    }

    private static Tile fresh() {
        var tile =
                TileBuilder.create()
                        .skinType(Tile.SkinType.NUMBER)
                        .animated(false)
                        .roundedCorners(false)
                        .textVisible(false)
                        .build();
        tile.setMinSize(0, TileRow.HEIGHT - PADDING);
        tile.setMaxHeight(TileRow.HEIGHT - PADDING);
        tile.setCustomDecimalFormatEnabled(true);
        tile.setFocusTraversable(false);
        return tile;
    }

    /// Without room there is no note; the number keeps its size.
    void compact(boolean compact) {
        note.setVisible(!compact);
        note.setManaged(!compact);
    }

    void show(Figure figure) {
        setId(figure.id());
        title.setText(figure.title());
        note.setText(figure.note());
        setAccessibleText(figure.spoken());
        if (!shown.equals(figure.shown())) print(figure);
    }

    /// A tile prints its first value for good while it is not on a screen, so another number is another tile.
    private void print(Figure figure) {
        shown = figure.shown();
        tile = fresh();
        tile.setCustomDecimalFormat(new Printed(shown));
        tile.setValue(Double.isNaN(figure.value()) ? 0 : figure.value());
        colour(palette);
        getChildren().set(0, tile);
    }

    /// The foreground goes first, because it overwrites the other colours.
    void colour(Palette colours) {
        palette = colours;
        tile.setForegroundBaseColor(web(palette.text()));
        tile.setValueColor(web(palette.text()));
        tile.setBackgroundColor(Color.TRANSPARENT);
        tile.setBorderColor(Color.TRANSPARENT);
    }

    private static Color web(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /// Prints what it was given, so that a tile cannot differ from the tables.
    private static final class Printed extends DecimalFormat {

        private static final long serialVersionUID = 1;

        private final String text;

        Printed(String text) {
            this.text = text;
            // Grouping allows a fast path that bypasses the methods below.
            setGroupingUsed(false);
        }

        @Override
        public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
            return out.append(text);
        }

        @Override
        public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
            return out.append(text);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Printed printed && text.equals(printed.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }
}
