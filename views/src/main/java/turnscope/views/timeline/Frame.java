package turnscope.views.timeline;

import java.util.function.DoubleFunction;

import turnscope.views.plot.Across;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Surface;
import turnscope.views.plot.Ticks;

/// What surrounds the data of every track: title, grid, axis, boundaries, names at the right end.
final class Frame {

    private static final double LABEL_GAP = 8;

    /// Height from which on three labels find room, in points.
    private static final double LOW = 28;

    /// Turns narrower than this on average would only grey the chart, in points.
    private static final double TURN_ROOM = 7;

    /// The same for the phases between compactions.
    private static final double COMPACTION_ROOM = 14;

    private static final double CUT = Axes.CUT;

    private Frame() {}

    static void title(Painter painter, Plot plot, String title, String unit) {
        var lane = plot.lane();
        var look = plot.look();
        double y = lane.y() - 8;
        painter.text(title, lane.x(), y, look.title());
        double after = lane.x() + painter.textWidth(title, look.title()) + 8;
        double room = lane.right() + Arrangement.RIGHT - after;
        if (painter.textWidth(unit, look.muted(Align.LEFT)) <= room)
            painter.text(unit, after, y, look.muted(Align.LEFT));
    }

    /// As many steps as leave room for their labels; two where a single one could be all there is, at zero.
    static int steps(Lane lane) {
        return (int) Math.max(lane.height() >= LOW ? 2 : 1, lane.height() / 26);
    }

    static Ticks ticks(Lane lane, Scale up) {
        int most = steps(lane);
        return up.logarithmic()
                ? Ticks.decades(up.from(), up.to(), most)
                : Ticks.of(up.from(), up.to(), most);
    }

    static void grid(Surface surface, Plot plot, Scale up, Ticks ticks) {
        var lane = plot.lane();
        for (double value : ticks.values())
            surface.rectangle(
                    lane.x(),
                    lane.snap(up.at(value)) - lane.pixel(),
                    lane.width(),
                    lane.pixel(),
                    value == 0 ? plot.look().axis() : plot.look().grid());
    }

    static void axis(
            Painter painter, Plot plot, Scale up, Ticks ticks, DoubleFunction<String> label) {
        for (double value : ticks.values()) {
            double y = up.at(value);
            painter.text(
                    label.apply(value),
                    plot.lane().x() - LABEL_GAP,
                    value == 0 ? y : y + 3.5,
                    plot.look().muted(Align.RIGHT));
        }
    }

    /// Faint lines where turns begin, as long as there is room for them.
    static void turns(Surface surface, Plot plot) {
        var lane = plot.lane();
        var across = plot.across();
        int[] starts = plot.series().turnStarts();
        if (starts.length < 2
                || across.unit() * plot.series().requests() / starts.length < TURN_ROOM) return;
        int last = plot.lastVisible();
        for (int i = firstAtLeast(starts, plot.firstVisible()); i < starts.length; i++) {
            if (starts[i] > last) return;
            if (starts[i] == 0) continue;
            surface.rectangle(
                    lane.snap(across.at(starts[i])),
                    lane.y(),
                    lane.pixel(),
                    lane.height(),
                    plot.look().grid());
        }
    }

    /// Hatches what was cut out of the clock.
    static void breaks(Surface surface, Plot plot) {
        if (plot.kind() != XAxis.BUSY) return;
        var lane = plot.lane();
        var across = plot.across();
        var pauses = plot.series().axes().pauses();
        double width = CUT * unitOf(across);
        if (width < 2) return;
        var ink = new Ink(plot.look().palette().muted(), 0.35, Painter.Pattern.WIDE_DIAGONAL);
        for (int seq = plot.firstVisible(); seq <= plot.lastVisible(); seq++) {
            if (pauses.get(seq) == 0) continue;
            double right = lane.snap(across.at(seq));
            surface.rectangle(right - width, lane.y(), width, lane.height(), ink);
        }
    }

    private static double unitOf(Across across) {
        return across.scale().unit();
    }

    private static int firstAtLeast(int[] sorted, int value) {
        int found = java.util.Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 1;
    }

    /// Lines where the history was replaced, through the data.
    static void compactions(Surface surface, Plot plot) {
        var lane = plot.lane();
        var visible = plot.viewport().visible();
        var phases = plot.series().phases();
        var across = plot.across();
        if (across.unit() * plot.series().requests() < COMPACTION_ROOM * phases.size()) return;
        var ink = new Ink(plot.look().palette().text(), 0.55, Painter.Pattern.PLAIN);
        for (var phase : phases) {
            if (phase.first() == 0 || !visible.contains(phase.first())) continue;
            double x = lane.snap(across.at(phase.first()));
            for (double y = lane.y(); y < lane.bottom(); y += 4)
                surface.rectangle(x, y, lane.pixel(), Math.min(2, lane.bottom() - y), ink);
        }
    }

    /// Says how many requests a column stands for, where it is more than one.
    static String unit(Plot plot, String key) {
        var unit = plot.look().text().get(key);
        var columns = plot.columns();
        if (!columns.grouped()) return unit;
        var each = turnscope.views.Amounts.exact((long) Math.ceil(columns.perColumn()));
        return plot.look().text().get("timeline.unit.grouped", unit, each);
    }
}
