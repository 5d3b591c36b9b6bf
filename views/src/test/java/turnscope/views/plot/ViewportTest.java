package turnscope.views.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class ViewportTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # position, factor, from, to
                    50, 2, 25, 75
                    0, 2, 0, 50
                    100, 4, 75, 100
                    20, 2, 10, 60
                    50, 0.5, 0, 100
                    50, 1000, 48.5, 51.5
                    """)
    void zoomKeepsThePositionUnderThePointer(
            double position, double factor, double from, double to) {
        var visible = Viewport.of(100).zoomedAt(position, factor).visible();
        assertThat(visible.from()).isCloseTo(from, within(1e-9));
        assertThat(visible.to()).isCloseTo(to, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    10, 30, 50
                    -100, 0, 20
                    1000, 80, 100
                    """)
    void panningStopsAtTheBorder(double by, double from, double to) {
        var viewport = Viewport.of(100).fit(new Span(20, 40)).pannedBy(by);
        assertThat(viewport.visible()).isEqualTo(new Span(from, to));
    }

    @Test
    void aSessionThatGrowsIsSeenAsBefore() {
        var all = Viewport.of(100);
        var middle = all.fit(new Span(20, 40)).selecting(new Range(22, 25));
        var end = all.fit(new Span(80, 100));

        assertThat(all.grownTo(110).visible()).isEqualTo(new Span(0, 110));
        assertThat(middle.grownTo(110).visible()).isEqualTo(new Span(20, 40));
        assertThat(middle.grownTo(110).selection()).contains(new Range(22, 25));
        assertThat(end.grownTo(110).visible()).isEqualTo(new Span(90, 110));
        assertThat(Viewport.of(0).grownTo(3)).isEqualTo(Viewport.of(3));
    }

    @Test
    void fitWidensWhatIsTooNarrow() {
        assertThat(Viewport.of(100).fit(new Span(50, 51)).visible()).isEqualTo(new Span(49, 52));
        assertThat(Viewport.of(100).fit(new Span(0, 1)).visible()).isEqualTo(new Span(0, 3));
        assertThat(Viewport.of(100).fit(new Span(99, 100)).visible()).isEqualTo(new Span(97, 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void shortSessionsAreAlwaysWhollyVisible(int requests) {
        var viewport = Viewport.of(requests).zoomedAt(0.5, 10).pannedBy(1);
        assertThat(viewport.visible()).isEqualTo(new Span(0, requests));
    }

    @Test
    void revealingMovesNoFurtherThanNeeded() {
        var viewport = Viewport.of(100).fit(new Span(20, 40));
        assertThat(viewport.revealing(30)).isEqualTo(viewport);
        assertThat(viewport.revealing(10).visible()).isEqualTo(new Span(10, 30));
        assertThat(viewport.revealing(40).visible()).isEqualTo(new Span(21, 41));
    }

    @Test
    void nothingLeavesTheWholeWhateverIsDone() {
        var random = new Random(7);
        var viewport = Viewport.of(511);
        for (int i = 0; i < 20_000; i++) {
            viewport =
                    switch (random.nextInt(4)) {
                        case 0 ->
                                viewport.zoomedAt(
                                        viewport.visible().from()
                                                + random.nextDouble() * viewport.visible().width(),
                                        Math.exp(random.nextGaussian()));
                        case 1 -> viewport.pannedBy(random.nextGaussian() * 200);
                        case 2 -> viewport.centredOn(random.nextDouble() * 511);
                        default -> viewport.revealing(random.nextInt(511));
                    };
            assertThat(viewport.visible().width()).isBetween(3 - 1e-9, 511.0);
            assertThat(viewport.visible().from()).isGreaterThanOrEqualTo(0);
            assertThat(viewport.visible().to()).isLessThanOrEqualTo(511);
        }
    }

    @Test
    void refusesToShowWhatIsNotThere() {
        assertThatThrownBy(() ->
                        new Viewport(
                                new Span(0, 10),
                                new Span(0, 10),
                                new Span(5, 11),
                                java.util.Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsTheRequestUnderAPosition() {
        var viewport = Viewport.of(10);
        assertThat(viewport.requestAt(3.99)).isEqualTo(3);
        assertThat(viewport.requestAt(-1)).isEqualTo(0);
        assertThat(viewport.requestAt(10)).isEqualTo(9);
    }
}
