package turnscope.views.session;

import java.util.List;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

import turnscope.analysis.growth.Fit;
import turnscope.analysis.growth.Phase;
import turnscope.analysis.profile.RequestProfile;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.CanvasPainter;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Dash;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Painter.Stroke;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Ticks;

/// Tokens that a phase has sent, the curve through them and a fifth beyond, and below it how far the curve misses.
///
/// Hatched is what was not recorded.
final class GrowthCurve extends Region {

    /// How far the curve goes on, as a share of the phase; further on nobody knows.
    static final double BEYOND = 0.2;

    private static final double HEIGHT = 178;
    private static final double CURVE = 112;
    private static final double LEFT = 48;
    private static final double MISS = 34;

    private final Canvas canvas = new Canvas();
    private final Text text;
    private final Palette palette;
    private final Fit fit;
    private final double[] sent;

    /// @param phase that has a fit
    GrowthCurve(List<RequestProfile> rows, Phase phase, Text text, Palette palette) {
        this.text = text;
        this.palette = palette;
        this.fit = phase.fit().orElseThrow();
        this.sent = sent(rows, phase);
        setId("growth-curve");
        setMinSize(240, HEIGHT);
        setPrefHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(more());
        getChildren().setAll(canvas);
    }

    /// Running sums within the phase; the first is nothing.
    private static double[] sent(List<RequestProfile> rows, Phase phase) {
        var sums = new double[phase.requests() + 1];
        for (int i = 0; i < phase.requests(); i++)
            sums[i + 1] = sums[i] + rows.get(phase.first() + i).request().context();
        return sums;
    }

    private int requests() {
        return sent.length - 1;
    }

    private int beyond() {
        return (int) Math.floor(requests() * BEYOND);
    }

    /// What as many requests as are drawn beyond the recorded ones would send.
    String more() {
        double now = fit.at(requests());
        double then = fit.at(requests() + beyond());
        return text.get(
                "growth.more",
                Amounts.exact(beyond()),
                Amounts.tokens(Math.round(Math.max(0, then - now))));
    }

    /// Recorded less fitted, after each request.
    double miss(int n) {
        return sent[n] - fit.at(n);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var painter = new CanvasPainter(canvas.getGraphicsContext2D());
        painter.clear();
        double width = getWidth() - LEFT - 4;
        double last = requests() + beyond();
        var across = new Scale(0, last, LEFT, LEFT + width);
        curve(painter, new Lane(LEFT, 6, width, CURVE, 1), across);
        misses(painter, new Lane(LEFT, CURVE + 28, width, MISS, 1), across);
    }

    private void curve(Painter painter, Lane lane, Scale across) {
        double most = Math.max(sent[requests()], fit.at(requests() + beyond()));
        var ticks = Ticks.of(0, Ticks.top(most), 3);
        var up = lane.upTo(Ticks.top(most));
        for (double value : ticks.values()) {
            var ink = Ink.plain(value == 0 ? palette.axis() : palette.grid());
            painter.rectangle(lane.x(), Math.rint(up.at(value)), lane.width(), 1, ink);
            painter.text(ticks.tokens(value), lane.x() - 6, up.at(value) + 4, muted(Align.RIGHT));
        }
        double now = across.at(requests());
        var ghost = new Ink(palette.accent(), 0.5, Pattern.WIDE_DIAGONAL);
        fill(painter, across, up, requests(), requests() + beyond(), ghost);
        line(painter, across, up, 0, requests(), n -> sent[n], recorded());
        line(painter, across, up, 1, requests() + beyond(), fit::at, fitted());
        painter.rectangle(Math.rint(now), lane.y(), 1, lane.height(), Ink.plain(palette.muted()));
        painter.text(
                text.get("growth.recorded", Amounts.exact(requests())),
                now - 5,
                lane.y() + 10,
                muted(Align.RIGHT));
        painter.text(
                "+" + Amounts.exact(beyond()), lane.right(), lane.y() + 10, muted(Align.RIGHT));
    }

    private Stroke recorded() {
        return new Stroke(palette.text(), 0.35, 3, Dash.SOLID);
    }

    private Stroke fitted() {
        return new Stroke(palette.accent(), 1, 1.5, Dash.DASHED);
    }

    private Lettering muted(Align align) {
        return new Lettering(palette.muted(), 10.5, false, align);
    }

    /// Something after the n-th request.
    private interface After {
        double of(int n);
    }

    private static void line(
            Painter painter, Scale across, Scale up, int from, int to, After value, Stroke stroke) {
        int step = Math.max(1, (to - from) / 200);
        int points = (to - from) / step + 1;
        var xs = new double[points];
        var ys = new double[points];
        for (int i = 0; i < points; i++) {
            int n = i == points - 1 ? to : from + i * step;
            xs[i] = across.at(n);
            ys[i] = up.at(value.of(n));
        }
        painter.polyline(xs, ys, points, stroke);
    }

    private void fill(Painter painter, Scale across, Scale up, int from, int to, Ink ink) {
        double right = across.at(to);
        for (double x = across.at(from); x < right; x += 2) {
            double top = up.at(fit.at(across.valueAt(x)));
            painter.rectangle(x, top, Math.min(2, right - x), up.at(0) - top, ink);
        }
    }

    /// How far the recorded sums lie from the curve.
    private void misses(Painter painter, Lane lane, Scale across) {
        double most = 1;
        for (int n = 1; n <= requests(); n++) most = Math.max(most, Math.abs(miss(n)));
        var up = new Scale(-most, most, lane.bottom(), lane.y());
        painter.text(text.get("growth.misses"), lane.x(), lane.y() - 5, muted(Align.LEFT));
        double recorded = across.at(requests()) - lane.x();
        painter.rectangle(lane.x(), Math.rint(up.at(0)), recorded, 1, Ink.plain(palette.axis()));
        painter.text(
                "±" + Amounts.tokens(Math.round(most)),
                lane.x() - 6,
                up.at(0) + 4,
                muted(Align.RIGHT));
        line(painter, across, up, 1, requests(), this::miss, Stroke.solid(palette.accent(), 1.2));
    }
}
