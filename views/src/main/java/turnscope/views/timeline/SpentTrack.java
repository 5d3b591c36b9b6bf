package turnscope.views.timeline;

import turnscope.views.Amounts;
import turnscope.views.plot.Range;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Surface;
import turnscope.views.plot.Ticks;

/// All money paid so far; what has no price is left out and counted elsewhere.
final class SpentTrack {

    private static final double EDGE = 1.5;

    private SpentTrack() {}

    static void surface(Surface surface, Plot plot) {
        var lane = plot.lane();
        var up = up(plot);
        Frame.grid(surface, plot, up, Frame.ticks(lane, up));
        if (plot.empty()) return;
        surface.clip(lane.x(), lane.y(), lane.width(), lane.height());
        int rgb = plot.look().palette().accent();
        var area = new Ink(rgb, 0.16, Pattern.PLAIN);
        var columns = plot.columns();
        for (int column = 0; column < columns.count(); column++) {
            double left = columns.left(column);
            double width = columns.right(column) - left;
            double top = up.at(paidBefore(plot, columns.last(column) + 1));
            surface.rectangle(left, top, width, lane.bottom() - top, area);
            surface.rectangle(left, top, width, EDGE, Ink.plain(rgb));
        }
        Frame.compactions(surface, plot);
        surface.unclip();
    }

    static void labels(Painter painter, Plot plot) {
        var up = up(plot);
        var ticks = Frame.ticks(plot.lane(), up);
        var text = plot.look().text();
        Frame.title(painter, plot, text.get("timeline.title.spent"), unit(plot));
        Frame.axis(painter, plot, up, ticks, ticks::money);
    }

    /// What was paid from the origin on before a request; nothing before the origin itself.
    static double paidBefore(Plot plot, int seq) {
        var series = plot.series();
        return Math.max(0, series.paidBefore(seq) - series.paidBefore(plot.manner().origin()));
    }

    /// From where on, and what is left out.
    private static String unit(Plot plot) {
        var text = plot.look().text();
        int origin = plot.manner().origin();
        var unit =
                origin == 0
                        ? text.get("timeline.unit.spent")
                        : text.get("timeline.unit.spent.from", Amounts.exact(origin + 1L));
        if (plot.empty()) return unit;
        long unpriced = plot.series().unpriced(new Range(origin, plot.series().requests() - 1));
        return unpriced == 0
                ? unit
                : text.get(
                        "timeline.range.partial",
                        unit,
                        text.count("timeline.range.unpriced", unpriced));
    }

    static Scale up(Plot plot) {
        double most = plot.empty() ? 0 : paidBefore(plot, plot.lastVisible() + 1);
        return plot.lane().upTo(Ticks.top(most * 1.05));
    }
}
