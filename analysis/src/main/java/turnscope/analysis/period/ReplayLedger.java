package turnscope.analysis.period;

import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Session;
import turnscope.analysis.simulation.Calibration;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.WhatIf;

/// Sums scenarios over sessions; a session counts only if it has a price under all of them.
final class ReplayLedger {

    private final Catalogue catalogue;
    private final List<PeriodAudit.Line> lines = new ArrayList<>();
    private Calibration calibration = Calibration.NONE;
    private Money recorded = Money.ZERO;
    private long tokens;
    private int sessions;

    ReplayLedger(List<Scenario> scenarios, Catalogue catalogue) {
        this.catalogue = catalogue;
        scenarios.stream()
                .map(each -> new PeriodAudit.Line(each, 0, Money.ZERO, Money.ZERO, Money.ZERO, 0))
                .forEach(lines::add);
    }

    void add(Session session) {
        var whatIf = new WhatIf(session, catalogue);
        if (!whatIf.isSupplied()) calibration = calibration.plus(whatIf.calibration());
        var bill = whatIf.recordedBill();
        if (bill.unpricedRequests() > 0 || bill.total().isEmpty()) return;
        var outcomes = lines.stream().map(line -> whatIf.ranged(line.scenario())).toList();
        if (outcomes.stream().anyMatch(outcome -> outcome.cost().isEmpty())) return;
        for (int i = 0; i < outcomes.size(); i++)
            lines.set(i, plus(lines.get(i), outcomes.get(i), bill.priced()));
        recorded = recorded.plus(bill.priced());
        tokens += bill.usage().total();
        sessions++;
    }

    private static PeriodAudit.Line plus(PeriodAudit.Line line, Outcome more, Money recorded) {
        var cost = more.cost().orElseThrow();
        boolean less = cost.compareTo(recorded) < 0;
        return new PeriodAudit.Line(
                line.scenario(),
                line.tokens() + more.usage().total(),
                line.cost().plus(cost),
                line.low().plus(more.low().orElse(cost)),
                line.high().plus(more.high().orElse(cost)),
                line.cheaper() + (less ? 1 : 0));
    }

    PeriodAudit.Replayed replayed() {
        return new PeriodAudit.Replayed(sessions, recorded, tokens, lines, calibration);
    }
}
