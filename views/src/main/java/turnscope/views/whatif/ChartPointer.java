package turnscope.views.whatif;

import java.util.OptionalInt;

import turnscope.views.Amounts;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Dash;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Painter.Stroke;
import turnscope.views.plot.Range;
import turnscope.views.timeline.TimelineModel;

/// What moves over the lab's chart: the range, the cuts between tasks, and the request under the pointer with its figures.
final class ChartPointer {

    private final Painter painter;
    private final Plan plan;

    private ChartPointer(Painter painter, Plan plan) {
        this.painter = painter;
        this.plan = plan;
    }

    static void draw(Painter painter, Plan plan, TimelineModel timeline) {
        var drawing = new ChartPointer(painter, plan);
        plan.viewport().selection().ifPresent(drawing::range);
        drawing.cuts();
        var seq =
                timeline.hoveredRequest.get().isPresent()
                        ? timeline.hoveredRequest.get()
                        : timeline.selectedRequest.get();
        drawing.crosshair(seq);
    }

    private void range(Range range) {
        double left = Math.clamp(plan.across().at(range.first()), Plan.LEFT, plan.right());
        double right = Math.clamp(plan.across().at(range.last() + 1), Plan.LEFT, plan.right());
        double top = plan.lane(Plan.Track.CONTEXT).y();
        var ink = new Ink(plan.palette().accent(), 0.1, Pattern.PLAIN);
        painter.rectangle(left, top, right - left, plan.bottom() - top, ink);
        for (double x : new double[] {left, right})
            painter.rectangle(
                    Math.rint(x) - 0.5,
                    top,
                    1,
                    plan.bottom() - top,
                    Ink.plain(plan.palette().accent()));
    }

    /// A line with a handle at its top; the number says which request begins the task.
    private void cuts() {
        var lane = plan.lane(Plan.Track.CONTEXT);
        var stroke = new Stroke(plan.palette().text(), 1, 1.25, Dash.DASHED);
        var words = new Lettering(plan.palette().surface(), 9.5, true, Align.CENTRE);
        for (int cut : plan.cuts()) {
            double x = Math.rint(plan.across().at(cut));
            if (x < Plan.LEFT || x > plan.right()) continue;
            painter.line(x, lane.y(), x, plan.bottom(), stroke);
            var label = Amounts.exact(cut + 1L);
            double half = painter.textWidth(label, words) / 2 + 5;
            painter.rectangle(
                    x - half, lane.y() - 2, 2 * half, 14, Ink.plain(plan.palette().text()));
            painter.text(label, x, lane.y() + 8.5, words);
        }
    }

    private void crosshair(OptionalInt seq) {
        if (seq.isEmpty() || seq.getAsInt() >= plan.ghost().requests()) return;
        int at = seq.getAsInt();
        double x = Math.rint(plan.x(at));
        if (x < Plan.LEFT || x > plan.right()) return;
        var top = plan.lane(Plan.Track.CONTEXT).y();
        painter.rectangle(x, top, 1, plan.bottom() - top, Ink.plain(plan.palette().axis()));
        figures(at, x);
    }

    /// Recorded and simulated context, and what the request costs more or less.
    private void figures(int seq, double x) {
        var ghost = plan.ghost();
        var text = plan.text();
        var lines =
                new String[] {
                    text.get("lab.at", Amounts.exact(seq + 1L)),
                    text.get(
                            "lab.at.context",
                            Amounts.tokens(ghost.recorded().value(seq)),
                            Amounts.tokens(ghost.simulated().value(seq))),
                    text.get(
                            "lab.at.cache",
                            Amounts.tokens(ghost.course().read(seq)),
                            Amounts.tokens(ghost.course().written(seq)),
                            Amounts.tokens(ghost.course().fresh(seq))),
                    ghost.priced()
                            ? text.get(
                                    "lab.at.cost",
                                    Amounts.difference(
                                            new turnscope.analysis.pricing.Money(
                                                    ghost.difference(seq))))
                            : text.get("lab.unpriced")
                };
        var words = new Lettering(plan.palette().text(), 11, false, Align.LEFT);
        double wide = 0;
        for (var line : lines) wide = Math.max(wide, painter.textWidth(line, words));
        double left = x + 10 + wide + 16 > plan.right() ? x - wide - 26 : x + 10;
        left = Math.max(Plan.LEFT, left);
        double top = plan.lane(Plan.Track.CONTEXT).y() + 18;
        double high = lines.length * 16 + 10;
        painter.rectangle(
                left, top, wide + 16, high, new Ink(plan.palette().raised(), 0.96, Pattern.PLAIN));
        painter.frame(
                left + 0.5, top + 0.5, wide + 15, high - 1, Stroke.solid(plan.palette().axis(), 1));
        for (int i = 0; i < lines.length; i++)
            painter.text(
                    lines[i],
                    left + 8,
                    top + 17 + i * 16,
                    i == 0 ? new Lettering(words.rgb(), 11, true, Align.LEFT) : words);
    }
}
