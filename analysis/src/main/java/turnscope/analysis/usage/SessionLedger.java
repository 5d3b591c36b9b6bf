package turnscope.analysis.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SessionSummary;

/// Sums requests session by session; give it every owned request once.
public final class SessionLedger {

    private static final Comparator<SessionSummary> NEWEST_FIRST =
            Comparator.comparing(
                    (SessionSummary session) -> session.started().orElse(Instant.MIN),
                    Comparator.reverseOrder());

    private final Catalogue catalogue;
    private final DateRange range;
    private final Map<String, UsageSum> sums = new HashMap<>();
    private final Map<String, Set<String>> models = new HashMap<>();
    private UsageSum total = UsageSum.NONE;

    public SessionLedger(Catalogue catalogue, DateRange range) {
        this.catalogue = catalogue;
        this.range = range;
    }

    /// Counts a request unless it lies outside of the range; one without a time counts by its session's start.
    public void add(SessionSummary session, Request request) {
        if (!range.covers(request.at().or(session::started))) return;
        var sum = UsageSum.of(request, catalogue);
        sums.merge(session.id(), sum, UsageSum::plus);
        models.computeIfAbsent(session.id(), _ -> new LinkedHashSet<>()).add(request.model());
        total = total.plus(sum);
    }

    /// The rows of those sessions that have a request in the range, or began in it and have none at all, newest first.
    public List<SessionUsage> rows(List<SessionSummary> sessions) {
        var rows = new ArrayList<SessionUsage>();
        for (var session : sessions.stream().sorted(NEWEST_FIRST).toList()) {
            var sum = sums.get(session.id());
            if (sum == null && (session.requests() > 0 || !range.covers(session.started())))
                continue;
            var named = new ArrayList<>(models.getOrDefault(session.id(), Set.of()));
            named.remove("");
            rows.add(new SessionUsage(session, named, sum == null ? UsageSum.NONE : sum));
        }
        return rows;
    }

    /// The sum of all requests, each counted once.
    public UsageSum total() {
        return total;
    }
}
