package turnscope.views.timeline;

import java.util.List;
import java.util.Optional;

import turnscope.views.Amounts;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Dash;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Painter.Stroke;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Surface;
import turnscope.views.plot.Ticks;

/// Tokens sent with each request, stacked by what they are, with the edge that makes the growth readable.
///
/// A column that stands for several requests shows the one with the largest context, whole.
public final class ContextTrack {

    private static final double EDGE = 1;
    private static final double CLIFF = 8;
    private static final double WINDOW_LABEL = 150;

    /// Share of the window from which on it is worth the height that showing it takes.
    private static final double NEAR = 0.7;

    /// Below this a logarithmic axis does not look, in tokens.
    private static final double FLOOR = 1_000;

    private ContextTrack() {}

    public static void draw(Painter painter, Plot plot) {
        surface(painter, plot);
        labels(painter, plot);
    }

    /// Everything made of rectangles.
    static void surface(Surface surface, Plot plot) {
        var lane = plot.lane();
        var up = up(plot);
        Frame.grid(surface, plot, up, Frame.ticks(lane, up));
        Frame.turns(surface, plot);
        surface.clip(lane.x(), lane.y(), lane.width(), lane.height());
        area(surface, plot, up);
        Frame.compactions(surface, plot);
        ghost(plot, up).ifPresent(line -> line.draw(surface));
        surface.unclip();
    }

    private static void area(Surface surface, Plot plot, Scale up) {
        var series = plot.series();
        var columns = plot.columns();
        var inks = Stacks.inks(plot, Content.all());
        var ghosts = Stacks.ghosts(plot, Content.all());
        var edge = new Ink(plot.look().palette().text(), 0.8, Pattern.PLAIN);
        double before = up.at(0);
        for (int column = 0; column < columns.count(); column++) {
            int seq = series.largest(columns.first(column), columns.last(column));
            double left = columns.left(column);
            double right = columns.right(column);
            boolean copy = series.copy(seq);
            double top =
                    Stacks.draw(
                            surface,
                            left,
                            right,
                            plot,
                            Content.all(),
                            series::tokens,
                            seq,
                            up,
                            copy ? ghosts : inks);
            var line = copy ? new Ink(edge.rgb(), 0.4, Pattern.PLAIN) : edge;
            surface.rectangle(left, top, right - left, EDGE, line);
            if (column > 0 && !columns.grouped()) cliff(surface, left, before, top, line);
            before = top;
        }
    }

    /// Joins the edges of two neighbours that lie far apart, so that a drop is a line and not a hole.
    private static void cliff(Surface surface, double x, double before, double top, Ink ink) {
        double height = Math.abs(before - top);
        if (height > CLIFF)
            surface.rectangle(x - EDGE / 2, Math.min(before, top), EDGE, height + EDGE, ink);
    }

    /// Everything made of letters.
    static void labels(Painter painter, Plot plot) {
        var up = up(plot);
        var ticks = Frame.ticks(plot.lane(), up);
        var text = plot.look().text();
        Frame.title(
                painter, plot, text.get("word.context"), Frame.unit(plot, "timeline.unit.context"));
        Frame.axis(painter, plot, up, ticks, ticks::tokens);
        if (plot.empty()) return;
        BandNames.draw(painter, plot, names(plot));
        window(painter, plot, up);
        var peak = peak(painter, plot, up);
        plot.manner()
                .ghost()
                .ifPresent(each ->
                        ghost(plot, up).orElseThrow().name(painter, each, Optional.of(peak)));
        growth(painter, plot);
    }

    /// What would have been sent; nothing where nothing would.
    private static Optional<DashedSteps> ghost(Plot plot, Scale up) {
        var columns = plot.columns();
        return plot.manner()
                .ghost()
                .map(line ->
                        new DashedSteps(
                                plot,
                                up,
                                column -> {
                                    long most =
                                            line.largest(
                                                    columns.first(column), columns.last(column));
                                    return most == 0 ? Double.NaN : most;
                                }));
    }

