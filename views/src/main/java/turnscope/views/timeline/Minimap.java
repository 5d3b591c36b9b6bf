package turnscope.views.timeline;

import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Surface;
import turnscope.views.plot.Ticks;
import turnscope.views.plot.Viewport;

/// The whole session small, with a window that shows which part the tracks show.
final class Minimap {

    static final double HANDLE = 3;

    /// Ticks that come closer are left out, in points.
    private static final double APART = 2;

    private Minimap() {}

    static void surface(Surface surface, Plot plot) {
        var lane = plot.lane();
        var palette = plot.look().palette();
        surface.rectangle(
                lane.x(), lane.y(), lane.width(), lane.height(), Ink.plain(palette.raised()));
        if (plot.empty()) return;
        silhouette(surface, whole(plot));
        ticks(surface, whole(plot));
        window(surface, plot);
    }

    private static Plot whole(Plot plot) {
        return new Plot(
                plot.series(),
                Viewport.of(plot.series().requests()).committed(plot.viewport().minimap()),
                plot.lane(),
                plot.look());
    }

    private static void silhouette(Surface surface, Plot plot) {
        var series = plot.series();
        var lane = plot.lane();
        var columns = plot.columns();
        long most = series.context(series.largest(plot.firstVisible(), plot.lastVisible()));
        var up = lane.upTo(Ticks.top(most * 1.05));
        var ink = new Ink(plot.look().palette().cacheRead(), 0.55, Pattern.PLAIN);
        for (int column = 0; column < columns.count(); column++) {
            long context =
                    series.context(series.largest(columns.first(column), columns.last(column)));
            double left = columns.left(column);
            double top = up.at(context);
            surface.rectangle(left, top, columns.right(column) - left, lane.bottom() - top, ink);
        }
    }

    /// Compactions from above, losses from below.
    private static void ticks(Surface surface, Plot plot) {
        var lane = plot.lane();
        var palette = plot.look().palette();
        var across = plot.across();
        double before = lane.x() - APART;
        for (var mark : plot.series().marks().lower()) {
            if (!plot.viewport().minimap().contains(mark.position())) continue;
            double x = lane.snap(across.at(mark.position())) - lane.pixel();
            if (x - before < APART) continue;
            before = x;
            boolean loss = mark.kind().loss();
            var ink = Ink.plain(mark.kind().colour(palette));
            if (loss) surface.rectangle(x, lane.bottom() - 5, 1, 5, ink);
            else surface.rectangle(x, lane.y(), 1, 7, ink);
        }
    }

    private static void window(Surface surface, Plot plot) {
        var lane = plot.lane();
        var palette = plot.look().palette();
        double left = left(plot);
        double right = right(plot);
        var veil = new Ink(palette.surface(), 0.68, Pattern.PLAIN);
        surface.rectangle(lane.x(), lane.y(), left - lane.x(), lane.height(), veil);
        surface.rectangle(right, lane.y(), lane.right() - right, lane.height(), veil);
        var edge = Ink.plain(palette.axis());
        surface.rectangle(lane.x(), lane.bottom(), lane.width(), lane.pixel(), edge);
        var frame = Ink.plain(palette.muted());
        surface.rectangle(left, lane.y(), right - left, lane.pixel(), frame);
        surface.rectangle(left, lane.bottom(), right - left, lane.pixel(), frame);
        for (double x : new double[] {left, right - HANDLE}) {
            surface.rectangle(x, lane.y(), HANDLE, lane.height() + lane.pixel(), frame);
            surface.rectangle(
                    x + 1, lane.y() + lane.height() / 2 - 4, 1, 8, Ink.plain(palette.surface()));
        }
    }

    /// Positions onto the minimap, which always shows everything.
    static Scale across(Viewport viewport, Lane lane) {
        return new Scale(
                viewport.minimap().from(), viewport.minimap().to(), lane.x(), lane.right());
    }

    private static double left(Plot plot) {
        var lane = plot.lane();
        return lane.snap(across(plot.viewport(), lane).at(plot.viewport().visible().from()));
    }

    private static double right(Plot plot) {
        var lane = plot.lane();
        double right = lane.snap(across(plot.viewport(), lane).at(plot.viewport().visible().to()));
        return Math.max(right, left(plot) + 2 * HANDLE + 2);
    }
}
