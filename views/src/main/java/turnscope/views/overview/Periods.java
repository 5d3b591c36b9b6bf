package turnscope.views.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import turnscope.analysis.usage.GroupUsage;
import turnscope.analysis.usage.Grouping;
import turnscope.analysis.usage.UsageSum;

/// Days, weeks or months without a gap: one in which nothing happened is there and empty.
final class Periods {

    private Periods() {}

    /// @param oldestFirst groups by that period, every key once
    /// @param most of them; the oldest are left out
    static List<GroupUsage> filled(List<GroupUsage> oldestFirst, Grouping by, int most) {
        if (oldestFirst.isEmpty()) return List.of();
        var known = oldestFirst.stream().collect(Collectors.toMap(GroupUsage::key, each -> each));
        var first = start(oldestFirst.getFirst().key(), by);
        var filled = new ArrayList<GroupUsage>();
        for (var at = start(oldestFirst.getLast().key(), by);
                !at.isBefore(first) && filled.size() < most;
                at = before(at, by)) {
            var key = key(at, by);
            filled.add(known.getOrDefault(key, new GroupUsage(key, 0, UsageSum.NONE)));
        }
        return List.copyOf(filled.reversed());
    }

    private static LocalDate start(String key, Grouping by) {
        return switch (by) {
            case WEEK ->
                    LocalDate.of(Integer.parseInt(key.substring(0, 4)), 1, 4)
                            .with(
                                    IsoFields.WEEK_OF_WEEK_BASED_YEAR,
                                    Integer.parseInt(key.substring(6)))
                            .with(java.time.DayOfWeek.MONDAY);
            case MONTH -> YearMonth.parse(key).atDay(1);
            case DAY, MODEL, PROJECT, AGENT, KIND -> LocalDate.parse(key);
        };
    }

    private static LocalDate before(LocalDate at, Grouping by) {
        return switch (by) {
            case WEEK -> at.minusWeeks(1);
            case MONTH -> at.minusMonths(1);
            case DAY, MODEL, PROJECT, AGENT, KIND -> at.minusDays(1);
        };
    }

    private static String key(LocalDate at, Grouping by) {
        return switch (by) {
            case WEEK ->
                    "%04d-W%02d"
                            .formatted(
                                    at.get(IsoFields.WEEK_BASED_YEAR),
                                    at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(at).toString();
            case DAY, MODEL, PROJECT, AGENT, KIND -> at.toString();
        };
    }
}
