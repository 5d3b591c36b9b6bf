package turnscope.analysis.checkup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;

/// The agent's own record of what a session cost, and the bill of the same session with all that it started.
public record Reconciled(SessionSummary session, Money own, Bill bill) {

    /// Those of the records whose sessions are in the library, in their order.
    public static List<Reconciled> of(
            SessionLibrary library, Catalogue catalogue, List<OwnCost> records) {
        var all = new ArrayList<Reconciled>();
        for (var each : records)
            library.session(each.session())
                    .ifPresent(session ->
                            all.add(
                                    new Reconciled(
                                            session.summary(),
                                            each.cost(),
                                            bill(library, catalogue, session, new HashSet<>()))));
        return List.copyOf(all);
    }

    /// Every session once, also where a broken file describes a circle.
    private static Bill bill(
            SessionLibrary library, Catalogue catalogue, Session session, Set<String> seen) {
        if (!seen.add(session.id())) return Bill.EMPTY;
        var bill =
                session.requests().stream()
                        .filter(Request::owned)
                        .map(catalogue::bill)
                        .reduce(Bill.EMPTY, Bill::plus);
        for (var child : session.children()) {
            var below = library.session(child.id());
            if (below.isPresent()) bill = bill.plus(bill(library, catalogue, below.get(), seen));
        }
        return bill;
    }

    /// What our bill is above the agent's record; empty if something in it has no price.
    public Optional<Money> difference() {
        return bill.total().map(total -> total.minus(own));
    }
}
