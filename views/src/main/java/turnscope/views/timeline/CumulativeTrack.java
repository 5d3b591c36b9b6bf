package turnscope.views.timeline;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.growth.Fit;
import turnscope.analysis.growth.Phase;
import turnscope.views.Amounts;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Dash;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Painter.Stroke;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Surface;
import turnscope.views.plot.Ticks;

/// All tokens sent so far, with the curve that fits each phase between two compactions.
///
/// The lower area is what a context that never grew would have cost: the first context of each phase, sent again with
/// every request. Everything above it is growth that was sent again and again.
public final class CumulativeTrack {

    private static final double SAMPLE = 3;

    /// The curve of a narrower phase would hide behind what it fits, in points.
    private static final double NARROW = 16;

    /// No badge is narrower, in points.
    private static final double BADGE = 60;

    private CumulativeTrack() {}

    public static void draw(Painter painter, Plot plot) {
        surface(painter, plot);
        labels(painter, plot);
    }

    /// Everything made of rectangles.
    static void surface(Surface surface, Plot plot) {
        var lane = plot.lane();
        var up = up(plot);
        grid(surface, plot, up);
        surface.clip(lane.x(), lane.y(), lane.width(), lane.height());
        var series = plot.series();
        var across = plot.across();
        var palette = plot.look().palette();
        var steady = new Ink(palette.muted(), 0.28, Pattern.PLAIN);
        var grown = new Ink(palette.muted(), 0.12, Pattern.PLAIN);
        if (!plot.empty()) {
            for (double x = lane.x(); x < lane.right(); x += lane.pixel()) {
                double position = across.valueAt(x + lane.pixel() / 2);
                double flat = up.at(steadyAt(series, position));
                double top = up.at(sentAt(series, position));
                surface.rectangle(x, flat, lane.pixel(), lane.bottom() - flat, steady);
                surface.rectangle(x, top, lane.pixel(), flat - top, grown);
            }
        }
        Frame.compactions(surface, plot);
        surface.unclip();
    }

    private static void grid(Surface surface, Plot plot, Scale up) {
        Frame.grid(surface, plot, up, Frame.ticks(plot.lane(), up));
    }

    /// Lines and letters.
    static void labels(Painter painter, Plot plot) {
        var up = up(plot);
        var ticks = Frame.ticks(plot.lane(), up);
        var text = plot.look().text();
        Frame.title(
                painter,
                plot,
                text.get("timeline.title.cumulative"),
                text.get("timeline.unit.cumulative"));
        Frame.axis(painter, plot, up, ticks, ticks::tokens);
        if (plot.empty()) return;
        var lane = plot.lane();
        painter.clip(lane.x(), lane.y() - 2, lane.width(), lane.height() + 2);
        recorded(painter, plot, up);
        for (var phase : plot.series().phases())
            phase.fit().ifPresent(fit -> fitted(painter, plot, up, phase, fit));
        painter.unclip();
        for (var phase : plot.series().phases()) badge(painter, plot, up, phase);
        names(painter, plot, up);
    }

    private static void recorded(Painter painter, Plot plot, Scale up) {
        var lane = plot.lane();
        var across = plot.across();
        int points = (int) (lane.width() / SAMPLE) + 2;
        double[] xs = new double[points];
        double[] ys = new double[points];
        for (int i = 0; i < points; i++) {
            xs[i] = Math.min(lane.x() + i * SAMPLE, lane.right());
            ys[i] = up.at(sentAt(plot.series(), across.valueAt(xs[i])));
        }
        painter.polyline(
                xs, ys, points, new Stroke(plot.look().palette().text(), 0.3, 3, Dash.SOLID));
    }

    /// Between two requests the line is straight.
    private static double sentAt(Series series, double position) {
        double inside = Math.clamp(position, 0, series.requests());
        int seq = Math.min((int) inside, series.requests() - 1);
        double before = series.sentBefore(seq);
        return before + (series.sentBefore(seq + 1) - before) * (inside - seq);
    }

