package turnscope.views.timeline;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
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

/// What moves with the pointer: the crosshair with its values, the selected request, the selected range.
///
/// Lies on a layer of its own, the only one that is drawn again when the pointer moves.
final class Crosshair {

    static final double HANDLE = 4;

    private static final double PILL = 16;

    /// Height of a number of an axis.
    private static final double NUMBER = 12;

    /// Width of the button within the label of a range.
    static final double BUTTON = 24;

    private Crosshair() {}

    static void draw(Painter painter, Sheet sheet, OptionalInt hovered, OptionalInt selected) {
        if (sheet.series().requests() == 0) return;
        numbers(painter, sheet, hovered, selected);
        sheet.viewport().selection().ifPresent(range -> range(painter, sheet, range));
        selected.ifPresent(seq -> selected(painter, sheet, seq));
        hovered.ifPresent(seq -> cross(painter, sheet, seq));
        sheet.viewport().selection().ifPresent(range -> label(painter, sheet, range));
    }

    /// The numbers of the axis that the two pills leave room for.
    private static void numbers(
            Painter painter, Sheet sheet, OptionalInt hovered, OptionalInt selected) {
        var taken = new ArrayList<Span>();
        for (var seq : new OptionalInt[] {hovered, selected}) {
            if (seq.isEmpty() || sheet.outside(seq.getAsInt())) continue;
            taken.add(pill(painter, sheet, seq.getAsInt()));
        }
        RequestAxis.draw(painter, sheet.plot(sheet.arrangement().lowest()), taken);
    }

    private static void cross(Painter painter, Sheet sheet, int seq) {
        var all = sheet.arrangement().all();
        if (sheet.outside(seq)) return;
        var look = sheet.look();
        double x = place(sheet, seq);
        column(painter, sheet, seq, new Ink(look.palette().text(), 0.07, Pattern.PLAIN));
        var line = new Ink(look.palette().text(), 0.6, Pattern.PLAIN);
        painter.rectangle(x, all.y(), all.pixel(), all.height(), line);
        number(painter, sheet, seq, look.palette().text());
        sheet.arrangement()
                .tracks()
                .forEach((track, lane) -> value(painter, sheet.plot(lane), track, seq, x));
    }

    /// What a track says about one request, on its axis.
    private static void value(Painter painter, Plot plot, Track track, int seq, double x) {
        var series = plot.series();
        switch (track) {
            case EVENTS, LIFE, AGENTS -> {}
            case CACHE -> {
                long read = series.tokens(Bucket.READ, seq);
                var up = ContextTrack.recorded(plot);
                value(painter, plot, up, (double) read, Amounts.tokens(read), x);
            }
            case CONTEXT -> {
                long context = series.context(seq);
                var shown = Amounts.tokens(context);
                var up = ContextTrack.up(plot);
                value(painter, plot, up, (double) context, shown, x);
                ghost(painter, plot, up, seq, x);
            }
            case COST ->
                    series.request(seq)
                            .bill()
                            .total()
                            .ifPresent(cost ->
                                    value(
                                            painter,
                                            plot,
                                            CostTrack.up(plot),
                                            series.dollars(seq),
                                            Amounts.money(cost),
                                            x));
            case SPENT -> {
                int origin = plot.manner().origin();
                if (seq < origin) return;
                var spent = series.cost(new Range(origin, seq));
                var up = SpentTrack.up(plot);
                value(painter, plot, up, spent.approximateDollars(), Amounts.money(spent), x);
            }
            case CUMULATIVE -> {
                long sent = series.sentBefore(seq + 1);
                var shown = Amounts.tokens(sent);
                value(painter, plot, CumulativeTrack.up(plot), (double) sent, shown, x);
            }
        }
    }

