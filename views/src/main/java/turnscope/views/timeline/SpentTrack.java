package turnscope.views.timeline;

import java.util.Optional;

import turnscope.analysis.pricing.Money;
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
        ghost(plot, up).ifPresent(line -> line.draw(surface));
        surface.unclip();
    }

    static void labels(Painter painter, Plot plot) {
        var up = up(plot);
        var ticks = Frame.ticks(plot.lane(), up);
        var text = plot.look().text();
        Frame.title(painter, plot, text.get("timeline.title.spent"), unit(plot));
        Frame.axis(painter, plot, up, ticks, ticks::money);
        plot.manner()
                .ghost()
                .ifPresent(each ->
                        ghost(plot, up)
                                .ifPresent(line -> line.name(painter, each, Optional.empty())));
    }

    /// What would have been paid; empty without a replay or without its price.
    private static Optional<DashedSteps> ghost(Plot plot, Scale up) {
        var columns = plot.columns();
        return plot.manner()
                .ghost()
                .filter(line -> line.paid().isPresent())
                .map(line ->
                        new DashedSteps(
                                plot,
                                up,
                                column -> {
                                    int last = columns.last(column);
                                    return line.reaches(last)
                                            ? simulated(plot, line, last)
                                            : Double.NaN;
                                }));
    }

    /// Dollars that would have been paid from the origin on until and with a request.
    private static double simulated(Plot plot, GhostLine line, int seq) {
        int origin = plot.manner().origin();
        if (seq < origin) return 0;
        return line.cost(new Range(origin, seq)).map(Money::approximateDollars).orElse(0.0);
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
        if (plot.empty()) return plot.lane().upTo(Ticks.top(0));
        int last = plot.lastVisible();
        double simulated = plot.manner().ghost().map(it -> simulated(plot, it, last)).orElse(0.0);
        double most = Math.max(paidBefore(plot, last + 1), simulated);
        return plot.lane().upTo(Ticks.top(most * 1.05));
    }
}
