package turnscope.views.tile;

import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

import turnscope.views.Looks;
import turnscope.views.Palette;

/// Figures side by side, the most important first; those that do not fit are left out.
public final class TileRow extends Region {

    private static final double GAP = 8;
    static final double NARROWEST = 176;
    private static final double NARROWEST_COMPACT = 160;
    static final double HEIGHT = 88;
    private static final double COMPACT = 40;

    private final ObservableValue<Boolean> dark;
    private List<FigureTile> tiles = List.of();
    private boolean compact;

    public TileRow(ObservableValue<Boolean> dark) {
        this.dark = dark;
        getStyleClass().add("tile-row");
        var inScene = sceneProperty().map(scene -> true).orElse(false);
        dark.when(inScene).subscribe(_ -> colour());
    }

    /// Shows figures in place of those before.
    public void show(List<Figure> figures) {
        if (tiles.size() != figures.size()) {
            tiles = figures.stream().map(_ -> new FigureTile()).toList();
            getChildren().setAll(tiles);
            tiles.forEach(tile -> tile.compact(compact));
            colour();
        }
        for (int i = 0; i < tiles.size(); i++) tiles.get(i).show(figures.get(i));
        requestLayout();
    }

    /// Leaves the notes out where a window is low.
    public void setCompact(boolean compact) {
        this.compact = compact;
        tiles.forEach(tile -> tile.compact(compact));
        requestLayout();
    }

    private double height() {
        return compact ? COMPACT : Math.rint(HEIGHT * Math.max(1, Looks.scale()));
    }

    private void colour() {
        var palette = Palette.of(dark.getValue());
        tiles.forEach(tile -> tile.colour(palette));
    }

    @Override
    protected double computePrefHeight(double width) {
        return height();
    }

    @Override
    protected double computeMinHeight(double width) {
        return height();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return tiles.size() * (NARROWEST + GAP) - GAP;
    }

    private double width(int count) {
        return (getWidth() - GAP * (count - 1)) / count;
    }

    /// What the widest of the first tiles takes.
    private double need(int count) {
        return tiles.stream().limit(count).mapToDouble(FigureTile::need).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        if (tiles.isEmpty()) return;
        double least = compact ? NARROWEST_COMPACT : NARROWEST;
        int fitting = (int) ((getWidth() + GAP) / (least + GAP));
        int count = Math.clamp(fitting, 1, tiles.size());
        while (count > 1 && need(count) > width(count)) count--;
        double width = width(count);
        for (int i = 0; i < tiles.size(); i++) {
            double from = snapPositionX(i * (width + GAP));
            double to = snapPositionX(i * (width + GAP) + width);
            tiles.get(i).setVisible(i < count);
            tiles.get(i).resizeRelocate(from, 0, to - from, height());
        }
    }
}
