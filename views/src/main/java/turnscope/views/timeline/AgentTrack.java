package turnscope.views.timeline;

import java.util.List;

import turnscope.views.Amounts;
import turnscope.views.plot.Across;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Surface;

/// Sub-agents as bars from their start to their end, each with the growth of its own context inside.
///
/// Those that ran at the same time lie below each other as far as there is room; the last row takes the rest.
final class AgentTrack {

    private static final double ROW = 15;
    private static final double GAP = 2;

    /// The shortest bar, in points.
    private static final double SHORT = 5;

    private AgentTrack() {}

    /// Where one lies.
    private record Place(AgentLane agent, double left, double right, double y) {}

    static void surface(Surface surface, Plot plot) {
        var lane = plot.lane();
        surface.clip(lane.x(), lane.y(), lane.width(), lane.height());
        int rgb = plot.look().palette().accent();
        for (var place : places(plot)) {
            surface.rectangle(
                    place.left(),
                    place.y(),
                    place.right() - place.left(),
                    ROW - GAP,
                    new Ink(rgb, 0.18, Pattern.PLAIN));
            surface.rectangle(place.left(), place.y(), 2, ROW - GAP, Ink.plain(rgb));
            sawtooth(surface, plot, place);
        }
        surface.unclip();
    }

    private static void sawtooth(Surface surface, Plot plot, Place place) {
        var agent = place.agent();
        var across = plot.across();
        var ink = new Ink(plot.look().palette().accent(), 0.45, Pattern.PLAIN);
        for (int i = 0; i < agent.contexts().size() && agent.peak() > 0; i++) {
            double from = at(plot, across, agent, i);
            double to =
                    i + 1 < agent.contexts().size()
                            ? at(plot, across, agent, i + 1)
                            : place.right();
            if (to - from < 0.2) continue;
            double high = (ROW - GAP) * agent.contexts().get(i) / agent.peak();
            surface.rectangle(from, place.y() + ROW - GAP - high, to - from, high, ink);
        }
    }

    private static double at(Plot plot, Across across, AgentLane agent, int i) {
        return across.at(plot.series().axes().positionAt(agent.at().get(i)));
    }

    private static List<Place> places(Plot plot) {
        var lane = plot.lane();
        var across = plot.across();
        int rows = (int) Math.max(1, lane.height() / ROW);
        var ends = new double[rows];
        var places = new java.util.ArrayList<Place>();
        for (var agent : plot.series().agents()) {
            if (agent.started().isEmpty()) continue;
            var axes = plot.series().axes();
            double left = across.at(axes.positionAt(agent.started().get()));
            double right = agent.ended().map(end -> across.at(axes.positionAt(end))).orElse(left);
            right = Math.max(right, left + SHORT);
            int row = 0;
            while (row < rows - 1 && ends[row] > left - 3) row++;
            ends[row] = Math.max(ends[row], right);
            places.add(new Place(agent, left, right, lane.y() + row * ROW));
        }
        return places;
    }

    static void labels(Painter painter, Plot plot) {
        var text = plot.look().text();
        int count = plot.series().agents().size();
        Frame.title(
                painter,
                plot,
                text.get("timeline.title.agents"),
                text.count("timeline.unit.agents", count));
        var lane = plot.lane();
        painter.clip(lane.x(), lane.y(), lane.width(), lane.height());
        for (var place : places(plot)) label(painter, plot, place);
        painter.unclip();
    }

    private static void label(Painter painter, Plot plot, Place place) {
        var lettering = plot.look().plain(Align.LEFT);
        var words = place.agent().name() + " · " + Amounts.money(place.agent().cost());
        double room = place.right() - Math.max(place.left(), plot.lane().x()) - 10;
        if (painter.textWidth(words, lettering) > room) words = Amounts.money(place.agent().cost());
        if (painter.textWidth(words, lettering) > room) return;
        double x = Math.max(place.left(), plot.lane().x()) + 6;
        painter.text(words, x, place.y() + ROW - GAP - 3, lettering);
    }
}
