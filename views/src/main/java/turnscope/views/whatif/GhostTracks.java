package turnscope.views.whatif;

import java.util.function.IntToLongFunction;

import turnscope.views.Amounts;
import turnscope.views.plot.Columns;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Dash;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Painter.Stroke;
import turnscope.views.plot.Pyramid;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Surface;
import turnscope.views.plot.Ticks;

/// Draws the recorded and the simulated session over each other, track by track.
///
/// A column that stands for several requests shows the largest value among them, so that nothing vanishes from afar.
final class GhostTracks {

    private static final double SMALL = 10.5;

    private final Plan plan;
    private final Columns columns;

    GhostTracks(Plan plan) {
        this.plan = plan;
        this.columns = plan.columns();
    }

    private Ghost ghost() {
        return plan.ghost();
    }

    /// Everything made of rectangles.
    void surface(Surface surface) {
        for (var track : Plan.Track.values()) {
            boolean known = ghost().priced() || !isMoney(track);
            if (known) grid(surface, plan.lane(track), scale(track));
        }
        cache(surface);
        if (ghost().priced()) difference(surface);
    }

    private static boolean isMoney(Plan.Track track) {
        return track == Plan.Track.DIFFERENCE || track == Plan.Track.SPENT;
    }

    private Scale scale(Plan.Track track) {
        var lane = plan.lane(track);
        return switch (track) {
            case CONTEXT, CACHE ->
                    new Scale(0, Ticks.top(ghost().peak() * 1.05), lane.bottom(), lane.y());
            case DIFFERENCE -> {
                double most = Ticks.top(Math.max(0.01, most() / 1e12));
                yield new Scale(-most, most, lane.bottom(), lane.y());
            }
            case SPENT ->
                    new Scale(
                            0,
                            Ticks.top(Math.max(0.01, ghost().mostSpent() / 1e12)),
                            lane.bottom(),
                            lane.y());
        };
    }

    private long most() {
        return ghost().requests() == 0 ? 0 : ghost().change().max(0, ghost().requests() - 1);
    }

    private static Ticks ticks(Lane lane, Scale scale) {
        return Ticks.of(
                scale.from(),
                scale.to(),
                (int) Math.max(scale.from() < 0 ? 4 : 2, lane.height() / 34));
    }

    private void grid(Surface surface, Lane lane, Scale scale) {
        for (double tick : ticks(lane, scale).values()) {
            double y =
                    Math.clamp(lane.snap(scale.at(tick)), lane.y(), lane.bottom() - plan.pixel());
            boolean ground = tick == 0;
            surface.rectangle(
                    lane.x(),
                    y,
                    lane.width(),
                    plan.pixel(),
                    Ink.plain(ground ? plan.palette().axis() : plan.palette().grid()));
        }
    }

    /// What the replay reads, writes and sends fresh, hatched as everything simulated.
    private void cache(Surface surface) {
        var lane = plan.lane(Plan.Track.CACHE);
        var up = scale(Plan.Track.CACHE);
        var course = ghost().course();
        var read = new Ink(plan.palette().cacheRead(), 1, Pattern.PLAIN);
        var written = new Ink(plan.palette().cacheWrite(), 1, Pattern.PLAIN);
        var fresh = new Ink(plan.palette().fresh(), 1, Pattern.PLAIN);
        surface.clip(lane.x(), lane.y(), lane.width(), lane.height());
        for (int column = 0; column < columns.count(); column++) {
            int seq = ghost().simulated().peak(columns.first(column), columns.last(column));
            double left = columns.barLeft(column);
            double wide = Math.max(plan.pixel(), columns.barRight(column) - left);
            long first = course.read(seq);
            long second = first + course.written(seq);
            bar(surface, left, wide, up, 0, first, read);
            bar(surface, left, wide, up, first, second, written);
            bar(surface, left, wide, up, second, second + course.fresh(seq), fresh);
        }
        surface.unclip();
    }

    /// As high as it is: the surface shows parts of a pixel, and what is too small to see is not made larger.
    private static void bar(
            Surface surface, double left, double wide, Scale up, long from, long to, Ink ink) {
        if (to <= from) return;
        double top = up.at(to);
        surface.rectangle(left, top, wide, up.at(from) - top, ink);
    }

    /// Dearer upwards, cheaper downwards; direction says which, never a colour.
    private void difference(Surface surface) {
        var lane = plan.lane(Plan.Track.DIFFERENCE);
        var up = scale(Plan.Track.DIFFERENCE);
        var ink = new Ink(plan.palette().accent(), 1, Pattern.PLAIN);
        surface.clip(lane.x(), lane.y(), lane.width(), lane.height());
        double zero = up.at(0.0);
        for (int column = 0; column < columns.count(); column++) {
            int seq = ghost().change().peak(columns.first(column), columns.last(column));
            double y = up.at(ghost().difference(seq) / 1e12);
            if (Math.abs(y - zero) < 0.25) continue;
            double left = columns.barLeft(column);
            double wide = Math.max(plan.pixel(), columns.barRight(column) - left);
            surface.rectangle(left, Math.min(y, zero), wide, Math.abs(y - zero), ink);
        }
        surface.unclip();
    }

    /// Everything made of lines and letters.
    void labels(Painter painter) {
        for (var track : Plan.Track.values()) axis(painter, track);
        across(painter);
        contexts(painter);
        if (ghost().priced()) spent(painter);
        else unpriced(painter);
        rewrite(painter);
    }

