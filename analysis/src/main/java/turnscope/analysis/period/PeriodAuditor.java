package turnscope.analysis.period;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import turnscope.analysis.cache.CacheLife;
import turnscope.analysis.compaction.CompactionEntry;
import turnscope.analysis.compaction.CompactionLedger;
import turnscope.analysis.compaction.Payback;
import turnscope.analysis.findings.Finding;
import turnscope.analysis.findings.Findings;
import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.growth.Sources;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.simulation.Scenario;

/// Sums up why sessions cost what they cost, one session at a time; give it every session once.
public final class PeriodAuditor {

    /// Scenarios that tell most over many sessions: two lives of cache entries, and one of each kind of content rule.
    public static final List<Scenario> USUAL =
            List.of(
                            "ttl(1h)",
                            "keep-alive",
                            "compact-at(threshold=120000)",
                            "clear-at(threshold=60000,at-least=20000)",
                            "mask(keep=20,batch=20)",
                            "truncate")
                    .stream()
                    .map(Scenario::of)
                    .toList();

    private final PeriodFilter filter;
    private final Catalogue catalogue;
    private final ReplayLedger replays;
    private final Map<List<?>, PeriodAudit.Loss> losses = new LinkedHashMap<>();
    private final Map<CompactionEntry.Trigger, PeriodAudit.Compacted> compactions =
            new EnumMap<>(CompactionEntry.Trigger.class);
    private final Map<String, PeriodAudit.Found> findings = new LinkedHashMap<>();
    private final Map<List<?>, PeriodAudit.Part> parts = new LinkedHashMap<>();
    private PeriodAudit.Resent growth = PeriodAudit.Resent.NONE;
    private int sessions;
    private int cut;

    /// @param scenarios that whole sessions are replayed under
    public PeriodAuditor(PeriodFilter filter, List<Scenario> scenarios, Catalogue catalogue) {
        this.filter = filter;
        this.catalogue = catalogue;
        this.replays = new ReplayLedger(scenarios, catalogue);
    }

    public void add(Session session) {
        if (!filter.covers(session.summary())) return;
        var own = session.requests().stream().filter(Request::owned).toList();
        long covered = own.stream().filter(each -> covers(session, each)).count();
        if (covered == 0) return;
        var profile = SessionProfile.of(session, catalogue);
        var life = CacheLife.of(session);
        var ledger = CompactionLedger.of(session, profile.composition(), life, catalogue);
        losses(profile);
        compactions(session, ledger);
        growth(profile);
        if (covered < own.size()) {
            cut++;
            return;
        }
        sessions++;
        var sources = Sources.of(session.requests(), profile.carry());
        Findings.of(profile, life, sources, ledger, catalogue).forEach(this::found);
        profile.carry().items().forEach(this::part);
        replays.add(session);
    }

    private boolean covers(Session session, Request request) {
        return filter.covers(session.summary(), request, catalogue);
    }

    private void losses(SessionProfile profile) {
        for (var row : profile.requests()) {
            if (!row.request().owned() || !row.verdict().fault()) continue;
            if (covers(profile.session(), row.request())) lost(row);
        }
    }

    private void lost(RequestProfile row) {
        var loss = PeriodAudit.Loss.of(row);
        losses.merge(List.of(loss.cause(), loss.evidence()), loss, PeriodAudit.Loss::plus);
    }

    /// Compactions that a fork inherited are counted where they happened.
    private void compactions(Session session, CompactionLedger ledger) {
        var requests = session.requests();
        for (var entry : ledger.entries()) {
            int seq = entry.beforeSeq();
            if (seq < requests.size() && !requests.get(seq).owned()) continue;
            var at = entry.at().or(() -> session.summary().started());
            if (filter.range().covers(at)) compacted(entry);
        }
    }

    private void compacted(CompactionEntry entry) {
        boolean known = entry.before().isPresent() && entry.after().isPresent();
        long freed = known ? entry.before().getAsLong() - entry.after().getAsLong() : 0;
        boolean paid =
                entry.payback()
                        .map(payback -> payback.state() == Payback.State.PAID_BACK)
                        .orElse(false);
        compactions.merge(
                entry.trigger(),
                new PeriodAudit.Compacted(
                        entry.trigger(),
                        1,
                        freed,
                        entry.own(),
                        entry.ownBasis() == Basis.ESTIMATED,
                        paid ? 1 : 0),
                PeriodAudit.Compacted::plus);
    }

    /// Phases of which all requests count here.
    private void growth(SessionProfile profile) {
        for (var phase : profile.growth().phases()) {
            var requests = profile.session().requests();
            boolean whole =
                    requests.subList(phase.first(), phase.last() + 1).stream()
                            .allMatch(each -> each.owned() && covers(profile.session(), each));
            if (whole) growth = growth.plus(phase);
        }
    }

    private void found(Finding finding) {
        findings.merge(
                finding.rule(),
                new PeriodAudit.Found(
                        finding.rule(),
                        finding.remedy(),
                        finding.evidence(),
                        1,
                        finding.stake().orElse(Money.ZERO)),
                PeriodAudit.Found::plus);
    }

    private void part(CarryCost.Item item) {
        var segment = item.segment();
        parts.merge(
                List.of(segment.kind(), segment.tool()),
                new PeriodAudit.Part(
                        segment.kind(), segment.tool(), 1, segment.tokens(), item.cost()),
                PeriodAudit.Part::plus);
    }

    public PeriodAudit audit() {
        return new PeriodAudit(
                sessions,
                cut,
                sorted(losses, PeriodAudit.Loss::premium),
                growth,
                List.copyOf(compactions.values()),
                sorted(findings, PeriodAudit.Found::stake),
                sorted(parts, PeriodAudit.Part::cost),
                replays.replayed());
    }

    private static <T> List<T> sorted(Map<?, T> sums, Function<T, Money> money) {
        return sums.values().stream().sorted(Comparator.comparing(money).reversed()).toList();
    }
}
