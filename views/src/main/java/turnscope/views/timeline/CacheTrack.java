package turnscope.views.timeline;

import java.util.List;
import java.util.Optional;

import turnscope.views.plot.Columns;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Surface;

/// What the cache gave and took: one column per request, and a frame where it should have given more.
///
/// A column that stands for several requests shows the largest loss among them, so that none vanishes from afar.
public final class CacheTrack {

    /// Bars from this width on take a stronger frame, in points.
    private static final double WIDE = 6;

    private CacheTrack() {}

    public static void draw(Painter painter, Plot plot) {
        surface(painter, plot);
        labels(painter, plot);
    }

    /// Everything made of rectangles.
    static void surface(Surface surface, Plot plot) {
        var lane = plot.lane();
        var up = ContextTrack.recorded(plot);
        Frame.grid(surface, plot, up, Frame.ticks(lane, up));
        surface.clip(lane.x(), lane.y(), lane.width(), lane.height());
        var series = plot.series();
        var columns = plot.columns();
        var inks = Stacks.inks(plot, Bucket.input());
        var ghosts = Stacks.ghosts(plot, Bucket.input());
        for (int column = 0; column < columns.count(); column++) {
            int seq = series.mostTelling(columns.first(column), columns.last(column));
            Stacks.draw(
                    surface,
                    columns.barLeft(column),
                    columns.barRight(column),
                    plot,
                    Bucket.input(),
                    series::tokens,
                    seq,
                    up,
                    series.copy(seq) ? ghosts : inks);
            if (series.fault(seq)) gap(surface, plot, columns, column, seq, up);
        }
        Frame.compactions(surface, plot);
        surface.unclip();
    }

    /// The frame from what was read up to what should have been.
    private static void gap(
            Surface surface, Plot plot, Columns columns, int column, int seq, Scale up) {
        double pixel = plot.lane().pixel();
        double line = columns.barRight(column) - columns.barLeft(column) > WIDE ? 2 : 1;
        double left = columns.barLeft(column) - line;
        double right = Math.max(columns.barRight(column), columns.barLeft(column) + pixel) + line;
        double top = plot.lane().snap(up.at(plot.series().expected(seq)));
        double bottom = plot.lane().snap(up.at(plot.series().tokens(Bucket.READ, seq)));
        var ink = Ink.plain(plot.look().palette().danger());
        surface.rectangle(left, top, line, bottom - top, ink);
        surface.rectangle(right - line, top, line, bottom - top, ink);
        surface.rectangle(left, top - line, right - left, line, ink);
        surface.rectangle(left, bottom - line, right - left, line, ink);
    }

    /// Everything made of letters.
    static void labels(Painter painter, Plot plot) {
        var up = ContextTrack.recorded(plot);
        var ticks = Frame.ticks(plot.lane(), up);
        Frame.title(painter, plot, plot.look().text().get("timeline.title.cache"), unit(plot));
        Frame.axis(painter, plot, up, ticks, ticks::tokens);
        if (plot.empty()) return;
        BandNames.draw(painter, plot, names(plot));
    }

    /// Says so where a log that records reads knows no writes.
    private static String unit(Plot plot) {
        var unit = Frame.unit(plot, "timeline.unit.cache");
        var series = plot.series();
        boolean silent =
                series.uses(Bucket.READ)
                        && !series.uses(Bucket.WRITE5M)
                        && !series.uses(Bucket.WRITE1H);
        return silent ? plot.look().text().get("timeline.unit.no-writes", unit) : unit;
    }

    /// The bucket whose bar lies at a place.
    static Optional<Part> partAt(Plot plot, double x, double y) {
        var series = plot.series();
        var seq = plot.drawnAt(x, series::mostTelling);
        return Stacks.at(Bucket.input(), series::tokens, seq, ContextTrack.recorded(plot), y);
    }

    /// What stands beside its bands.
    static List<BandNames.Name> names(Plot plot) {
        return Stacks.names(
                plot,
                Bucket.input(),
                plot.series()::uses,
                plot.series()::tokens,
                ContextTrack.recorded(plot),
                plot.lastVisible());
    }
}
