package turnscope.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import turnscope.analysis.pricing.Money;

class SplitTest {

    @Test
    void givesMissingCentsToThePartsThatLostMost() {
        var split = Split.of(dollars("1.004", "1.004", "1.004"));

        assertThat(split.total()).isEqualTo("$3.01");
        assertThat(split.parts()).containsExactly("$1.01", "$1.00", "$1.00");
    }

    @Test
    void roundsByHalfUpWherePartsDoNotInterfere() {
        assertThat(Split.of(dollars("12.345", "0.50")).parts()).containsExactly("$12.35", "$0.50");
    }

    @Test
    void countsBelowTenCentsInTenthsOfACent() {
        var split = Split.of(dollars("0.0124", "0.0006", "0.05"));

        assertThat(split.total()).isEqualTo("$0.063");
        assertThat(split.parts()).containsExactly("$0.012", "$0.001", "$0.050");
    }

    @Test
    void neverShowsAPartThatExistsAsNothing() {
        assertThat(Split.of(dollars("5.00", "0.0001", "0")).parts())
                .containsExactly("$5.00", "<$0.01", "$0.00");
    }

    @Test
    void groupsThousands() {
        assertThat(Split.of(dollars("1234567.891", "0.10")).total()).isEqualTo("$1,234,567.99");
    }

    @Test
    void shownPartsAlwaysAddUpToTheTotalOfEveryOtherScreen() {
        var random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            var parts = new ArrayList<Money>();
            double scale = Math.pow(10, random.nextInt(15));
            for (int i = 0; i <= random.nextInt(8); i++) {
                parts.add(new Money((long) (random.nextDouble() * scale)));
            }
            var split = Split.of(parts);
            var sum =
                    split.parts().stream()
                            .map(SplitTest::value)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            var exact = parts.stream().reduce(Money.ZERO, Money::plus);

            assertThat(sum).as("%s", parts).isEqualByComparingTo(value(split.total()));
            assertThat(split.total()).isEqualTo(Amounts.money(exact));
        }
    }

    @Test
    void noShareMovesByMoreThanATenthOfAPercent() {
        var shares = Split.shares(List.of(1L, 1L, 1L, 997L, 1_000L));

        assertThat(shares.stream().mapToLong(share -> Math.round(share * 1000)).sum())
                .isEqualTo(1000);
        assertThat(shares.get(0)).isBetween(0.0, 0.001);
        assertThat(shares.get(4)).isEqualTo(0.5);
    }

    @Test
    void nothingHasNoShares() {
        assertThat(Split.shares(List.of(0L, 0L))).containsExactly(0.0, 0.0);
    }

    private static List<Money> dollars(String... amounts) {
        return List.of(amounts).stream().map(Money::ofDollars).toList();
    }

    private static BigDecimal value(String shown) {
        return shown.startsWith("<")
                ? BigDecimal.ZERO
                : new BigDecimal(shown.replaceAll("[$,]", ""));
    }
}
