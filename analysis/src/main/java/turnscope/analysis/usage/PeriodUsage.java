package turnscope.analysis.usage;

import java.util.List;
import java.util.Map;

import turnscope.analysis.profile.RateUse;

/// All requests of a range of dates, summed in every way that a report on it needs.
///
/// @param range that was asked for
/// @param per day, week or month
/// @param total every request counted once
/// @param periods oldest first; only those with a request
/// @param groups by model, project, agent and kind of session, most expensive first
/// @param sessions with a request in the range, most expensive first
/// @param rates the rows of the catalogue that priced it, in the order of their first use
public record PeriodUsage(
        DateRange range,
        Grouping per,
        UsageSum total,
        List<GroupUsage> periods,
        Map<Grouping, List<GroupUsage>> groups,
        List<SessionUsage> sessions,
        List<RateUse> rates) {

    public PeriodUsage {
        periods = List.copyOf(periods);
        groups = Map.copyOf(groups);
        sessions = List.copyOf(sessions);
        rates = List.copyOf(rates);
    }

    public List<GroupUsage> by(Grouping grouping) {
        return groups.getOrDefault(grouping, List.of());
    }
}
