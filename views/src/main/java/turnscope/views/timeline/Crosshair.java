package turnscope.views.timeline;

import java.util.ArrayList;
import java.util.OptionalInt;

import turnscope.analysis.pricing.Money;
import turnscope.views.Amounts;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Range;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Span;
import turnscope.views.plot.Ticks;
import turnscope.views.plot.Viewport;

/// What moves with the pointer: the crosshair with its values, the selected request, the selected range.
///
/// Lies on a layer of its own, the only one that is drawn again when the pointer moves.
final class Crosshair {

    static final double HANDLE = 4;

    private static final double PILL = 16;

    private Crosshair() {}

    static void draw(
            Painter painter,
            Series series,
            Viewport viewport,
            Arrangement arrangement,
            Look look,
            OptionalInt hovered,
            OptionalInt selected) {
        if (series.requests() == 0) return;
        var all = arrangement.all();
        numbers(painter, series, viewport, arrangement, look, hovered, selected);
        viewport.selection()
                .ifPresent(range -> range(painter, series, viewport, arrangement, look, range));
        selected.ifPresent(seq -> selected(painter, viewport, all, look, seq));
        hovered.ifPresent(seq -> cross(painter, series, viewport, arrangement, look, seq));
    }

    /// The numbers of the axis that the two pills leave room for.
    private static void numbers(
            Painter painter,
            Series series,
            Viewport viewport,
            Arrangement arrangement,
            Look look,
            OptionalInt hovered,
            OptionalInt selected) {
        var taken = new ArrayList<Span>();
        for (var seq : new OptionalInt[] {hovered, selected}) {
            if (seq.isEmpty() || outside(viewport, seq.getAsInt())) continue;
            taken.add(pill(painter, viewport, arrangement.all(), look, seq.getAsInt()));
        }
        RequestAxis.draw(painter, new Plot(series, viewport, arrangement.lowest(), look), taken);
    }

    private static void cross(
            Painter painter,
            Series series,
            Viewport viewport,
            Arrangement arrangement,
            Look look,
            int seq) {
        var all = arrangement.all();
        if (outside(viewport, seq)) return;
        double x = place(viewport, all, seq);
        column(painter, viewport, all, seq, new Ink(look.palette().text(), 0.07, Pattern.PLAIN));
        painter.rectangle(
                x,
                all.y(),
                all.pixel(),
                all.height(),
                new Ink(look.palette().text(), 0.6, Pattern.PLAIN));
        number(painter, viewport, all, look, seq, look.palette().text());
        for (var track : Track.values()) {
            var plot = new Plot(series, viewport, arrangement.lane(track), look);
            switch (track) {
                case EVENTS, CACHE -> {}
                case CONTEXT ->
                        value(
                                painter,
                                plot,
                                ContextTrack.up(plot),
                                Frame.ticks(plot.lane(), ContextTrack.up(plot).to()),
                                (double) series.context(seq),
                                Amounts.tokens(series.context(seq)),
                                x);
                case COST ->
                        value(
                                painter,
                                plot,
                                CostTrack.up(plot),
                                Frame.ticks(plot.lane(), CostTrack.up(plot).to()),
                                series.dollars(seq),
                                cost(series, seq),
                                x);
                case CUMULATIVE ->
                        value(
                                painter,
                                plot,
                                CumulativeTrack.up(plot),
                                CumulativeTrack.ticks(plot, CumulativeTrack.up(plot)),
                                (double) series.sentBefore(seq + 1),
                                Amounts.tokens(series.sentBefore(seq + 1)),
                                x);
            }
        }
    }

    private static String cost(Series series, int seq) {
        return Amounts.money(series.request(seq).bill().total());
    }

    /// The value on the axis of its track, and a point where the crosshair meets the data.
    private static void value(
            Painter painter,
            Plot plot,
            Scale up,
            Ticks ticks,
            double value,
            String label,
            double x) {
        var lane = plot.lane();
        var palette = plot.look().palette();
        double y = Math.clamp(up.at(value), lane.y(), lane.bottom());
        var lettering = new Lettering(palette.surface(), Look.SMALL, true, Align.RIGHT);
        double width = painter.textWidth(label, lettering) + 10;
        double middle = Math.clamp(y, lane.y() + PILL / 2 - 4, lane.bottom() - PILL / 2 + 4);
        for (double tick : ticks.values())
            if (Math.abs(up.at(tick) - middle) < 15)
                painter.rectangle(
                        0, up.at(tick) - 9, lane.x() - 1, 15, Ink.plain(palette.surface()));
        Shapes.pill(
                painter, lane.x() - 4 - width / 2, middle, width, PILL, Ink.plain(palette.text()));
        painter.text(label, lane.x() - 9, middle + 3.7, lettering);
        Shapes.pill(painter, x + 0.5, y, 8, 8, Ink.plain(palette.surface()));
        Shapes.pill(painter, x + 0.5, y, 5, 5, Ink.plain(palette.text()));
    }

    private static void selected(Painter painter, Viewport viewport, Lane all, Look look, int seq) {
        if (outside(viewport, seq)) return;
        double x = place(viewport, all, seq);
        int accent = look.palette().accent();
        column(painter, viewport, all, seq, new Ink(accent, 0.12, Pattern.PLAIN));
        painter.rectangle(x, all.y(), 1.5, all.height(), Ink.plain(accent));
        number(painter, viewport, all, look, seq, accent);
    }

