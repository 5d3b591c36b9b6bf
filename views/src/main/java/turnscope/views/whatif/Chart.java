package turnscope.views.whatif;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

import turnscope.views.Palette;
import turnscope.views.plot.CanvasPainter;

/// A small chart of the lab that is drawn as a whole.
abstract class Chart extends Region {

    private final Canvas canvas = new Canvas();
    private final CanvasPainter painter = new CanvasPainter(canvas.getGraphicsContext2D());
    private final ObservableValue<Boolean> dark;

    Chart(String id, double height, ObservableValue<Boolean> dark) {
        this.dark = dark;
        setId(id);
        setMinSize(200, height);
        setPrefHeight(height);
        setMaxHeight(height);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setMouseTransparent(true);
        getChildren().setAll(canvas);
        dark.when(sceneProperty().map(_ -> true).orElse(false)).subscribe(_ -> requestLayout());
    }

    @Override
    protected final void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        painter.clear();
        draw(painter, Palette.of(dark.getValue()));
    }

    abstract void draw(CanvasPainter painter, Palette palette);
}
