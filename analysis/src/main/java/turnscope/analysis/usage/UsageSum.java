package turnscope.analysis.usage;

import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Usage;

/// A sum of billed requests: what the agent's counters show, what advisors used on top, and what it all costs.
///
/// @param usage of the message calls, which is what a session's own figures are
/// @param bill of all calls, advisor calls included
/// @param outputEstimate of the message calls; present if any output is estimated
/// @param maxContext the largest context of one request
/// @param reported what of it is known only from the results of sub-agents
public record UsageSum(
        Usage usage,
        Advisor advisor,
        Bill bill,
        OptionalLong outputEstimate,
        long maxContext,
        Reported reported) {

    public static final UsageSum NONE =
            new UsageSum(
                    Usage.NONE, Advisor.NONE, Bill.EMPTY, OptionalLong.empty(), 0, Reported.NONE);

    /// Last responses of runs whose own lines are not at hand, or not all of them.
    ///
    /// @param usage of the message calls
    public record Reported(int requests, Usage usage) {
        public static final Reported NONE = new Reported(0, Usage.NONE);

        Reported plus(Reported other) {
            return new Reported(Math.addExact(requests, other.requests), usage.plus(other.usage));
        }
    }

    /// Calls of a second model that was asked for advice.
    ///
    /// @param cost of those with a known price; empty where there are calls and none has one
    public record Advisor(int calls, Usage usage, Optional<Money> cost) {

        public static final Advisor NONE = new Advisor(0, Usage.NONE, Optional.of(Money.ZERO));

        Advisor plus(Advisor other) {
            if (calls == 0) return other;
            if (other.calls == 0) return this;
            var sum =
                    cost.isEmpty() && other.cost.isEmpty()
                            ? Optional.<Money>empty()
                            : Optional.of(
                                    cost.orElse(Money.ZERO).plus(other.cost.orElse(Money.ZERO)));
            return new Advisor(Math.addExact(calls, other.calls), usage.plus(other.usage), sum);
        }
    }

    public static UsageSum of(Request request, Catalogue catalogue) {
        var bill = catalogue.bill(request);
        return new UsageSum(
                request.usage(),
                advisor(request, bill, catalogue),
                bill,
                request.outputEstimate(),
                request.context(),
                request.reported() ? new Reported(1, request.usage()) : Reported.NONE);
    }

    /// What the advisors cost is the difference that leaving them out makes.
    private static Advisor advisor(Request request, Bill bill, Catalogue catalogue) {
        var others =
                request.calls().stream().filter(call -> call.part() != Call.Part.ADVISOR).toList();
        int calls = request.calls().size() - others.size();
        if (calls == 0) return Advisor.NONE;
        var without = catalogue.bill(Calls.only(request, others, request.service()));
        var cost = bill.priced().minus(without.priced());
        boolean unpriced =
                cost.equals(Money.ZERO) && bill.unpricedRequests() > without.unpricedRequests();
        return new Advisor(
                calls, request.advisorUsage(), unpriced ? Optional.empty() : Optional.of(cost));
    }

    public UsageSum plus(UsageSum other) {
        return new UsageSum(
                usage.plus(other.usage),
                advisor.plus(other.advisor),
                bill.plus(other.bill),
                estimate(this, other),
                Math.max(maxContext, other.maxContext),
                reported.plus(other.reported));
    }

    private static OptionalLong estimate(UsageSum a, UsageSum b) {
        if (a.outputEstimate.isEmpty() && b.outputEstimate.isEmpty()) return OptionalLong.empty();
        return OptionalLong.of(
                Math.addExact(
                        a.outputEstimate.orElse(a.usage.output()),
                        b.outputEstimate.orElse(b.usage.output())));
    }

    public Basis outputBasis() {
        return outputEstimate.isPresent() ? Basis.ESTIMATED : Basis.EXACT;
    }
}
