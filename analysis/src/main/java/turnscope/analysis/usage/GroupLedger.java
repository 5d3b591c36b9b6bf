package turnscope.analysis.usage;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.SessionSummary;

/// Sums requests by day, week, month, model, project, agent or kind of session; give it every owned request once.
public final class GroupLedger {

    private static final Comparator<GroupUsage> BY_COST =
            Comparator.comparing((GroupUsage group) -> group.sum().bill().priced())
                    .reversed()
                    .thenComparing(
                            group -> group.sum().bill().usage().total(), Comparator.reverseOrder())
                    .thenComparing(GroupUsage::key);
    private static final Comparator<GroupUsage> NEWEST_FIRST =
            Comparator.comparing(GroupUsage::key).reversed();

    private final Grouping grouping;
    private final DayOfWeek firstDay;
    private final Catalogue catalogue;
    private final DateRange range;
    private final Map<String, UsageSum> sums = new HashMap<>();
    private final Map<String, Set<String>> sessions = new HashMap<>();
    private final Map<String, String> canonical = new HashMap<>();
    private final Set<String> counted = new HashSet<>();
    private UsageSum total = UsageSum.NONE;

    /// With weeks as ISO has them.
    public GroupLedger(Grouping grouping, Catalogue catalogue, DateRange range) {
        this(grouping, catalogue, range, DayOfWeek.MONDAY);
    }

    /// @param firstDay of a week
    public GroupLedger(
            Grouping grouping, Catalogue catalogue, DateRange range, DayOfWeek firstDay) {
        this.firstDay = firstDay;
        this.grouping = grouping;
        this.catalogue = catalogue;
        this.range = range;
    }

    /// Counts a request unless it lies outside of the range; one without a time counts by its session's start.
    public void add(SessionSummary session, Request request) {
        var at = request.at().or(session::started);
        if (!range.covers(at)) return;
        var sum = UsageSum.of(request, catalogue);
        total = total.plus(sum);
        counted.add(session.id());
        switch (grouping) {
            case DAY, WEEK, MONTH -> add(grouping.period(at, range.zone(), firstDay), session, sum);
            case PROJECT -> add(session.project(), session, sum);
            case AGENT -> add(session.agent().id(), session, sum);
            case KIND -> add(session.kind().id(), session, sum);
            case MODEL -> byModel(request).forEach((model, part) -> add(model, session, part));
        }
    }

    private void add(String key, SessionSummary session, UsageSum sum) {
        sums.merge(key, sum, UsageSum::plus);
        sessions.computeIfAbsent(key, _ -> new HashSet<>()).add(session.id());
    }

    /// One sum per model that had a part in a request; the request itself counts for the model that answered.
    private Map<String, UsageSum> byModel(Request request) {
        var own = canonical(answered(request));
        if (request.calls().size() == 1) return Map.of(own, UsageSum.of(request, catalogue));
        var parts = new LinkedHashMap<String, List<Call>>();
        for (var call : request.calls()) {
            if (call.part() == Call.Part.REFUSED) continue;
            parts.merge(canonical(call.model()), List.of(call), GroupLedger::joined);
        }
        var sums = new LinkedHashMap<String, UsageSum>();
        parts.forEach((model, calls) ->
                sums.put(
                        model,
                        model.equals(own)
                                ? UsageSum.of(
                                        Calls.only(request, calls, request.service()), catalogue)
                                : beside(request, calls)));
        return sums;
    }

    private static String answered(Request request) {
        return request.calls().stream()
                .filter(call -> call.part() == Call.Part.MESSAGE)
                .findFirst()
                .orElseThrow()
                .model();
    }

    private static List<Call> joined(List<Call> some, List<Call> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// Calls that another model did for a request: their tokens and cost, but no request and no search of their own.
    private UsageSum beside(Request request, List<Call> calls) {
        var service = request.service();
        boolean advice = calls.stream().allMatch(call -> call.part() == Call.Part.ADVISOR);
        var bare = new Service(advice ? "" : service.speed(), service.tier(), service.geo(), 0);
        var sum = UsageSum.of(Calls.only(request, calls, bare), catalogue);
        var bill = sum.bill();
        var none =
                new Bill(
                        0,
                        bill.usage(),
                        bill.fresh(),
                        bill.cacheRead(),
                        bill.cacheWrite5m(),
                        bill.cacheWrite1h(),
                        bill.cacheWrite30m(),
                        bill.output(),
                        bill.tools(),
                        bill.unpricedRequests(),
                        bill.unpricedModels(),
                        bill.partialRequests());
        return new UsageSum(
                sum.usage(), sum.advisor(), none, OptionalLong.empty(), 0, UsageSum.Reported.NONE);
    }

    private String canonical(String recorded) {
        return canonical.computeIfAbsent(
                recorded, name -> catalogue.resolve(name).map(Model::id).orElse(name));
    }

    /// Periods newest first, models and projects by cost.
    public List<GroupUsage> rows() {
        return sums.entrySet().stream()
                .map(entry ->
                        new GroupUsage(
                                entry.getKey(),
                                sessions.getOrDefault(entry.getKey(), Set.of()).size(),
                                entry.getValue()))
                .sorted(grouping.byTime() ? NEWEST_FIRST : BY_COST)
                .toList();
    }

    /// The sum of all requests, each counted once.
    public UsageSum total() {
        return total;
    }

    /// Sessions that have a request in the range.
    public int sessions() {
        return counted.size();
    }
}