    private static double steadyAt(Series series, double position) {
        double inside = Math.clamp(position, 0, series.requests());
        int seq = Math.min((int) inside, series.requests() - 1);
        double before = series.steadyBefore(seq);
        return before + (series.steadyBefore(seq + 1) - before) * (inside - seq);
    }

    private static void fitted(Painter painter, Plot plot, Scale up, Phase phase, Fit fit) {
        var visible = plot.viewport().visible();
        double from = Math.max(phase.first() + 1, visible.from());
        double to = Math.min(phase.last() + 1, visible.to());
        var across = plot.across();
        if ((to - from) * across.unit() < NARROW) return;
        int points = (int) Math.max(2, (across.at(to) - across.at(from)) / SAMPLE);
        double[] xs = new double[points];
        double[] ys = new double[points];
        double before = plot.series().sentBefore(phase.first());
        for (int i = 0; i < points; i++) {
            double position = from + (to - from) * i / (points - 1);
            xs[i] = across.at(position);
            ys[i] = up.at(before + fit.at(position - phase.first()));
        }
        painter.polyline(
                xs, ys, points, new Stroke(plot.look().palette().accent(), 1, 1.5, Dash.DASHED));
    }

    /// Growth and quality of the fit, or why there is none; left out where the phase is too narrow for it.
    private static void badge(Painter painter, Plot plot, Scale up, Phase phase) {
        var lane = plot.lane();
        var visible = plot.viewport().visible();
        double left = plot.across().at(Math.max(phase.first(), visible.from()));
        double right = plot.across().at(Math.min(phase.last() + 1, visible.to()));
        if (right - left < BADGE) return;
        var label = badge(plot.look(), phase);
        var lettering = plot.look().plain(Align.LEFT);
        double width = painter.textWidth(label, lettering);
        if (right - left < width + 16) return;
        double curve = up.at(sentAt(plot.series(), plot.across().valueAt(left + width / 2)));
        boolean above = curve > lane.y() + lane.height() / 2;
        double y = above ? lane.y() + 12 : lane.bottom() - 7;
        painter.text(label, left + 8, y, lettering);
    }

    static String badge(Look look, Phase phase) {
        return phase.fit()
                .map(fit ->
                        look.text()
                                .get(
                                        "timeline.fit",
                                        Amounts.tokens(Math.round(fit.growthPerRequest())),
                                        Amounts.decimal(fit.r2(), 4)))
                .orElseGet(() -> look.text().count("fit.short", phase.requests()));
    }

    private static void names(Painter painter, Plot plot, Scale up) {
        var text = plot.look().text();
        int last = plot.lastVisible();
        double steady = plot.series().steadyBefore(last + 1);
        double all = plot.series().sentBefore(last + 1);
        var palette = plot.look().palette();
        BandNames.draw(
                painter,
                plot,
                List.of(
                        new BandNames.Name(
                                text.get("timeline.band.grown"),
                                up.at((steady + all) / 2),
                                new Ink(palette.muted(), 0.3, Pattern.PLAIN),
                                2,
                                Optional.empty()),
                        new BandNames.Name(
                                text.get("timeline.band.steady"),
                                up.at((up.from() + steady) / 2),
                                new Ink(palette.muted(), 0.6, Pattern.PLAIN),
                                1,
                                Optional.empty())));
    }

    /// From zero while the beginning is in view, else only as far as the visible part reaches.
    static Scale up(Plot plot) {
        if (plot.empty()) return plot.lane().upTo(1);
        var lane = plot.lane();
        double end = plot.series().sentBefore(plot.lastVisible() + 1);
        double start = plot.series().sentBefore(plot.firstVisible());
        if (start < end / 2) return lane.upTo(Ticks.top(end));
        double step = Ticks.of(start, end, 4).step();
        return new Scale(
                Math.floor(start / step) * step,
                Math.ceil(end / step) * step,
                lane.bottom(),
                lane.y());
    }
}