    /// The whole width of a request, where it is wider than the line.
    private static void column(Painter painter, Viewport viewport, Lane all, int seq, Ink ink) {
        var across = viewport.scale(all.x(), all.right());
        if (across.unit() < 5) return;
        double left = Math.max(all.x(), across.at(seq));
        double right = Math.min(all.right(), across.at(seq + 1));
        painter.rectangle(left, all.y(), right - left, all.height(), ink);
    }

    private static void number(
            Painter painter, Viewport viewport, Lane all, Look look, int seq, int colour) {
        var pill = pill(painter, viewport, all, look, seq);
        double middle = (pill.from() + pill.to()) / 2;
        var lettering = lettering(look);
        Shapes.pill(painter, middle, all.bottom() + 13, pill.width(), PILL, Ink.plain(colour));
        painter.text(Amounts.exact(seq + 1L), middle, all.bottom() + 16.7, lettering);
    }

    /// The place that the number of a request takes on the axis.
    private static Span pill(Painter painter, Viewport viewport, Lane all, Look look, int seq) {
        double width = painter.textWidth(Amounts.exact(seq + 1L), lettering(look)) + 12;
        double x = place(viewport, all, seq);
        double middle = Math.clamp(x, all.x() + width / 2, all.right() - width / 2);
        return new Span(middle - width / 2, middle + width / 2);
    }

    private static Lettering lettering(Look look) {
        return new Lettering(look.palette().surface(), Look.SMALL, true, Align.CENTRE);
    }

    /// Dims what is outside, with a handle at both ends and the figures of the range.
    private static void range(
            Painter painter,
            Series series,
            Viewport viewport,
            Arrangement arrangement,
            Look look,
            Range range) {
        var all = arrangement.all();
        var palette = look.palette();
        var across = viewport.scale(all.x(), all.right());
        double left = Math.clamp(across.at(range.first()), all.x(), all.right());
        double right = Math.clamp(across.at(range.last() + 1), all.x(), all.right());
        var veil = new Ink(palette.surface(), 0.62, Pattern.PLAIN);
        for (var track : Track.values()) {
            var lane = arrangement.lane(track);
            painter.rectangle(lane.x(), lane.y(), left - lane.x(), lane.height(), veil);
            painter.rectangle(right, lane.y(), lane.right() - right, lane.height(), veil);
        }
        painter.rectangle(
                left,
                all.y(),
                right - left,
                all.height(),
                new Ink(palette.accent(), 0.05, Pattern.PLAIN));
        var edge = Ink.plain(palette.accent());
        if (across.at(range.first()) >= all.x())
            handle(painter, all, left, edge, palette.surface());
        if (across.at(range.last() + 1) <= all.right())
            handle(painter, all, right, edge, palette.surface());
        label(painter, all, arrangement, look, label(series, look, range), (left + right) / 2);
    }

    private static void handle(Painter painter, Lane all, double x, Ink ink, int grip) {
        painter.rectangle(all.snap(x) - 0.5, all.y(), 1, all.height(), ink);
        double middle = Math.rint(all.y() + all.height() / 2);
        Shapes.pill(painter, all.snap(x), middle, 7, 26, ink);
        painter.rectangle(all.snap(x) - 0.5, middle - 5, 1, 10, Ink.plain(grip));
    }

    private static void label(
            Painter painter, Lane all, Arrangement arrangement, Look look, String label, double x) {
        var palette = look.palette();
        var lettering = new Lettering(palette.surface(), Look.NORMAL, true, Align.CENTRE);
        double width = painter.textWidth(label, lettering) + 20;
        double middle =
                Math.clamp(
                        x,
                        all.x() + width / 2,
                        Math.max(all.x() + width / 2, all.right() - width / 2));
        double y = arrangement.lane(Track.CONTEXT).y() - 12;
        Shapes.pill(painter, middle, y, width, 20, Ink.plain(palette.accent()));
        painter.text(label, middle, y + 4, lettering);
    }

    /// "41 requests · 3 turns · $4.12", and how many of them have no price.
    static String label(Series series, Look look, Range range) {
        var text = look.text();
        var requests = text.count("timeline.range.requests", range.requests());
        var turns = text.count("timeline.range.turns", series.turns(range));
        long unpriced = series.unpriced(range);
        var cost = series.cost(range);
        var money =
                unpriced == range.requests() && cost.equals(Money.ZERO)
                        ? Amounts.UNKNOWN
                        : Amounts.money(cost);
        var whole = text.get("timeline.range", requests, turns, money);
        return unpriced == 0
                ? whole
                : text.get(
                        "timeline.range.partial",
                        whole,
                        text.count("timeline.range.unpriced", unpriced));
    }

    private static boolean outside(Viewport viewport, int seq) {
        return seq + 1 <= viewport.visible().from() || seq >= viewport.visible().to();
    }

    private static double place(Viewport viewport, Lane all, int seq) {
        double middle = viewport.scale(all.x(), all.right()).at(seq + 0.5);
        return all.snap(Math.clamp(middle, all.x(), all.right()) - all.pixel() / 2);
    }
}
