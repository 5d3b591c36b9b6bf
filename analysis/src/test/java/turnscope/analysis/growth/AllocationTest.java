package turnscope.analysis.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # growth, output, estimates,         state,          kept, tokens,      unattributed
                    2000,     500,    '1000 500',        OK,             500,  1000 500,    0
                    2450,     500,    '1000 500',        OK,             500,  1300 650,    0
                    6500,     500,    '1000 500',        HIDDEN_CONTENT, 500,  1000 500,    4500
                    1100,     500,    '1000 500',        SCALED_DOWN,    500,  400 200,     0
                    1000,     0,      '333.3 333.3 333.3', OK,           0,    334 333 333, 0
                    400,      500,    '100',             SCALED_DOWN,    400,  0,           0
                    1500,     0,      '300 1060',        OK,             0,    331 1169,    0
                    700,      700,    '',                RESIDUAL_ONLY,  700,  '',          0
                    900,      700,    '',                RESIDUAL_ONLY,  700,  '',          200
                    """)
    void splitsGrowth(
            long growth,
            long output,
            String estimates,
            Allocation.State state,
            long kept,
            String tokens,
            long unattributed) {
        var allocation = Allocation.of(growth, output, numbers(estimates));
        assertThat(allocation)
                .isEqualTo(
                        new Allocation(
                                state,
                                kept,
                                Arrays.stream(numbers(tokens)).mapToObj(n -> (long) n).toList(),
                                unattributed));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "7", "1000003"})
    void sharesAddUp(long total) {
        var shares = Allocation.shares(total, new double[] {3, 1, 1, 0, 2.5});
        assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
        assertThat(shares.get(3)).isLessThanOrEqualTo(1);
    }

    @org.junit.jupiter.api.Test
    void sharesNothingAmongNobody() {
        assertThat(Allocation.shares(0, new double[0])).isEqualTo(List.of());
    }
}
