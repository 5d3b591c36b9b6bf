package turnscope.views.overview;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.findings.Finding;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.usage.DateRange;
import turnscope.analysis.usage.GroupLedger;
import turnscope.analysis.usage.GroupUsage;
import turnscope.analysis.usage.Grouping;
import turnscope.analysis.usage.SessionLedger;
import turnscope.analysis.usage.SessionUsage;
import turnscope.analysis.usage.UsageSum;
import turnscope.views.Latest;
import turnscope.views.Workers;

/// Sums over the whole library, and what its sessions have in common.
public final class OverviewModel {

    /// The usage of everything, split every way that the page shows.
    ///
    /// @param sessions by cost, dearest first
    public record Sums(
            UsageSum total,
            int sessionCount,
            Map<Grouping, List<GroupUsage>> groups,
            List<SessionUsage> sessions) {

        public Sums {
            sessions = List.copyOf(sessions);
        }
    }

    /// One kind of finding over all sessions looked at.
    ///
    /// @param stake of those with a price
    /// @param dearest id of the session where most was lost
    public record Found(Finding example, int sessions, Money stake, String dearest, Money most) {

        private Found plus(Found other) {
            boolean more = other.most.compareTo(most) > 0;
            return new Found(
                    more ? other.example : example,
                    sessions + other.sessions,
                    stake.plus(other.stake),
                    more ? other.dearest : dearest,
                    more ? other.most : most);
        }
    }

    /// What was found so far.
    ///
    /// @param looked sessions that were looked at
    /// @param of sessions in all
    public record Findings(List<Found> rows, int looked, int of) {

        static final Findings NONE = new Findings(List.of(), 0, 0);

        public Findings {
            rows = List.copyOf(rows);
        }
    }

    private static final List<Grouping> GROUPS =
            List.of(Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.PROJECT, Grouping.MODEL);

    /// Sessions that are searched for findings, the dearest first.
    private static final int SEARCHED = 200;

    /// Sessions after which the screen hears of it.
    private static final int BATCH = 10;

    /// Empty until they have been added up.
    public final ObjectProperty<Optional<Sums>> sums = new SimpleObjectProperty<>(Optional.empty());

    public final ObjectProperty<Findings> findings = new SimpleObjectProperty<>(Findings.NONE);

    /// Day, week or month.
    public final ObjectProperty<Grouping> period = new SimpleObjectProperty<>(Grouping.WEEK);

    /// Of a week.
    public final ObjectProperty<DayOfWeek> firstDay = new SimpleObjectProperty<>(DayOfWeek.MONDAY);

    private final SessionLibrary library;
    private final Workers workers;
    private final Latest latest;
    private final AtomicLong search = new AtomicLong();

    public OverviewModel(SessionLibrary library, Workers workers) {
        this.library = library;
        this.workers = workers;
        this.latest = new Latest(workers);
    }

    /// Adds everything up away from the screen, and then looks for findings.
    public void reload(Catalogue prices) {
        long mine = search.incrementAndGet();
        latest.run(
                () -> add(prices),
                added -> {
                    sums.set(Optional.of(added));
                    findings.set(Findings.NONE);
                    workers.background().execute(() -> search(added, prices, mine));
                },
                failure -> {
                    throw failure;
                });
    }

    private Sums add(Catalogue prices) {
        var range = DateRange.all(ZoneId.systemDefault());
        var first = firstDay.get();
        var ledgers = new EnumMap<Grouping, GroupLedger>(Grouping.class);
        for (var grouping : GROUPS)
            ledgers.put(grouping, new GroupLedger(grouping, prices, range, first));
        var sessions = new SessionLedger(prices, range);
        library.forEachRequest((session, request) -> {
            ledgers.values().forEach(ledger -> ledger.add(session, request));
            sessions.add(session, request);
        });
        var groups = new EnumMap<Grouping, List<GroupUsage>>(Grouping.class);
        ledgers.forEach((grouping, ledger) -> groups.put(grouping, ledger.rows()));
        var summaries = library.sessions();
        var rows =
                sessions.rows(summaries).stream()
                        .sorted(
                                Comparator.comparing(
                                                (SessionUsage row) -> row.sum().bill().priced())
                                        .reversed())
                        .toList();
        return new Sums(sessions.total(), summaries.size(), groups, rows);
    }

    private void search(Sums added, Catalogue prices, long mine) {
        var dearest = added.sessions().stream().limit(SEARCHED).toList();
        Map<String, Found> found = new LinkedHashMap<>();
        for (int i = 0; i < dearest.size(); i++) {
            if (mine != search.get()) return;
            look(dearest.get(i).summary(), prices, found);
            if ((i + 1) % BATCH != 0 && i + 1 < dearest.size()) continue;
            var rows = new ArrayList<>(found.values());
            rows.sort(Comparator.comparing(Found::stake).reversed());
            var state = new Findings(rows, i + 1, added.sessionCount());
            workers.screen()
                    .execute(() -> {
                        if (mine == search.get()) findings.set(state);
                    });
        }
    }

    private void look(SessionSummary summary, Catalogue prices, Map<String, Found> found) {
        var session = library.session(summary.id());
        if (session.isEmpty() || session.get().requests().isEmpty()) return;
        var diagnosis = Diagnosis.of(SessionProfile.of(session.get(), prices), prices);
        for (var finding : diagnosis.findings()) {
            var stake = finding.stake().orElse(Money.ZERO);
            found.merge(
                    finding.rule(), new Found(finding, 1, stake, summary.id(), stake), Found::plus);
        }
    }
}
