package turnscope.views.whatif;

import java.util.Arrays;
import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

import turnscope.analysis.simulation.engine.Played;
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

/// The context as it was and, dashed over it, as it would have been, request by request.
final class GhostChart extends Region {

    private static final double LEFT = 56;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 26;
    private static final double TOP = 26;

    private final Canvas canvas = new Canvas();
    private final Text text;
    private final ObservableValue<Boolean> dark;
    private Optional<LabModel.Shown> shown = Optional.empty();

    GhostChart(Text text, ObservableValue<Boolean> dark) {
        this.text = text;
        this.dark = dark;
        setId("lab-chart");
        setMinSize(200, 160);
        setPrefHeight(280);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(text.get("lab.chart"));
        getChildren().setAll(canvas);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        dark.when(inScene).subscribe(_ -> requestLayout());
    }

    void show(Optional<LabModel.Shown> other) {
        shown = other;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var painter = new CanvasPainter(canvas.getGraphicsContext2D());
        painter.clear();
        shown.ifPresent(each -> draw(painter, Palette.of(dark.getValue()), each));
    }

    private void draw(CanvasPainter painter, Palette palette, LabModel.Shown each) {
        var before = each.whatIf().baseline().main();
        var after = each.outcome().replay().main();
        int requests = Math.max(before.size(), 1);
        long peak = Math.max(peak(before), peak(after));
        if (peak == 0) return;
        double top = Ticks.top(peak * 1.05);
        axes(painter, palette, requests, top);
        line(painter, before, requests, top, new Stroke(palette.muted(), 1, 1.75, Dash.SOLID));
        line(painter, after, requests, top, new Stroke(palette.accent(), 1, 1.75, Dash.DASHED));
        rewrite(painter, palette, each, requests);
        legend(painter, palette);
    }

    private static long peak(Played played) {
        long peak = 0;
        for (int r = 0; r < played.size(); r++) peak = Math.max(peak, played.total(r));
        return peak;
    }

    private double x(int seq, int requests) {
        return LEFT + (seq + 0.5) / requests * (getWidth() - LEFT - RIGHT);
    }

    private void axes(CanvasPainter painter, Palette palette, int requests, double top) {
        double bottom = getHeight() - BOTTOM;
        double high = bottom - TOP;
        var right = new Lettering(palette.muted(), 10.5, false, Align.RIGHT);
        var ticks = Ticks.of(0, top, (int) Math.max(1, high / 40));
        for (double tick : ticks.values()) {
            double y = Math.rint(bottom - tick / top * high) - 1;
            var ink = Ink.plain(tick == 0 ? palette.axis() : palette.grid());
            painter.rectangle(LEFT, y, getWidth() - LEFT - RIGHT, 1, ink);
            painter.text(ticks.tokens(tick), LEFT - 8, y + 4, right);
        }
        var centre = new Lettering(palette.muted(), 10.5, false, Align.CENTRE);
        var across = Ticks.whole(0, requests, (int) Math.max(1, getWidth() / 110));
        for (double tick : across.values()) {
            if (tick < 1 || tick > requests) continue;
            painter.text(
                    Amounts.exact((long) tick), x((int) tick - 1, requests), bottom + 16, centre);
        }
    }

    /// Requests that a strategy adds stand where they happen; lines end where nothing was sent.
    private void line(CanvasPainter painter, Played played, int requests, double top, Stroke ink) {
        double bottom = getHeight() - BOTTOM;
        double unit = (bottom - TOP) / top;
        double[] xs = new double[played.size()];
        double[] ys = new double[played.size()];
        int kept = 0;
        for (int r = 0; r < played.size(); r++) {
            double x = x(played.line().step(played.step(r)).seq(), requests);
            double y = bottom - played.total(r) * unit;
            boolean same = kept > 0 && x - xs[kept - 1] < 0.5 && Math.abs(y - ys[kept - 1]) < 0.5;
            if (same) continue;
            xs[kept] = x;
            ys[kept++] = y;
        }
        painter.polyline(Arrays.copyOf(xs, kept), Arrays.copyOf(ys, kept), kept, ink);
    }

    /// Where the cached prefix is first sent again.
    private void rewrite(
            CanvasPainter painter, Palette palette, LabModel.Shown each, int requests) {
        if (each.outcome().firstRewrite().isEmpty()) return;
        double x = Math.rint(x(each.outcome().firstRewrite().getAsInt(), requests));
        painter.line(
                x, TOP, x, getHeight() - BOTTOM, new Stroke(palette.warn(), 1, 1, Dash.DOTTED));
        boolean late = x > getWidth() - 180;
        painter.text(
                text.get("lab.rewrite"),
                late ? x - 6 : x + 6,
                TOP + 10,
                new Lettering(palette.warn(), 10.5, false, late ? Align.RIGHT : Align.LEFT));
    }

    private void legend(CanvasPainter painter, Palette palette) {
        var left = new Lettering(palette.muted(), 11, false, Align.LEFT);
        var recorded = text.get("lab.recorded");
        painter.line(LEFT, 12, LEFT + 22, 12, new Stroke(palette.muted(), 1, 1.75, Dash.SOLID));
        painter.text(recorded, LEFT + 28, 16, left);
        double next = LEFT + 28 + painter.textWidth(recorded, left) + 18;
        painter.line(next, 12, next + 22, 12, new Stroke(palette.accent(), 1, 1.75, Dash.DASHED));
        painter.text(text.get("lab.simulated"), next + 28, 16, left);
    }
}
