package turnscope.views.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {

    private final Axis clock = Axis.of(new double[] {100, 110, 110, 200, 230});

    @Test
    void positionsAndValuesAreEachOthersReverse() {
        for (double position : new double[] {0, 0.25, 2.5, 3.99, 4})
            assertThat(clock.position(clock.value(position))).isCloseTo(position, within(1e-9));
    }

    @Test
    void aStretchWithoutRoomIsPassedAtOnce() {
        assertThat(clock.value(1.2)).isEqualTo(110);
        assertThat(clock.position(110.001)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void beyondTheEndsItStaysAtTheEnds() {
        assertThat(clock.position(0)).isZero();
        assertThat(clock.position(1e9)).isEqualTo(4);
        assertThat(clock.value(17)).isEqualTo(230);
    }

    @Test
    void withoutAnyLengthRequestsAreEven() {
        assertThat(Axis.of(new double[] {5, 5, 5}).even()).isTrue();
        assertThat(Axis.of(new double[] {5}).even()).isTrue();
    }

    @Test
    void zoomingKeepsThePositionUnderThePointer() {
        var edges = new double[401];
        for (int i = 1; i <= 400; i++) edges[i] = edges[i - 1] + 1 + i % 13;
        var axis = Axis.of(edges);
        var viewport = Viewport.of(400);
        var before = viewport.across(axis, 0, 1000).at(222.4);
        var zoomed = viewport.zoomedAt(222.4, 3, axis);
        assertThat(zoomed.visible().width()).isLessThan(200);
        assertThat(zoomed.across(axis, 0, 1000).at(222.4)).isCloseTo(before, within(1e-6));
    }

    @Test
    void columnsHoldEveryVisibleRequestOnce() {
        var edges = new double[1001];
        for (int i = 1; i <= 1000; i++) edges[i] = edges[i - 1] + (i % 7 == 0 ? 40 : 0.3);
        var axis = Axis.of(edges);
        var viewport = Viewport.of(1000).fit(new Span(100, 700));
        var columns = Columns.of(viewport, viewport.across(axis, 50, 650), 1);
        int next = 100;
        for (int column = 0; column < columns.count(); column++) {
            assertThat(columns.first(column)).isEqualTo(next);
            assertThat(columns.right(column)).isGreaterThan(columns.left(column));
            next = columns.last(column) + 1;
        }
        assertThat(next).isEqualTo(700);
    }

    @Test
    void aCommittedRangeIsAllThereIsUntilOneGoesUp() {
        var viewport = Viewport.of(500).committed(new Span(100, 160));
        assertThat(viewport.pannedBy(-80).visible()).isEqualTo(new Span(100, 160));
        assertThat(viewport.zoomedAt(120, 0.01).visible()).isEqualTo(new Span(100, 160));
        assertThat(viewport.within(new Span(0, 500)).zoomedAt(120, 0.01).visible())
                .isEqualTo(new Span(0, 500));
    }

    @Test
    void logarithmicHeightsGiveEqualRatiosEqualRoom() {
        var up = new Lane(0, 0, 10, 90, 1).logarithmic(1_000, 1_000_000);
        assertThat(up.at(10_000.0) - up.at(100_000.0)).isCloseTo(30, within(1e-9));
        assertThat(up.at(0)).isEqualTo(90);
        assertThat(up.valueAt(up.at(50_000.0))).isCloseTo(50_000, within(1e-6));
        assertThat(Ticks.decades(1_000, 1_000_000, 4).values()).containsExactly(1e3, 1e4, 1e5, 1e6);
        assertThat(Ticks.decades(1_000, 1_000_000, 4).tokens(1e6)).isEqualTo("1M");
    }
}
