package turnscope.views.plot;

import java.util.HashMap;
import java.util.Map;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import turnscope.views.Faces;

/// Draws charts on a canvas.
public final class CanvasPainter implements Painter {

    private static final double[] SOLID = {};
    private static final double[] DASHED = {5, 3};
    private static final double[] DOTTED = {1, 3};

    /// Beyond this the cache of text widths starts anew.
    private static final int KNOWN_TEXTS = 4_000;

    private final GraphicsContext canvas;
    private final Map<Ink, Paint> paints = new HashMap<>();
    private final Map<Face, Font> fonts = new HashMap<>();
    private final Map<Measured, Double> widths = new HashMap<>();

    private record Face(boolean latin, double size, boolean bold) {}

    private record Measured(String text, double size, boolean bold) {}

    public CanvasPainter(GraphicsContext canvas) {
        this.canvas = canvas;
        canvas.setTextBaseline(VPos.BASELINE);
        canvas.setLineJoin(StrokeLineJoin.ROUND);
    }

    /// Starts a new picture.
    public void clear() {
        canvas.clearRect(0, 0, canvas.getCanvas().getWidth(), canvas.getCanvas().getHeight());
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Ink ink) {
        canvas.setFill(paint(ink));
        canvas.fillRect(x, y, width, height);
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {
        set(stroke);
        canvas.strokeRect(x, y, width, height);
    }

    @Override
    public void band(double[] xs, double[] lower, double[] upper, int count, Ink ink) {
        if (count < 2) return;
        canvas.setFill(paint(ink));
        canvas.beginPath();
        canvas.moveTo(xs[0], upper[0]);
        for (int i = 1; i < count; i++) canvas.lineTo(xs[i], upper[i]);
        for (int i = count - 1; i >= 0; i--) canvas.lineTo(xs[i], lower[i]);
        canvas.closePath();
        canvas.fill();
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
        set(stroke);
        canvas.strokePolyline(xs, ys, count);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        set(stroke);
        canvas.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, Ink ink) {
        canvas.setFill(paint(ink));
        canvas.fillPolygon(xs, ys, count);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        canvas.setFont(font(text, lettering));
        canvas.setFill(colour(lettering.rgb(), 1));
        canvas.setTextAlign(
                switch (lettering.align()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTRE -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        canvas.fillText(text, x, y);
    }

    @Override
    public double textWidth(String text, Lettering lettering) {
        if (widths.size() > KNOWN_TEXTS) widths.clear();
        return widths.computeIfAbsent(
                new Measured(text, lettering.size(), lettering.bold()),
                _ -> {
                    var node = new Text(text);
                    node.setFont(font(text, lettering));
                    return node.getLayoutBounds().getWidth();
                });
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        canvas.save();
        canvas.beginPath();
        canvas.rect(x, y, width, height);
        canvas.clip();
    }

    @Override
    public void unclip() {
        canvas.restore();
    }

    private Font font(String text, Lettering lettering) {
        boolean latin = text.chars().allMatch(c -> c < 0x2E80);
        return fonts.computeIfAbsent(
                new Face(latin, lettering.size(), lettering.bold()),
                face -> Faces.of(text, face.size(), face.bold()));
    }

    private void set(Stroke stroke) {
        canvas.setStroke(colour(stroke.rgb(), stroke.opacity()));
        canvas.setLineWidth(stroke.width());
        canvas.setLineCap(stroke.dash() == Dash.DOTTED ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        canvas.setLineDashes(
                switch (stroke.dash()) {
                    case SOLID -> SOLID;
                    case DASHED -> DASHED;
                    case DOTTED -> DOTTED;
                });
    }

    private Paint paint(Ink ink) {
        return paints.computeIfAbsent(
                ink,
                _ ->
                        ink.pattern() == Pattern.PLAIN
                                ? colour(ink.rgb(), ink.opacity())
                                : hatched(ink));
    }

    private static Paint hatched(Ink ink) {
        var tile = new WritableImage(Hatch.PERIOD, Hatch.PERIOD);
        for (int y = 0; y < Hatch.PERIOD; y++) {
            for (int x = 0; x < Hatch.PERIOD; x++) {
                double share = Hatch.marked(ink.pattern(), x, y) ? 1 : Hatch.TINT;
                tile.getPixelWriter().setColor(x, y, colour(ink.rgb(), ink.opacity() * share));
            }
        }
        return new ImagePattern(tile, 0, 0, Hatch.PERIOD, Hatch.PERIOD, false);
    }

    private static Color colour(int rgb, double opacity) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, opacity);
    }
}
