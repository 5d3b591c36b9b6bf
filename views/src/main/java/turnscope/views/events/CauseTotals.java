package turnscope.views.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;

/// Losses of one cause under one version of the agent.
///
/// @param version as the transcript names it; empty where it does not
/// @param premium empty where none of them has a price
record CauseTotals(Cause cause, String version, int losses, long lost, Optional<Money> premium) {

    private record Key(Cause cause, String version) {}

    /// By tokens, most first.
    static List<CauseTotals> of(List<RequestProfile> faults) {
        var groups = new LinkedHashMap<Key, List<RequestProfile>>();
        for (var row : faults)
            groups.computeIfAbsent(
                            new Key(LossTable.cause(row), row.request().version()),
                            _ -> new ArrayList<>())
                    .add(row);
        var totals = new ArrayList<CauseTotals>();
        groups.forEach((key, rows) -> totals.add(of(key, rows)));
        totals.sort(Comparator.comparingLong(CauseTotals::lost).reversed());
        return totals;
    }

    private static CauseTotals of(Key key, List<RequestProfile> rows) {
        return new CauseTotals(
                key.cause(),
                key.version(),
                rows.size(),
                rows.stream().mapToLong(row -> row.verdict().lost()).sum(),
                rows.stream().flatMap(row -> row.premium().stream()).reduce(Money::plus));
    }
}
