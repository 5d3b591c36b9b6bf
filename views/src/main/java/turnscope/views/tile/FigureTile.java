package turnscope.views.tile;

import java.text.DecimalFormat;
import java.text.FieldPosition;
import java.util.Optional;

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

    /// Around title and number where they share a line.
    private static final double GAP = 32;

    private Optional<Tile> tile = Optional.empty();
    private Optional<Figure> figure = Optional.empty();
    private Palette palette = Palette.LIGHT;
    private final Label number = new Label();
    private boolean compact;
    private final Label title = new Label();
    private final Label note = new Label();

    FigureTile() {
        getStyleClass().add("figure-tile");
        title.setMinWidth(0);
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
        number.getStyleClass().add("figure-number");
        StackPane.setAlignment(number, Pos.CENTER_RIGHT);
        getChildren().setAll(words, number);
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

    /// The width that title and number take beside each other.
    double need() {
        return Math.ceil(title.prefWidth(-1) + number.prefWidth(-1)) + GAP;
    }

    /// Without room there is no note, and a plain number does.
    void compact(boolean wanted) {
        compact = wanted;
        note.setVisible(!compact);
        note.setManaged(!compact);
        number.setVisible(compact);
        number.setManaged(compact);
        title.maxWidthProperty().unbind();
        title.setMaxWidth(Double.MAX_VALUE);
        if (compact)
            title.maxWidthProperty()
                    .bind(widthProperty().subtract(number.widthProperty()).subtract(GAP));
        if (compact) drop();
        else figure.ifPresent(this::print);
    }

    void show(Figure next) {
        boolean same = figure.map(Figure::shown).equals(Optional.of(next.shown()));
        figure = Optional.of(next);
        setId(next.id());
        title.setText(next.title());
        note.setText(next.note());
        number.setText(next.shown());
        setAccessibleText(next.spoken());
        if (!compact && !same) print(next);
    }

    /// A tile prints its first value for good while it is not on a screen, so another number is another tile.
    private void print(Figure next) {
        drop();
        var made = fresh();
        made.setCustomDecimalFormat(new Printed(next.shown()));
        made.setValue(Double.isNaN(next.value()) ? 0 : next.value());
        tile = Optional.of(made);
        colour(palette);
        getChildren().addFirst(made);
    }

    private void drop() {
        tile.ifPresent(getChildren()::remove);
        tile = Optional.empty();
    }

    void colour(Palette colours) {
        palette = colours;
        tile.ifPresent(this::colour);
    }

    /// The foreground goes first, because it overwrites the other colours.
    private void colour(Tile tile) {
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
