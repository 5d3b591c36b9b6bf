package turnscope.views.timeline;

import java.util.List;
import java.util.Optional;

import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Dash;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Painter.Stroke;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Surface;
import turnscope.views.plot.Ticks;

/// Dollars of each request in the order of the bill; a dotted frame stands where there is no price.
///
/// A column that stands for several requests shows the dearest one.
public final class CostTrack {

    /// Below this a logarithmic axis does not look, in dollars.
    private static final double FLOOR = 0.001;

    private CostTrack() {}

    public static void draw(Painter painter, Plot plot) {
        surface(painter, plot);
        labels(painter, plot);
    }

    /// Everything made of rectangles.
    static void surface(Surface surface, Plot plot) {
        var lane = plot.lane();
        var up = up(plot);
        Frame.grid(surface, plot, up, Frame.ticks(lane, up));
        surface.clip(lane.x(), lane.y(), lane.width(), lane.height());
        var series = plot.series();
        var columns = plot.columns();
        var inks = Stacks.inks(plot, Bucket.all());
        var ghosts = Stacks.ghosts(plot, Bucket.all());
        var guesses = estimated(inks);
        for (int column = 0; column < columns.count(); column++) {
            int seq = series.dearest(columns.first(column), columns.last(column));
            Stacks.draw(
                    surface,
                    columns.barLeft(column),
                    columns.barRight(column),
                    plot,
                    Bucket.all(),
                    series::dollars,
                    seq,
                    up,
                    series.copy(seq) ? ghosts : series.outputEstimated(seq) ? guesses : inks);
        }
        Frame.compactions(surface, plot);
        surface.unclip();
    }

    /// Hatched is what the log does not tell for certain: here the output.
    private static Ink[] estimated(Ink[] inks) {
        var guesses = inks.clone();
        for (int i = Bucket.input().length; i < guesses.length; i++)
            guesses[i] = new Ink(inks[i].rgb(), inks[i].opacity(), Pattern.WIDE_DIAGONAL);
        return guesses;
    }

    /// Everything made of letters.
    static void labels(Painter painter, Plot plot) {
        var up = up(plot);
        var ticks = Frame.ticks(plot.lane(), up);
        var text = plot.look().text();
        Frame.title(painter, plot, text.get("word.cost"), Frame.unit(plot, "timeline.unit.cost"));
        if (most(plot) > 0) Frame.axis(painter, plot, up, ticks, ticks::money);
        if (plot.empty()) return;
        unpriced(painter, plot);
        BandNames.draw(painter, plot, names(plot));
    }

    /// One dotted frame around each run of columns without any price.
    private static void unpriced(Painter painter, Plot plot) {
        var series = plot.series();
        var columns = plot.columns();
        var lane = plot.lane();
        var stroke = new Stroke(plot.look().palette().muted(), 1, 1, Dash.DOTTED);
        int start = -1;
        painter.clip(lane.x(), lane.y(), lane.width(), lane.height());
        for (int column = 0; column <= columns.count(); column++) {
            boolean without =
                    column < columns.count()
                            && series.unpriced(
                                    series.dearest(columns.first(column), columns.last(column)))
                            && series.dollars(
                                            series.dearest(
                                                    columns.first(column), columns.last(column)))
                                    == 0;
            if (without && start < 0) start = column;
            if (without || start < 0) continue;
            double left = columns.barLeft(start) + 0.5;
            double right = columns.barRight(column - 1) - 0.5;
            var label = plot.look().text().get("timeline.unpriced");
            var lettering = plot.look().muted(Painter.Align.CENTRE);
            if (right - left > painter.textWidth(label, lettering) + 12)
                painter.text(
                        label, (left + right) / 2, lane.y() + lane.height() * 0.625 + 4, lettering);
            painter.frame(
                    left,
                    lane.y() + lane.height() * 0.25 + 0.5,
                    Math.max(1, right - left),
                    lane.height() * 0.75 - 1,
                    stroke);
            start = -1;
        }
        painter.unclip();
    }

    /// Dollars of the dearest request in sight; 0 where none has a price.
    private static double most(Plot plot) {
        if (plot.empty()) return 0;
        var series = plot.series();
        return series.dollars(series.dearest(plot.firstVisible(), plot.lastVisible()));
    }

    static Scale up(Plot plot) {
        double most = most(plot);
        return plot.upTo(most == 0 ? 0.01 : Ticks.top(most), FLOOR);
    }

    /// The bucket whose bar lies at a place.
    static Optional<Part> partAt(Plot plot, double x, double y) {
        var series = plot.series();
        var seq = plot.drawnAt(x, series::dearest);
        return Stacks.at(Bucket.all(), series::dollars, seq, up(plot), y);
    }

    /// What stands beside its bands.
    static List<BandNames.Name> names(Plot plot) {
        return Stacks.names(
                plot,
                Bucket.all(),
                plot.series()::uses,
                plot.series()::dollars,
                up(plot),
                plot.lastVisible());
    }
}
