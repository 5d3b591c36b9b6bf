package turnscope.analysis.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # tokens, price, numerator, denominator, picodollars
                    1, 1,  1,  2,  1
                    3, 1,  1,  2,  2
                    5, 1,  1,  2,  3
                    7, 3, 11, 10, 23
                    1, 1,  1,  3,  0
                    2, 1,  1,  3,  1
                    """)
    void roundsHalfUp(long tokens, long price, long numerator, long denominator, long expected) {
        assertThat(new Fraction(numerator, denominator).of(tokens * price)).isEqualTo(expected);
    }

    @Test
    void agreesWithDecimalsAlsoBeyondALongProduct() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            long amount = random.nextLong() >>> (1 + random.nextInt(60));
            long numerator = 1L + random.nextInt(40);
            long denominator = numerator + random.nextInt(50);
            var expected =
                    BigDecimal.valueOf(amount)
                            .multiply(BigDecimal.valueOf(numerator))
                            .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP);
            assertThat(new Fraction(numerator, denominator).of(amount))
                    .isEqualTo(expected.longValueExact());
        }
    }

    @Test
    void isReducedAndNeverWraps() {
        assertThat(new Fraction(6, 1).times(new Fraction(11, 10))).hasToString("33/5");
        assertThat(new Fraction(1, 2).times(new Fraction(2, 1))).isEqualTo(Fraction.ONE);
        assertThatThrownBy(() -> new Fraction(3, 1).of(Long.MAX_VALUE / 2))
                .isInstanceOf(ArithmeticException.class);
    }
}
