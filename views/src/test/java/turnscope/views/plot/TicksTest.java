package turnscope.views.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;
import java.util.stream.Collectors;

class TicksTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0, 530000, 4, 0 200k 400k
                    0, 167000, 4, 0 50k 100k 150k
                    0, 1200000, 4, 0 500k 1.0M
                    0, 145600000, 3, 0 50M 100M
                    0, 9, 3, 0 5
                    1000000, 1200000, 4, 1.00M 1.05M 1.10M 1.15M 1.20M
                    """)
    void tokensAreRoundAndShort(double from, double to, int most, String labels) {
        var ticks = Ticks.of(from, to, most);
        assertThat(ticks.values().stream().map(ticks::tokens).collect(Collectors.joining(" ")))
                .isEqualTo(labels);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0, 0.55, 3, $0 $0.20 $0.40
                    0, 0.012, 3, $0 $0.005 $0.010
                    0, 4, 2, $0 $2 $4
                    """)
    void moneyHasTheDecimalsOfItsStep(double from, double to, int most, String labels) {
        var ticks = Ticks.of(from, to, most);
        assertThat(ticks.values().stream().map(ticks::money).collect(Collectors.joining(" ")))
                .isEqualTo(labels);
    }

    @Test
    void wholeTicksNeverFallBetweenRequests() {
        assertThat(Ticks.whole(0, 4, 10).values()).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
        assertThat(Ticks.whole(120.4, 123.9, 10).values()).containsExactly(121.0, 122.0, 123.0);
    }

    @Test
    void ticksAreOneTwoOrFiveApartAndInside() {
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            double from = random.nextDouble() * 1e6;
            double to = from + Math.exp(random.nextDouble() * 20 - 8);
            int most = 1 + random.nextInt(9);
            var ticks = Ticks.of(from, to, most);
            double mantissa = ticks.step() / Math.pow(10, Math.floor(Math.log10(ticks.step())));
            assertThat(Math.round(mantissa) % 10).isIn(1L, 2L, 5L, 0L);
            assertThat(ticks.values()).hasSizeLessThanOrEqualTo(most + 1);
            for (double value : ticks.values()) assertThat(value).isBetween(from - 1e-6, to + 1e-6);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "530000, 600000", "1, 1", "1.01, 1.2", "0.049, 0.05", "167000, 200000"})
    void anAxisEndsAtARoundNumber(double value, double top) {
        assertThat(Ticks.top(value)).isCloseTo(top, within(1e-9));
    }
}
