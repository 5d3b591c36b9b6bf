package turnscope.views.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.SessionSummary;

/// A session with its sub-agents, forks and other runs, of whatever depth.
///
/// @param bills by session id; a session whose price is not computed yet has none
public record Family(SessionSummary head, List<SessionSummary> members, Map<String, Bill> bills) {

    public Family {
        members = List.copyOf(members);
    }

    /// Groups summaries under their oldest known ancestor, keeping their order.
    static List<Family> of(List<SessionSummary> summaries, Map<String, Bill> bills) {
        var byId = new HashMap<String, SessionSummary>();
        summaries.forEach(summary -> byId.put(summary.id(), summary));
        var members = new HashMap<String, List<SessionSummary>>();
        var heads = new ArrayList<SessionSummary>();
        for (var summary : summaries) {
            var ancestor = ancestor(summary, byId);
            if (ancestor.id().equals(summary.id())) heads.add(summary);
            else members.computeIfAbsent(ancestor.id(), _ -> new ArrayList<>()).add(summary);
        }
        return heads.stream()
                .map(head -> new Family(head, members.getOrDefault(head.id(), List.of()), bills))
                .toList();
    }

    /// Stops at a circle, which a broken file can describe.
    private static SessionSummary ancestor(
            SessionSummary summary, Map<String, SessionSummary> byId) {
        var seen = new HashSet<String>();
        var at = summary;
        while (seen.add(at.id())) {
            var parent = at.parent().map(byId::get);
            if (parent.isEmpty()) return at;
            at = parent.get();
        }
        return summary;
    }

    /// Empty while it is not computed yet.
    Optional<Bill> bill(SessionSummary member) {
        if (member.requests() == 0) return Optional.of(Bill.EMPTY);
        return Optional.ofNullable(bills.get(member.id()));
    }

    /// Own and members' bills together; empty until one of them is known.
    public Optional<Bill> total() {
        var sum = bill(head);
        for (var member : members) {
            var bill = bill(member);
            if (bill.isPresent()) sum = Optional.of(sum.orElse(Bill.EMPTY).plus(bill.get()));
        }
        return sum;
    }

    Money cost() {
        return total().map(Bill::priced).orElse(Money.ZERO);
    }
}
