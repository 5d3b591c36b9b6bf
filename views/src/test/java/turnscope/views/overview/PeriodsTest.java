package turnscope.views.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.usage.GroupUsage;
import turnscope.analysis.usage.Grouping;
import turnscope.analysis.usage.UsageSum;

class PeriodsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    DAY,   2026-02-27, 2026-03-02, 4, 2026-02-28
                    WEEK,  2025-W51,   2026-W02,   4, 2025-W52
                    WEEK,  2026-W52,   2027-W01,   3, 2026-W53
                    MONTH, 2025-11,    2026-02,    4, 2025-12
                    """)
    void emptyPeriodsStandBetweenTheOthers(
            Grouping by, String first, String last, int count, String second) {
        var groups =
                List.of(
                        new GroupUsage(first, 3, UsageSum.NONE),
                        new GroupUsage(last, 5, UsageSum.NONE));
        var filled = Periods.filled(groups, by, 100);
        assertThat(filled).hasSize(count).startsWith(groups.getFirst()).endsWith(groups.getLast());
        assertThat(filled.get(1)).isEqualTo(new GroupUsage(second, 0, UsageSum.NONE));
        assertThat(Periods.filled(groups, by, 2)).hasSize(2).endsWith(groups.getLast());
    }
}