    /// The value on the axis of its track, and a point where the crosshair meets the data.
    private static void value(
            Painter painter, Plot plot, Scale up, double value, String label, double x) {
        var lane = plot.lane();
        var palette = plot.look().palette();
        double y = Math.clamp(up.at(value), lane.y(), lane.bottom());
        var lettering = new Lettering(palette.surface(), Look.SMALL, true, Align.RIGHT);
        double width = painter.textWidth(label, lettering) + 10;
        double middle = Math.clamp(y, lane.y() + PILL / 2 - 4, lane.bottom() - PILL / 2 + 4);
        clear(painter, plot, up, middle);
        Shapes.pill(
                painter, lane.x() - 4 - width / 2, middle, width, PILL, Ink.plain(palette.text()));
        painter.text(label, lane.x() - 9, middle + 3.7, lettering);
        Shapes.pill(painter, x + 0.5, y, 8, 8, Ink.plain(palette.surface()));
        Shapes.pill(painter, x + 0.5, y, 5, 5, Ink.plain(palette.text()));
    }

    /// Leaves out the numbers of the axis that a pill meets, each as a whole.
    private static void clear(Painter painter, Plot plot, Scale up, double middle) {
        var surface = Ink.plain(plot.look().palette().surface());
        double room = plot.lane().x() - 1;
        painter.rectangle(0, middle - PILL / 2 - 1, room, PILL + 2, surface);
        for (double value : Frame.ticks(plot.lane(), up).values()) {
            double number = up.at(value) - (value == 0 ? 3.5 : 0);
            if (Math.abs(number - middle) < (PILL + NUMBER) / 2)
                painter.rectangle(0, number - NUMBER / 2, room, NUMBER, surface);
        }
    }

    /// A point where the crosshair meets the replay; its figures stand on the card.
    private static void ghost(Painter painter, Plot plot, Scale up, int seq, double x) {
        var palette = plot.look().palette();
        plot.manner()
                .ghost()
                .map(line -> line.largest(seq, seq))
                .filter(context -> context > 0)
                .ifPresent(context -> {
                    double y = up.at(context);
                    Shapes.pill(painter, x + 0.5, y, 8, 8, Ink.plain(palette.surface()));
                    Shapes.pill(painter, x + 0.5, y, 5, 5, Ink.plain(palette.accent()));
                });
    }

    private static void selected(Painter painter, Sheet sheet, int seq) {
        if (sheet.outside(seq)) return;
        var all = sheet.arrangement().all();
        int accent = sheet.look().palette().accent();
        column(painter, sheet, seq, new Ink(accent, 0.12, Pattern.PLAIN));
        painter.rectangle(place(sheet, seq), all.y(), 1.5, all.height(), Ink.plain(accent));
        number(painter, sheet, seq, accent);
    }

    /// The whole width of a request, where it is wider than the line.
    private static void column(Painter painter, Sheet sheet, int seq, Ink ink) {
        var all = sheet.arrangement().all();
        double left = Math.max(all.x(), sheet.across().at(seq));
        double right = Math.min(all.right(), sheet.across().at(seq + 1));
        if (right - left >= 5) painter.rectangle(left, all.y(), right - left, all.height(), ink);
    }

    private static void number(Painter painter, Sheet sheet, int seq, int colour) {
        var all = sheet.arrangement().all();
        var pill = pill(painter, sheet, seq);
        double middle = (pill.from() + pill.to()) / 2;
        Shapes.pill(painter, middle, all.bottom() + 13, pill.width(), PILL, Ink.plain(colour));
        var label = Amounts.exact(seq + 1L);
        painter.text(label, middle, all.bottom() + 16.7, lettering(sheet.look()));
    }

    private static Span pill(Painter painter, Sheet sheet, int seq) {
        var all = sheet.arrangement().all();
        double width = painter.textWidth(Amounts.exact(seq + 1L), lettering(sheet.look())) + 12;
        double middle = Math.clamp(place(sheet, seq), all.x() + width / 2, all.right() - width / 2);
        return new Span(middle - width / 2, middle + width / 2);
    }

    private static Lettering lettering(Look look) {
        return new Lettering(look.palette().surface(), Look.SMALL, true, Align.CENTRE);
    }

