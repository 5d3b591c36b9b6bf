package turnscope.analysis.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RateUse;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SessionSummary;

/// Sums a range of dates in one walk over the requests, so that memory grows with the sessions and not with the requests;
/// give it every owned request once.
public final class PeriodLedger {

    /// What a period can be parted by beside time.
    public static final List<Grouping> PARTS =
            List.of(Grouping.PROJECT, Grouping.MODEL, Grouping.AGENT, Grouping.KIND);

    private static final int DAYS = 45;
    private static final int WEEKS = 26 * 7;
    private static final Comparator<SessionUsage> BY_COST =
            Comparator.comparing((SessionUsage row) -> row.sum().bill().total().orElse(Money.ZERO))
                    .thenComparing(row -> row.sum().bill().usage().total())
                    .reversed()
                    .thenComparing(row -> row.summary().id());

    private final Grouping per;
    private final DateRange range;
    private final Map<Grouping, GroupLedger> parts = new EnumMap<>(Grouping.class);
    private final GroupLedger periods;
    private final SessionLedger sessions;
    private final RateUse.Ledger rates;

    /// @param per day, week or month
    public PeriodLedger(Grouping per, Catalogue catalogue, DateRange range) {
        if (!per.byTime()) throw new IllegalArgumentException(per + " is no period");
        this.per = per;
        this.range = range;
        this.periods = new GroupLedger(per, catalogue, range);
        this.sessions = new SessionLedger(catalogue, range);
        this.rates = new RateUse.Ledger(catalogue);
        for (var part : PARTS) parts.put(part, new GroupLedger(part, catalogue, range));
    }

    /// Days for up to six weeks, weeks for up to half a year, months beyond.
    public static Grouping unit(List<SessionSummary> sessions, DateRange range, ZoneId zone) {
        var first =
                range.since()
                        .map(day -> day.atStartOfDay(zone).toInstant())
                        .or(() -> earliest(sessions));
        var last =
                range.until()
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                        .or(() -> latest(sessions));
        if (first.isEmpty() || last.isEmpty()) return Grouping.DAY;
        long days = Duration.between(first.get(), last.get()).toDays();
        if (days <= DAYS) return Grouping.DAY;
        return days <= WEEKS ? Grouping.WEEK : Grouping.MONTH;
    }

    private static Optional<Instant> earliest(List<SessionSummary> sessions) {
        return sessions.stream()
                .flatMap(session -> session.started().stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> latest(List<SessionSummary> sessions) {
        return sessions.stream()
                .flatMap(session -> session.ended().or(session::started).stream())
                .max(Comparator.naturalOrder());
    }

    /// Counts a request unless it lies outside of the range; one without a time counts by its session's start.
    public void add(SessionSummary session, Request request) {
        if (!range.covers(request.at().or(session::started))) return;
        periods.add(session, request);
        sessions.add(session, request);
        parts.values().forEach(part -> part.add(session, request));
        rates.add(request);
    }

    /// @param all sessions of the library
    public PeriodUsage usage(List<SessionSummary> all) {
        var groups = new EnumMap<Grouping, List<GroupUsage>>(Grouping.class);
        parts.forEach((grouping, ledger) -> groups.put(grouping, ledger.rows()));
        var rows =
                sessions.rows(all).stream()
                        .filter(row -> row.sum().bill().requests() > 0)
                        .sorted(BY_COST)
                        .toList();
        return new PeriodUsage(
                range, per, periods.total(), periods.rows().reversed(), groups, rows, rates.uses());
    }
}