    /// How the context grows where the view ends, at the right of the title.
    private static void growth(Painter painter, Plot plot) {
        var look = plot.look();
        var phase = plot.series().phaseOf(plot.lastVisible());
        if (phase.isEmpty() || phase.get().fit().isEmpty()) return;
        var words = CumulativeTrack.badge(look, phase.get());
        var unit = Frame.unit(plot, "timeline.unit.context");
        double title =
                painter.textWidth(look.text().get("word.context"), look.title())
                        + painter.textWidth(unit, look.muted(Align.LEFT));
        double right = plot.lane().right();
        double room = plot.lane().width() - title - 32;
        if (painter.textWidth(words, look.plain(Align.RIGHT)) <= room)
            painter.text(words, right, plot.lane().y() - 8, look.plain(Align.RIGHT));
    }

    /// How much the model takes, where that lies within the picture: dotted, because few logs say it.
    private static void window(Painter painter, Plot plot, Scale up) {
        var lane = plot.lane();
        var stroke = new Stroke(plot.look().palette().muted(), 1, 1.25, Dash.DOTTED);
        var label = plot.series().windowsLogged() ? "timeline.windowLogged" : "timeline.window";
        int first = plot.firstVisible();
        int last = plot.lastVisible();
        for (int from = first; from <= last; ) {
            long window = plot.series().window(from);
            int to = from;
            while (to < last && plot.series().window(to + 1) == window) to++;
            if (window > 0 && window <= up.to()) {
                double left = Math.max(lane.x(), plot.across().at(from));
                double right = Math.min(lane.right(), plot.across().at(to + 1));
                painter.line(left, up.at(window), right, up.at(window), stroke);
                if (right - left > WINDOW_LABEL)
                    painter.text(
                            plot.look().text().get(label, Amounts.tokens(window)),
                            left + 4,
                            up.at(window) - 3,
                            plot.look().muted(Align.LEFT));
            }
            from = to + 1;
        }
    }

    /// @return where its words stand
    private static Lane peak(Painter painter, Plot plot, Scale up) {
        var series = plot.series();
        var lane = plot.lane();
        int seq = series.largest(plot.firstVisible(), plot.lastVisible());
        var label = plot.look().text().get("timeline.peak", Amounts.tokens(series.context(seq)));
        var lettering = plot.look().plain(Align.LEFT);
        double width = painter.textWidth(label, lettering);
        double x = Math.clamp(plot.across().at(seq + 0.5), lane.x(), lane.right());
        double y = up.at(series.context(seq));
        boolean leftwards = x + 10 + width > lane.right();
        double start = leftwards ? x - 8 - width : x + 8;
        painter.polygon(
                new double[] {x - 3.5, x + 3.5, x},
                new double[] {y - 8, y - 8, y - 3},
                3,
                Ink.plain(plot.look().palette().text()));
        painter.text(label, start, y - 4, lettering);
        return new Lane(start, y - 15, width, 13, lane.pixel());
    }

    /// High enough for what was recorded and for the replay over it.
    static Scale up(Plot plot) {
        long simulated =
                plot.manner()
                        .ghost()
                        .map(line -> line.largest(plot.firstVisible(), plot.lastVisible()))
                        .orElse(0L);
        return up(plot, simulated);
    }

    /// High enough for what was recorded.
    static Scale recorded(Plot plot) {
        return up(plot, 0);
    }

    private static Scale up(Plot plot, long least) {
        long most =
                plot.empty()
                        ? least
                        : Math.max(
                                least,
                                plot.series()
                                        .context(
                                                plot.series()
                                                        .largest(
                                                                plot.firstVisible(),
                                                                plot.lastVisible())));
        if (!plot.empty()) {
            long window = plot.series().window(plot.lastVisible());
            if (most > NEAR * window) most = Math.max(most, window);
        }
        double room = 12 / Math.max(24, plot.lane().height());
        return plot.upTo(Ticks.top(most * (1 + room)), FLOOR);
    }

    /// The content whose band lies at a place.
    static Optional<Part> partAt(Plot plot, double x, double y) {
        var series = plot.series();
        var seq = plot.drawnAt(x, series::largest);
        return Stacks.at(Content.all(), series::tokens, seq, up(plot), y);
    }

    /// What stands beside its bands.
    static List<BandNames.Name> names(Plot plot) {
        return Stacks.names(
                plot,
                Content.all(),
                plot.series()::uses,
                plot.series()::tokens,
                up(plot),
                plot.lastVisible());
    }
}
