package turnscope.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Span;
import turnscope.views.plot.Surface;
import turnscope.views.plot.Viewport;

/// Whatever is drawn as a band is found again where it was drawn.
class BandsTest {

    private static final Lane LANE = new Lane(50, 20, 600, 200, 1);

    /// A rectangle that was drawn in the ink of a part.
    private record Drawn(Part part, double x, double y) {}

    private static Optional<Part> part(Plot plot, Part[] parts, Ink ink) {
        var same = Arrays.stream(parts).filter(part -> part.ink(plot.look()).equals(ink)).toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static List<Drawn> drawn(Plot plot, Track track, Part[] parts) {
        var drawn = new ArrayList<Drawn>();
        track.surface(
                new Surface() {
                    @Override
                    public void rectangle(
                            double x, double y, double width, double height, Ink ink) {
                        double middle = x + width / 2;
                        boolean inside = middle > LANE.x() && middle < LANE.right();
                        if (inside && width > 0 && height > 0.01)
                            part(plot, parts, ink)
                                    .ifPresent(part ->
                                            drawn.add(new Drawn(part, middle, y + height / 2)));
                    }

                    @Override
                    public void clip(double x, double y, double width, double height) {}

                    @Override
                    public void unclip() {}
                },
                plot);
        return drawn;
    }

    @ParameterizedTest
    @CsvSource({
        "CONTEXT, 0, 340",
        "CONTEXT, 100, 112",
        "CACHE, 0, 340",
        "CACHE, 200, 230",
        "COST, 0, 340",
        "COST, 40, 70"
    })
    void everyBandIsFoundWhereItIsDrawn(Track track, int from, int to) {
        var series = Series.of(Sessions.compacted());
        var plot =
                new Plot(
                        series,
                        Viewport.of(series.requests()).fit(new Span(from, to)),
                        LANE,
                        new Look(Palette.LIGHT, Text.of("en"), false));
        Part[] parts = track == Track.CONTEXT ? Content.all() : Bucket.all();
        var drawn = drawn(plot, track, parts);
        assertThat(drawn).hasSizeGreaterThan(to - from);
        for (var each : drawn)
            assertThat(track.partAt(plot, each.x(), each.y()))
                    .as("%s at %s", each.part(), each.x())
                    .contains(each.part());
        assertThat(track.partAt(plot, LANE.x() + 300, LANE.y() - 5)).isEmpty();
        assertThat(track.partAt(plot, LANE.right() + 10, LANE.bottom() - 5)).isEmpty();
    }
}
