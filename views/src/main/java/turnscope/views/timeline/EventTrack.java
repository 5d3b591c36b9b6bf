package turnscope.views.timeline;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import turnscope.views.Amounts;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Surface;

/// What happened, as signs in two rows: above what people and agents did, below what became of it.
///
/// Signs that would overlap become their number, or the most important of them with the number of the others.
public final class EventTrack {

    /// Distances between groups, in points: the first for signs, the others for numbers.
    private static final double[] APART = {8, 16, 26};

    /// Share of groups from which on a row is one of numbers.
    private static final double MOSTLY = 0.4;

    private EventTrack() {}

    public static void draw(Painter painter, Plot plot) {
        surface(painter, plot);
        labels(painter, plot);
    }

    /// Everything made of rectangles.
    static void surface(Surface surface, Plot plot) {
        var lane = plot.lane();
        Frame.turns(surface, plot);
        surface.rectangle(
                lane.x(),
                lane.bottom() - lane.pixel(),
                lane.width(),
                lane.pixel(),
                plot.look().axis());
    }

    /// Signs and letters.
    static void labels(Painter painter, Plot plot) {
        var lane = plot.lane();
        double upper = Math.rint(lane.y() + lane.height() * 0.27);
        double lower = Math.rint(lane.y() + lane.height() * 0.72);
        painter.text(
                plot.look().text().get("timeline.title.events"),
                lane.x() - 8,
                Math.rint(lane.y() + lane.height() / 2) + 3,
                plot.look().muted(Align.RIGHT));
        row(painter, plot, plot.series().marks().upper(), upper);
        row(painter, plot, plot.series().marks().lower(), lower);
    }

    private static void row(Painter painter, Plot plot, List<Mark> marks, double y) {
        var across = plot.across();
        if (across.scale().unit() == 0) return;
        var visible = plot.viewport().visible();
        for (var cluster : clusters(marks, across.scale().unit(), plot.axis()::value)) {
            if (!visible.contains(cluster.position())) continue;
            double x = across.at(cluster.position());
            if (cluster.count() == 1) Shapes.draw(painter, cluster.kind(), x, y, plot.look());
            else number(painter, plot.look(), cluster, x, y);
        }
    }

    /// The numbers of dense rows are wide, so their groups must be, too.
    static List<Marks.Cluster> clusters(List<Mark> marks, double pointsPerRequest) {
        return clusters(marks, pointsPerRequest, position -> position);
    }

    private static List<Marks.Cluster> clusters(
            List<Mark> marks, double pointsPerUnit, DoubleUnaryOperator along) {
        List<Marks.Cluster> clusters = List.of();
        for (double apart : APART) {
            clusters = Marks.clusters(marks, apart / pointsPerUnit, along);
            long numbers = clusters.stream().filter(cluster -> cluster.count() > 1).count();
            if (numbers <= MOSTLY * clusters.size()) return clusters;
        }
        return clusters;
    }

    /// Equal signs become their number; of different ones the most important stands for the others.
    private static void number(
            Painter painter, Look look, Marks.Cluster cluster, double x, double y) {
        int colour = cluster.kind().colour(look.palette());
        if (cluster.uniform()) {
            var label = Amounts.tokens(cluster.count());
            painter.text(label, x, y + 3.2, new Lettering(colour, 9, true, Align.CENTRE));
            return;
        }
        Shapes.plain(painter, cluster.kind(), x, y, look);
        painter.text(
                "+" + Amounts.tokens(cluster.count() - 1L),
                x + Shapes.HALF + 1.5,
                y + 3.2,
                new Lettering(look.palette().text(), 9, false, Align.LEFT));
    }
}
