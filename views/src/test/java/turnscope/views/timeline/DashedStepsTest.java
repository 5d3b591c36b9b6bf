package turnscope.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Span;
import turnscope.views.plot.Surface;
import turnscope.views.plot.Viewport;

class DashedStepsTest {

    private static final Lane LANE = new Lane(50, 20, 600, 200, 1);

    private final Series series = Series.of(Sessions.growing());

    /// What the line consists of, without what sets it off from the data.
    private record Stroke(double x, double y, double width, double height) {}

    private Plot plot(GhostLine ghost, Span visible) {
        return new Plot(
                series,
                Viewport.of(series.requests()).fit(visible),
                LANE,
                new Look(Palette.LIGHT, Text.of("en"), false),
                new Manner(XAxis.REQUESTS, false, 0, Optional.empty(), Optional.of(ghost)));
    }

    private static List<Stroke> strokes(Plot plot) {
        var strokes = new ArrayList<Stroke>();
        var accent = Ink.plain(plot.look().palette().accent());
        ContextTrack.surface(
                new Surface() {
                    @Override
                    public void rectangle(
                            double x, double y, double width, double height, Ink ink) {
                        if (ink.equals(accent)) strokes.add(new Stroke(x, y, width, height));
                    }

                    @Override
                    public void clip(double x, double y, double width, double height) {}

                    @Override
                    public void unclip() {}
                },
                plot);
        return strokes;
    }

    @Test
    void theTrackIsHighEnoughForBothLinesAndTheCacheForItsOwn() {
        var plot = plot(GhostLines.doubled(series), new Span(0, series.requests()));
        long peak = series.context(series.largest(0, series.requests() - 1));
        assertThat(ContextTrack.up(plot).to()).isGreaterThanOrEqualTo(2.0 * peak);
        assertThat(ContextTrack.recorded(plot).to()).isLessThan(2.0 * peak);
        assertThat(SpentTrack.up(plot).to()).isGreaterThanOrEqualTo(2.0 * series.requests());
    }

    @Test
    void theLineLiesWhereItsValuesDo() {
        var plot = plot(GhostLines.doubled(series), new Span(100, 120));
        var up = ContextTrack.up(plot);
        var level = strokes(plot).stream().filter(stroke -> stroke.width() > 2).toList();
        assertThat(level).hasSizeGreaterThan(20);
        for (var stroke : level) {
            int seq = (int) (100 + (stroke.x() - LANE.x()) / LANE.width() * 20);
            double middle = stroke.y() + stroke.height() / 2;
            assertThat(up.valueAt(middle))
                    .as("request %d", seq)
                    .isBetween(1.99 * series.context(seq), 2.01 * series.context(seq));
        }
    }

    @Test
    void dashesLeaveGapsAndStayWithTheDataWhenTheViewMoves() {
        var still = strokes(plot(GhostLines.doubled(series), new Span(100, 160)));
        double covered =
                still.stream().filter(s -> s.height() == 2).mapToDouble(Stroke::width).sum();
        assertThat(covered).isBetween(0.5 * LANE.width(), 0.7 * LANE.width());
        var moved = strokes(plot(GhostLines.doubled(series), new Span(101, 161)));
        assertThat(starts(moved, 10)).isEqualTo(starts(still, 0));
    }

    /// Where level dashes begin that both views show.
    private static List<Long> starts(List<Stroke> strokes, double shift) {
        return strokes.stream()
                .filter(stroke -> stroke.height() == 2)
                .map(stroke -> Math.round(stroke.x() + shift))
                .filter(x -> x > LANE.x() + 20 && x < LANE.right() - 20)
                .toList();
    }

    @Test
    void whatIsNotSentHasNoLine() {
        var plot = plot(GhostLines.thinned(series, 4), new Span(100, 120));
        for (var stroke : strokes(plot)) {
            double position = 100 + (stroke.x() + 0.01 - LANE.x()) / LANE.width() * 20;
            assertThat((int) position % 4).isZero();
        }
    }

    @Test
    void fromAfarAColumnShowsItsLargestRequest() {
        var narrow = new Lane(50, 20, 100, 200, 1);
        var ghost = GhostLines.thinned(series, 7);
        var plot =
                new Plot(
                        series,
                        Viewport.of(series.requests()),
                        narrow,
                        new Look(Palette.LIGHT, Text.of("en"), false),
                        new Manner(XAxis.REQUESTS, false, 0, Optional.empty(), Optional.of(ghost)));
        var columns = plot.columns();
        assertThat(columns.grouped()).isTrue();
        for (int column = 0; column < columns.count(); column++) {
            long most = 0;
            for (int seq = columns.first(column); seq <= columns.last(column); seq++)
                most = Math.max(most, ghost.contexts().value(seq));
            assertThat(ghost.largest(columns.first(column), columns.last(column))).isEqualTo(most);
        }
    }
}