    /// Dims what is outside, with a handle at both ends.
    private static void range(Painter painter, Sheet sheet, Range range) {
        var all = sheet.arrangement().all();
        var palette = sheet.look().palette();
        var across = sheet.across();
        double left = Math.clamp(across.at(range.first()), all.x(), all.right());
        double right = Math.clamp(across.at(range.last() + 1), all.x(), all.right());
        clearTitle(painter, sheet);
        var veil = new Ink(palette.surface(), 0.62, Pattern.PLAIN);
        for (var lane : sheet.arrangement().tracks().values()) {
            painter.rectangle(lane.x(), lane.y(), left - lane.x(), lane.height(), veil);
            painter.rectangle(right, lane.y(), lane.right() - right, lane.height(), veil);
        }
        var tint = new Ink(palette.accent(), 0.05, Pattern.PLAIN);
        painter.rectangle(left, all.y(), right - left, all.height(), tint);
        var edge = Ink.plain(palette.accent());
        if (across.at(range.first()) >= all.x())
            handle(painter, all, left, edge, palette.surface());
        if (across.at(range.last() + 1) <= all.right())
            handle(painter, all, right, edge, palette.surface());
    }

    /// Where the figures of a range stand, with room for a button at the right end.
    static Lane labelAt(Painter painter, Sheet sheet, Range range) {
        var all = sheet.arrangement().all();
        var across = sheet.across();
        double left = Math.clamp(across.at(range.first()), all.x(), all.right());
        double right = Math.clamp(across.at(range.last() + 1), all.x(), all.right());
        var words = label(sheet.series(), sheet.look(), range);
        double half = (painter.textWidth(words, figures(sheet)) + 20 + BUTTON) / 2;
        double least = afterTitle(painter, sheet) + half;
        double middle = Math.clamp((left + right) / 2, least, Math.max(least, all.right() - half));
        double y = sheet.arrangement().main().y() - 22;
        return new Lane(middle - half, y, 2 * half, 20, all.pixel());
    }

    private static Lettering figures(Sheet sheet) {
        return new Lettering(sheet.look().palette().surface(), Look.NORMAL, true, Align.LEFT);
    }

    private static void label(Painter painter, Sheet sheet, Range range) {
        var at = labelAt(painter, sheet, range);
        double middle = at.x() + at.width() / 2;
        var ink = Ink.plain(sheet.look().palette().accent());
        Shapes.pill(painter, middle, at.y() + 10, at.width(), at.height(), ink);
        var words = label(sheet.series(), sheet.look(), range);
        painter.text(words, at.x() + 10, at.y() + 14, figures(sheet));
    }

    /// Makes room for the figures beside the title of the first track.
    private static void clearTitle(Painter painter, Sheet sheet) {
        var titled = titled(sheet);
        if (titled.isEmpty()) return;
        var lane = titled.get().getValue();
        double from = afterTitle(painter, sheet);
        painter.rectangle(
                from,
                lane.y() - 20,
                lane.right() + Arrangement.RIGHT - from,
                17,
                Ink.plain(sheet.look().palette().surface()));
    }

    /// Where the title of the first track ends that has one, with a gap.
    private static double afterTitle(Painter painter, Sheet sheet) {
        var look = sheet.look();
        double title =
                titled(sheet)
                        .map(first -> look.text().get(first.getKey().titleKey()))
                        .map(words -> painter.textWidth(words, look.title()) + 6)
                        .orElse(0.0);
        return sheet.arrangement().all().x() + title;
    }

    private static Optional<Map.Entry<Track, Lane>> titled(Sheet sheet) {
        return sheet.arrangement().tracks().entrySet().stream()
                .filter(each -> each.getKey().titleHeight() > 0)
                .findFirst();
    }

    private static void handle(Painter painter, Lane all, double x, Ink ink, int grip) {
        painter.rectangle(all.snap(x) - 0.5, all.y(), 1, all.height(), ink);
        double middle = Math.rint(all.y() + all.height() / 2);
        Shapes.pill(painter, all.snap(x), middle, 7, 26, ink);
        painter.rectangle(all.snap(x) - 0.5, middle - 5, 1, 10, Ink.plain(grip));
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

    private static double place(Sheet sheet, int seq) {
        var all = sheet.arrangement().all();
        double middle = sheet.manner().kind() == XAxis.REQUESTS ? seq + 0.5 : seq;
        double x = sheet.across().at(middle);
        return all.snap(Math.clamp(x, all.x(), all.right()) - all.pixel() / 2);
    }
}
