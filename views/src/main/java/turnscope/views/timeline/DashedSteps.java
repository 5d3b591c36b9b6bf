package turnscope.views.timeline;

import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

import turnscope.views.plot.Lane;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Surface;

/// A simulated line over recorded data: one step per column, dashed, with its name at its right end.
///
/// Dashes keep their places in the data, so that they do not crawl when the view is panned.
final class DashedSteps {

    private static final double DASH = 6;
    private static final double PERIOD = 10;
    private static final double LINE = 2;

    /// What sets the line off from bands of any colour.
    private static final double HALO = 1;

    private static final double LETTERS = 14;

    private final Plot plot;
    private final Scale up;
    private final double[] ys;

    /// @param values what the line shows in each column; NaN for nothing
    DashedSteps(Plot plot, Scale up, IntToDoubleFunction values) {
        this.plot = plot;
        this.up = up;
        ys = new double[plot.columns().count()];
        for (int column = 0; column < ys.length; column++) {
            double value = values.applyAsDouble(column);
            ys[column] = Double.isNaN(value) ? Double.NaN : height(value);
        }
    }

    /// The middle of the line.
    private double height(double value) {
        return Math.clamp(up.at(value), plot.lane().y() + LINE, plot.lane().bottom() - LINE / 2);
    }

    void draw(Surface surface) {
        var palette = plot.look().palette();
        trace(surface, new Ink(palette.surface(), 0.85, Pattern.PLAIN), HALO);
        trace(surface, Ink.plain(palette.accent()), 0);
    }

    private void trace(Surface surface, Ink ink, double wider) {
        var columns = plot.columns();
        double before = Double.NaN;
        for (int column = 0; column < ys.length; column++) {
            double y = ys[column];
            if (!Double.isNaN(y)) {
                double left = columns.left(column);
                across(surface, left, columns.right(column), y, ink, wider);
                if (!Double.isNaN(before)) down(surface, left, before, y, ink, wider);
            }
            before = y;
        }
    }

    private void across(
            Surface surface, double left, double right, double y, Ink ink, double wider) {
        double origin = plot.across().at(0);
        double thick = LINE + 2 * wider;
        for (double dash = first(left, origin); dash < right; dash += PERIOD) {
            double from = Math.max(left, dash);
            double to = Math.min(right, dash + DASH);
            if (to > from) surface.rectangle(from, y - thick / 2, to - from, thick, ink);
        }
    }

    private void down(Surface surface, double x, double from, double to, Ink ink, double wider) {
        double top = Math.min(from, to);
        double bottom = Math.max(from, to);
        double thick = LINE + 2 * wider;
        for (double dash = first(top, plot.lane().bottom()); dash < bottom; dash += PERIOD) {
            double begin = Math.max(top, dash);
            double end = Math.min(bottom, dash + DASH);
            if (end > begin) surface.rectangle(x - thick / 2, begin, thick, end - begin, ink);
        }
    }

    /// The dash at a place or the last one before it, counted from an origin.
    private static double first(double place, double origin) {
        return origin + Math.floor((place - origin) / PERIOD) * PERIOD;
    }

    /// Its name where it ends: above all of it that is there, or below where there is no room.
    ///
    /// @param taken where other words stand
    void name(Painter painter, GhostLine ghost, Optional<Lane> taken) {
        int last = ys.length - 1;
        while (last >= 0 && Double.isNaN(ys[last])) last--;
        if (last < 0) return;
        var lane = plot.lane();
        var palette = plot.look().palette();
        var lettering = new Lettering(palette.accent(), Look.SMALL, true, Align.RIGHT);
        var words = ghost.label(plot.look().text());
        double width = painter.textWidth(words, lettering);
        double right = Math.clamp(plot.columns().right(last), lane.x() + width, lane.right()) - 4;
        var beside = new DoubleSummaryStatistics();
        for (int column = last;
                column >= 0 && plot.columns().right(column) > right - width;
                column--) if (!Double.isNaN(ys[column])) beside.accept(ys[column]);
        double above = beside.getMin() - LETTERS - 4;
        var wanted = new Lane(right - width - 3, above, width + 6, LETTERS, lane.pixel());
        boolean free =
                above >= lane.y() - 4 && taken.filter(other -> meet(wanted, other)).isEmpty();
        double top = Math.min(free ? above : beside.getMax() + 4, lane.bottom() - LETTERS);
        var plate = new Ink(palette.surface(), 0.88, Pattern.PLAIN);
        painter.rectangle(wanted.x(), top, wanted.width(), LETTERS, plate);
        painter.text(words, right, top + LETTERS - 3.5, lettering);
    }

    private static boolean meet(Lane one, Lane other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }
}