    private void axis(Painter painter, Plan.Track track) {
        var lane = plan.lane(track);
        var scale = scale(track);
        var right = new Lettering(plan.palette().muted(), SMALL, false, Align.RIGHT);
        var left = new Lettering(plan.palette().text(), 11, true, Align.LEFT);
        boolean money = isMoney(track);
        painter.text(plan.text().get(track.title()), lane.x(), lane.y() - 6, left);
        if (money && !ghost().priced()) return;
        var ticks = ticks(lane, scale);
        for (double tick : ticks.values()) {
            var label = money ? dollars(ticks, tick) : ticks.tokens(tick);
            painter.text(label, lane.x() - 8, scale.at(tick) + 3.5, right);
        }
    }

    private static String dollars(Ticks ticks, double value) {
        return value < 0 ? "−" + ticks.money(-value) : ticks.money(value);
    }

    private void across(Painter painter) {
        var centre = new Lettering(plan.palette().muted(), SMALL, false, Align.CENTRE);
        var visible = plan.viewport().visible();
        int most = (int) Math.max(1, (plan.right() - Plan.LEFT) / 90);
        for (double tick : Ticks.whole(visible.from() + 0.5, visible.to() + 0.5, most).values()) {
            if (tick < 1 || tick > plan.viewport().requests()) continue;
            double x = Math.clamp(plan.x((int) tick - 1), Plan.LEFT + 4, plan.right() - 4);
            painter.text(Amounts.exact((long) tick), x, plan.bottom() + 15, centre);
        }
    }

    private void contexts(Painter painter) {
        var lane = plan.lane(Plan.Track.CONTEXT);
        var up = scale(Plan.Track.CONTEXT);
        painter.clip(lane.x(), lane.y() - 2, lane.width(), lane.height() + 4);
        var solid = new Stroke(plan.palette().muted(), 1, 1.75, Dash.SOLID);
        var dashed = new Stroke(plan.palette().accent(), 1, 1.75, Dash.DASHED);
        line(painter, ghost().recorded(), up, solid);
        line(painter, ghost().simulated(), up, dashed);
        painter.unclip();
        legend(painter, lane, solid, dashed);
    }

    /// Lines end nowhere: what is not sent is left out.
    private void line(Painter painter, Pyramid values, Scale up, Stroke stroke) {
        var xs = new double[columns.count()];
        var ys = new double[columns.count()];
        int kept = 0;
        for (int column = 0; column < columns.count(); column++) {
            long most = values.max(columns.first(column), columns.last(column));
            if (most == 0) continue;
            xs[kept] = (columns.left(column) + columns.right(column)) / 2;
            ys[kept++] = up.at((double) most);
        }
        painter.polyline(xs, ys, kept, stroke);
    }

    private void legend(Painter painter, Lane lane, Stroke solid, Stroke dashed) {
        var words = new Lettering(plan.palette().muted(), SMALL, false, Align.RIGHT);
        double x = plan.right();
        x = sign(painter, plan.text().get("lab.simulated"), x, lane.y() - 6, words, dashed);
        sign(painter, plan.text().get("lab.recorded"), x - 14, lane.y() - 6, words, solid);
    }

    private static double sign(
            Painter painter, String name, double right, double y, Lettering words, Stroke stroke) {
        painter.text(name, right, y, words);
        double end = right - painter.textWidth(name, words) - 6;
        painter.line(end - 20, y - 4, end, y - 4, stroke);
        return end - 20;
    }

    private void spent(Painter painter) {
        var up = scale(Plan.Track.SPENT);
        var lane = plan.lane(Plan.Track.SPENT);
        painter.clip(lane.x(), lane.y() - 2, lane.width(), lane.height() + 4);
        sums(painter, ghost()::spent, up, new Stroke(plan.palette().muted(), 1, 1.75, Dash.SOLID));
        sums(
                painter,
                ghost()::expected,
                up,
                new Stroke(plan.palette().accent(), 1, 1.75, Dash.DASHED));
        painter.unclip();
    }

    private void sums(Painter painter, IntToLongFunction values, Scale up, Stroke stroke) {
        var xs = new double[columns.count()];
        var ys = new double[columns.count()];
        for (int column = 0; column < columns.count(); column++) {
            xs[column] = columns.right(column);
            ys[column] = up.at(values.applyAsLong(columns.last(column)) / 1e12);
        }
        painter.polyline(xs, ys, columns.count(), stroke);
    }

    private void unpriced(Painter painter) {
        var words = new Lettering(plan.palette().muted(), 11, false, Align.LEFT);
        for (var track : new Plan.Track[] {Plan.Track.DIFFERENCE, Plan.Track.SPENT}) {
            var lane = plan.lane(track);
            painter.text(
                    plan.text().get("lab.unpriced"),
                    lane.x() + 8,
                    lane.y() + lane.height() / 2 + 4,
                    words);
        }
    }

    /// Where the cached prefix is first sent again.
    private void rewrite(Painter painter) {
        var first = plan.firstRewrite();
        if (first.isEmpty()) return;
        double x = Math.rint(plan.x(first.getAsInt()));
        if (x < Plan.LEFT || x > plan.right()) return;
        var lane = plan.lane(Plan.Track.CONTEXT);
        var stroke = new Stroke(plan.palette().warn(), 1, 1, Dash.DOTTED);
        painter.line(x, lane.y(), x, plan.bottom(), stroke);
        boolean late = x > plan.right() - 190;
        painter.text(
                plan.text().get("lab.rewrite", Amounts.exact(first.getAsInt() + 1L)),
                late ? x - 6 : x + 6,
                lane.y() + 10,
                new Lettering(
                        plan.palette().warn(), SMALL, false, late ? Align.RIGHT : Align.LEFT));
    }
}
