package turnscope.views.timeline;

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
            double top = up.at(plot.series().paidBefore(columns.last(column) + 1));
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
        Frame.title(
                painter, plot, text.get("timeline.title.spent"), text.get("timeline.unit.spent"));
        Frame.axis(painter, plot, up, ticks, ticks::money);
    }

    static Scale up(Plot plot) {
        double most = plot.empty() ? 0 : plot.series().paidBefore(plot.lastVisible() + 1);
        return plot.lane().upTo(Ticks.top(most * 1.05));
    }
}
