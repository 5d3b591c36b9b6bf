package turnscope.views.timeline;

import java.time.Duration;
import java.util.List;

import turnscope.views.Amounts;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Span;
import turnscope.views.plot.Ticks;

/// Numbers of the requests, from 1, under the lowest track.
public final class RequestAxis {

    private static final double APART = 90;

    private RequestAxis() {}

    /// @param plot of the lowest track
    public static void draw(Painter painter, Plot plot) {
        draw(painter, plot, List.of());
    }

    /// Leaves out the numbers that would stand where something else does.
    ///
    /// @param taken places across
    static void draw(Painter painter, Plot plot, List<Span> taken) {
        var lane = plot.lane();
        var look = plot.look();
        double y = lane.bottom() + 17;
        painter.text(
                look.text().get("timeline.axis." + plot.kind().id()),
                lane.x() - 8,
                y,
                look.muted(Align.RIGHT));
        if (plot.empty()) return;
        if (plot.kind() != XAxis.REQUESTS) {
            others(painter, plot, taken);
            return;
        }
        var visible = plot.viewport().visible();
        var ticks = Ticks.whole(visible.from() + 1, visible.to(), (int) (lane.width() / APART));
        for (double number : ticks.values()) {
            double x = plot.across().at(number - 0.5);
            painter.rectangle(
                    lane.snap(x) - lane.pixel() / 2, lane.bottom(), lane.pixel(), 4, look.axis());
            var label = Amounts.exact((long) number);
            double half = painter.textWidth(label, look.muted(Align.CENTRE)) / 2 + 3;
            if (taken.stream().anyMatch(span -> x + half > span.from() && x - half < span.to()))
                continue;
            painter.text(label, x, y, look.muted(Align.CENTRE));
        }
    }

    /// Times or tokens.
    private static void others(Painter painter, Plot plot, List<Span> taken) {
        int most = (int) (plot.lane().width() / APART);
        switch (plot.kind()) {
            case REQUESTS -> {}
            case TOKENS -> {
                var scale = plot.across().scale();
                var ticks = Ticks.of(scale.from(), scale.to(), most);
                for (double value : ticks.values())
                    mark(painter, plot, scale.at(value), ticks.tokens(value), taken);
            }
            case CLOCK -> {
                var scale = plot.across().scale();
                for (var tick : Times.ticks(scale.from(), scale.to(), most))
                    mark(painter, plot, scale.at(tick.seconds()), tick.label(), taken);
            }
            case BUSY -> {
                var lane = plot.lane();
                for (double x = lane.x() + APART / 2; x < lane.right(); x += APART) {
                    double seconds = plot.series().axes().secondsAt(plot.across().valueAt(x));
                    mark(painter, plot, x, Times.minute(seconds), taken);
                }
            }
        }
    }

    /// How long the pauses were that were cut out of the clock, where there is room for it.
    ///
    /// @param plot of the track that has most room for words
    static void breaks(Painter painter, Plot plot) {
        var lane = plot.lane();
        var text = plot.look().text();
        var lettering = plot.look().plain(Align.CENTRE);
        if (plot.empty() || plot.kind() != XAxis.BUSY) return;
        var pauses = plot.series().axes().pauses();
        double taken = lane.x();
        for (int seq = plot.firstVisible(); seq <= plot.lastVisible(); seq++) {
            if (pauses.get(seq) == 0) continue;
            var words = text.duration(Duration.ofSeconds(Math.round(pauses.get(seq))));
            double half = painter.textWidth(words, lettering) / 2 + 4;
            double width = Axes.CUT * plot.across().scale().unit();
            double x = plot.across().at(seq) - width / 2;
            if (x - half < taken || x + half > lane.right()) continue;
            taken = x + half;
            double y = lane.y() + 8;
            painter.rectangle(
                    x - half, y - 8, 2 * half, 14, Ink.plain(plot.look().palette().surface()));
            painter.text(words, x, y + 3, lettering);
        }
    }

    private static void mark(Painter painter, Plot plot, double x, String label, List<Span> taken) {
        var lane = plot.lane();
        var look = plot.look();
        painter.rectangle(
                lane.snap(x) - lane.pixel() / 2, lane.bottom(), lane.pixel(), 4, look.axis());
        double half = painter.textWidth(label, look.muted(Align.CENTRE)) / 2 + 3;
        if (taken.stream().noneMatch(span -> x + half > span.from() && x - half < span.to()))
            painter.text(label, x, lane.bottom() + 17, look.muted(Align.CENTRE));
    }
}
