package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Session;

/// What each strategy of the advisor would have come to over many sessions.
///
/// Sessions without a price are left out, those that are too short to say anything too.
public final class LibraryAdvice {

    private static final int FEWEST = 10;

    /// One strategy over all sessions.
    ///
    /// @param cost of all sessions under it
    /// @param cheaper sessions that would have cost less
    public record Line(Scenario scenario, Money cost, int cheaper) {}

    private final Catalogue catalogue;
    private final List<Line> lines = new ArrayList<>();
    private Money recorded = Money.ZERO;
    private int sessions;

    public LibraryAdvice(Catalogue catalogue) {
        this.catalogue = catalogue;
        Advisor.candidates().forEach(each -> lines.add(new Line(each, Money.ZERO, 0)));
    }

    public void add(Session session) {
        if (session.requests().size() < FEWEST) return;
        var whatIf = new WhatIf(session, catalogue);
        var paid = whatIf.recordedCost();
        if (paid.isEmpty()) return;
        sessions++;
        recorded = recorded.plus(paid.get());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var cost = whatIf.cost(line.scenario()).orElse(paid.get());
            boolean less = cost.compareTo(paid.get()) < 0;
            lines.set(
                    i,
                    new Line(
                            line.scenario(),
                            line.cost().plus(cost),
                            line.cheaper() + (less ? 1 : 0)));
        }
    }

    /// Cheapest first, dearer than recorded ones included.
    public List<Line> lines() {
        return lines.stream().sorted(Comparator.comparing(Line::cost)).toList();
    }

    public Money recorded() {
        return recorded;
    }

    public int sessions() {
        return sessions;
    }
}
