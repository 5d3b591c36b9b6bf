package turnscope.views.compare;

import java.time.Duration;
import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.CanvasPainter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Dash;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Stroke;
import turnscope.views.plot.Ticks;

/// Contexts of several sessions over the same axis: a line each, with its letter at its end and a dash of its own.
final class CurveChart extends Region {

    private static final double LEFT = 56;
    private static final double RIGHT = 28;
    private static final double BOTTOM = 26;
    private static final double TOP = 10;

    private final Canvas canvas = new Canvas();
    private final Text text;
    private final ObservableValue<Boolean> dark;
    private List<Curve> curves = List.of();
    private Alignment alignment = Alignment.REQUEST;

    CurveChart(Text text, ObservableValue<Boolean> dark) {
        this.text = text;
        this.dark = dark;
        setId("compare-chart");
        setMinSize(200, 160);
        setPrefHeight(300);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().setAll(canvas);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        dark.when(inScene).subscribe(_ -> requestLayout());
    }

    void show(List<Curve> shown, Alignment by) {
        curves = shown;
        alignment = by;
        setAccessibleText(
                text.get(
                        "compare.chart.spoken",
                        Amounts.exact(shown.size()),
                        text.get("compare.by." + by.id())));
        requestLayout();
    }

    /// One colour per session; the letter at the end of its line says which.
    static int colour(int index, Palette palette) {
        return switch (index) {
            case 0 -> palette.summary();
            case 1 -> palette.thinking();
            case 2 -> palette.output();
            case 3 -> palette.memory();
            case 4 -> palette.attachments();
            default -> palette.systemTools();
        };
    }

    static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var painter = new CanvasPainter(canvas.getGraphicsContext2D());
        painter.clear();
        double end = curves.stream().mapToDouble(Curve::end).max().orElse(0);
        long peak = curves.stream().mapToLong(Curve::peak).max().orElse(0);
        if (end <= 0 || peak <= 0) return;
        draw(painter, Palette.of(dark.getValue()), end, Ticks.top(peak * 1.05));
    }

    private void draw(CanvasPainter painter, Palette palette, double end, double top) {
        double width = getWidth() - LEFT - RIGHT;
        double bottom = getHeight() - BOTTOM;
        double high = bottom - TOP;
        var right = new Lettering(palette.muted(), 10.5, false, Align.RIGHT);
        var ticks = Ticks.of(0, top, (int) Math.max(1, high / 40));
        for (double tick : ticks.values()) {
            double y = Math.rint(bottom - tick / top * high) - 1;
            var ink = Ink.plain(tick == 0 ? palette.axis() : palette.grid());
            painter.rectangle(LEFT, y, width, 1, ink);
            painter.text(ticks.tokens(tick), LEFT - 8, y + 4, right);
        }
        var centre = new Lettering(palette.muted(), 10.5, false, Align.CENTRE);
        var across = Ticks.of(0, end, (int) Math.max(1, width / 110));
        for (double tick : across.values())
            painter.text(label(across, tick), LEFT + tick / end * width, bottom + 16, centre);
        for (int i = 0; i < curves.size(); i++)
            line(painter, palette, i, width / end, bottom, high / top);
    }

    private String label(Ticks ticks, double value) {
        return switch (alignment) {
            case REQUEST, TURN -> Amounts.exact((long) value);
            case TIME -> text.duration(Duration.ofSeconds((long) value));
            case OUTPUT -> ticks.tokens(value);
        };
    }

    private void line(
            CanvasPainter painter,
            Palette palette,
            int index,
            double xUnit,
            double bottom,
            double yUnit) {
        var curve = curves.get(index);
        int count = curve.xs().size();
        double[] xs = new double[count];
        double[] ys = new double[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double x = LEFT + curve.xs().get(i) * xUnit;
            double y = bottom - curve.contexts().get(i) * yUnit;
            boolean same = kept > 0 && x - xs[kept - 1] < 0.5 && Math.abs(y - ys[kept - 1]) < 0.5;
            if (same) continue;
            xs[kept] = x;
            ys[kept++] = y;
        }
        int rgb = colour(index, palette);
        var dash =
                switch (curve.simulated() ? 1 : index % 3) {
                    case 0 -> Dash.SOLID;
                    case 1 -> Dash.DASHED;
                    default -> Dash.DOTTED;
                };
        painter.polyline(xs, ys, kept, new Stroke(rgb, 1, 1.75, dash));
        if (kept > 0)
            painter.text(
                    letter(index),
                    xs[kept - 1] + 6,
                    ys[kept - 1] + 4,
                    new Lettering(rgb, 12, true, Align.LEFT));
    }
}
