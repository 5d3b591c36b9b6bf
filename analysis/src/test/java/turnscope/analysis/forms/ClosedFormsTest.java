package turnscope.analysis.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedFormsTest {

    private static final Ratios TENTH = new Ratios(0.1, 1.25, 5);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                      8,   400,  200,      8800
                     40, 20000, 1750,   2165000
                    200, 27000,  770,  20723000
                    511, 27000,  985, 142147425
                    """)
    void cumulativeInputIsQuadratic(int n, double first, double growth, double expected) {
        double summed = 0;
        for (int i = 0; i < n; i++) summed += first + growth * i;

        assertThat(new LinearLoop(n, first, growth).cumulativeInput()).isEqualTo(expected);
        assertThat(summed).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                     40, 20000, 1750, 0.1,   1.25, 5, 500,  417987.5
                    200, 27000,  770, 0.05,  1.25, 5, 390, 1642426
                    500, 30000, 1500, 0.025, 2,    5, 600, 8090662.5
                    100, 25000, 1750, 0.1,   1,    6, 520, 1606675
                    """)
    void costsOfAWarmLoop(
            double n,
            double first,
            double growth,
            double r,
            double w,
            double q,
            double output,
            double expected) {
        assertThat(new LinearLoop(n, first, growth).cost(new Ratios(r, w, q), output))
                .isCloseTo(expected, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.333333", "10, 0.818182", "50, 0.960784", "200, 0.990050"})
    void hitShareWithoutAPrefix(double n, double expected) {
        assertThat(new LinearLoop(n, 1, 1).hitShare()).isCloseTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"27000, 1750, 31.857143", "37000, 770, 97.103896", "7000, 1750, 9"})
    void quadraticPartOvertakesTheLinearOne(double prefix, double growth, double expected) {
        assertThat(new LinearLoop(1, prefix, growth).quadraticFrom())
                .isCloseTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 600, 51875", "0.05, 520, 95750", "0.025, 600, 207500"})
    void readsBecomeHalfOfARequest(double r, double output, double expected) {
        assertThat(BreakEven.readsAreHalf(new Ratios(r, 1.25, 5), 1_750, output))
                .isCloseTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1.25, 26", "0.1, 2, 41", "0.05, 1.25, 51", "0.025, 1.25, 101", "0.5, 1, 5"})
    void readsOvertakeWrites(double r, double w, double expected) {
        assertThat(BreakEven.readsExceedWrites(new Ratios(r, w))).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1, 6.15", "10, 5.25", "50, 1.25"})
    void aTokenCostsMoreTheEarlierItComes(double request, double expected) {
        assertThat(BreakEven.tokenLife(TENTH, request, 50)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0.1,   1.25, 0.1, 102.5
                    0.1,   1.25, 0.8,   1.875
                    0.1,   2,    0.2,  75
                    0.1,   1,    0.5,   8
                    0.05,  1.25, 0.1, 215
                    0.025, 1.25, 0.2, 195
                    0.25,  1,    0.8,  -0.25
                    1,     1,    0.5,  -1
                    """)
    void aWarmCutPaysLater(double r, double w, double share, double expected) {
        assertThat(BreakEven.warmCut(new Ratios(r, w), share)).isCloseTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0.1,   1.25, 144.2328, 17.2457
                    0.1,   2,    231.7759, 22.1671
                    0.1,   1,    115.0517, 15.2564
                    """)
    void aSlidingMaskPaysLate(double r, double w, double from, double batch) {
        double masked = (300 + 40) / 1_500.0;
        var prices = new Ratios(r, w);

        assertThat(BreakEven.slidingMask(prices, 10, masked, 300 / 1_500.0))
                .isCloseTo(from, within(1e-3));
        assertThat(BreakEven.maskBatch(prices, 10, masked)).isCloseTo(batch, within(1e-3));
    }

    @Test
    void aSlidingMaskNeverPaysAtMarksUnlessItLeavesNearlyNothing() {
        assertThat(BreakEven.slidingMaskAtMarks(TENTH, 10, 0.2267)).isEmpty();
        assertThat(BreakEven.slidingMaskAtMarks(TENTH, 10, 0.05).orElse(0))
                .isCloseTo(286, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    167000, 35000, 20000, 5000, 0.1,   1.25, 5,  3.4659, 14.8523
                    167000, 35000, 20000, 5000, 0.1,   2,    5,  4.3182, 15.7045
                    167000, 51665, 25000, 5000, 0.1,   1.25, 5,  5.2743, 18.3059
                    167000, 35000, 20000, 5000, 0.025, 1.25, 5, 13.41,   62.75
                    """)
    void aCompactionPays(
            double before,
            double after,
            double prefix,
            double summary,
            double r,
            double w,
            double q,
            double aligned,
            double cold) {
        var prices = new Ratios(r, w, q);

        assertThat(BreakEven.compaction(prices, before, after, prefix, summary, false))
                .isCloseTo(aligned, within(0.005));
        assertThat(BreakEven.compaction(prices, before, after, prefix, summary, true))
                .isCloseTo(cold, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"0.052, 0.006, 15.4959", "0.037, 0.0078, 27.0465", "0.002, 0, 326.087"})
    void anHourPaysForLargeContexts(double five, double hour, double expected) {
        assertThat(BreakEven.hourLife(TENTH, 2, five, hour).orElse(0))
                .isCloseTo(expected, within(1e-3));
    }

    @Test
    void anHourNeverPaysWherePausesAreLonger() {
        assertThat(BreakEven.hourLife(TENTH, 2, 0.01, 0.0095)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.086957, 11.5", "0.05, 0.041667, 24", "0.025, 0.020408, 49"})
    void aPingPays(double r, double chance, double most) {
        var prices = new Ratios(r, 1.25);
        assertThat(BreakEven.pingChance(prices)).isCloseTo(chance, within(1e-6));
        assertThat(BreakEven.mostPings(prices)).isCloseTo(most, within(1e-6));
    }

    @Test
    void cachingPaysFromTheFirstReadAndAPrefixDietAlways() {
        assertThat(BreakEven.caching(TENTH)).isCloseTo(1.277778, within(1e-6));
        assertThat(BreakEven.caching(new Ratios(0.1, 2))).isCloseTo(2.111111, within(1e-6));
        assertThat(BreakEven.prefixDiet(TENTH, 5_000, 200)).isCloseTo(105_750, within(1e-6));
    }
}
