package turnscope.views.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # requests, from, to, width, pixel
                    511, 0, 511, 1300, 1
                    511, 0, 511, 300, 1
                    511, 17.3, 240.9, 1300, 0.5
                    100000, 0, 100000, 1300, 1
                    100000, 12345.6, 71234.5, 1300, 0.5
                    5, 0, 5, 1300, 1
                    3, 0, 3, 10, 1
                    1, 0, 1, 700, 1
                    """)
    void everyVisibleRequestStandsInExactlyOneColumnAtItsPlace(
            int requests, double from, double to, double width, double pixel) {
        var viewport = Viewport.of(requests).fit(new Span(from, to));
        var columns = Columns.of(viewport, 100, width, pixel);
        var scale = viewport.scale(100, 100 + width);
        int next = columns.first(0);
        assertThat(next).isLessThanOrEqualTo((int) Math.ceil(from));
        for (int column = 0; column < columns.count(); column++) {
            assertThat(columns.first(column)).isEqualTo(next);
            for (int request = next; request <= columns.last(column); request++)
                assertThat(scale.at(request + 0.5))
                        .isBetween(
                                columns.left(column) - 1.5 * pixel,
                                columns.right(column) + 1.5 * pixel);
            next = columns.last(column) + 1;
        }
        assertThat(next).isGreaterThanOrEqualTo((int) Math.floor(to));
    }

    @ParameterizedTest
    @CsvSource({
        "511, 0, 511, 1300",
        "511, 17.3, 240.9, 1300",
        "100000, 0, 90000, 700",
        "3, 0, 3, 700"
    })
    void everyPlaceLiesInTheColumnAroundIt(int requests, double from, double to, double width) {
        var columns = Columns.of(Viewport.of(requests).fit(new Span(from, to)), 100, width, 0.5);
        for (int column = 0; column < columns.count(); column++) {
            assertThat(columns.at(columns.left(column))).isEqualTo(column);
            assertThat(columns.at(columns.right(column) - 0.1)).isEqualTo(column);
        }
        assertThat(columns.at(columns.left(0) - 0.1)).isEqualTo(-1);
        assertThat(columns.at(columns.right(columns.count() - 1))).isEqualTo(-1);
        assertThat(Columns.of(Viewport.of(0), 100, width, 1).at(100)).isEqualTo(-1);
    }

    @Test
    void edgesMeetOnWholePixels() {
        var columns = Columns.of(Viewport.of(511), 52, 1301.5, 0.5);
        for (int column = 0; column < columns.count(); column++) {
            assertThat(columns.left(column) * 2)
                    .isCloseTo(Math.rint(columns.left(column) * 2), within(1e-6));
            if (column > 0) assertThat(columns.left(column)).isEqualTo(columns.right(column - 1));
        }
    }

    @Test
    void panningNeverRegroupsRequests() {
        var viewport = Viewport.of(100_000).fit(new Span(10_000, 60_000));
        var groups = new HashMap<Integer, Integer>();
        for (int step = 0; step < 50; step++) {
            var columns = Columns.of(viewport, 0, 1000, 1);
            for (int column = 0; column < columns.count(); column++) {
                var known = groups.putIfAbsent(columns.first(column), columns.last(column));
                if (known != null && columns.last(column) != 99_999)
                    assertThat(columns.last(column)).isEqualTo(known);
            }
            viewport = viewport.pannedBy(37.7);
        }
    }

    @Test
    void barsLeaveGapsAndAreNeverBroaderThanTheEyeLikes() {
        var many = Columns.of(Viewport.of(200), 0, 1000, 1);
        assertThat(many.barRight(3)).isEqualTo(many.right(3) - 1);
        var few = Columns.of(Viewport.of(5), 0, 1000, 1);
        assertThat(few.barRight(2) - few.barLeft(2)).isLessThanOrEqualTo(36);
        assertThat((few.barRight(2) + few.barLeft(2)) / 2).isCloseTo(500, within(1.0));
    }

    @Test
    void anEmptySessionHasNoColumns() {
        assertThat(Columns.of(Viewport.of(0), 0, 1000, 1).count()).isZero();
    }
}
