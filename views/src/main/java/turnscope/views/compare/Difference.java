package turnscope.views.compare;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;

/// Why one session cost more than another: steps that lead from one bill to the other exactly.
///
/// A bill is requests × context per request × price per input token, plus what was paid for lost cache tokens above a
/// read, plus output. One factor after the other is changed, in this order; a remainder goes to the prices.
///
/// @param requests more or fewer requests of the first one's size
/// @param context larger or smaller contexts
/// @param prices another mix of reads, writes and fresh input, or other prices
/// @param losses what lost cache tokens cost
/// @param output what was generated, server tools included
record Difference(
        Money requests, Money context, Money prices, Money losses, Money output, Money total) {

    static Difference between(SessionProfile from, SessionProfile to) {
        var a = Parts.of(from);
        var b = Parts.of(to);
        double requests = (b.requests - a.requests) * a.context * a.price;
        double context = b.requests * (b.context - a.context) * a.price;
        var total = b.bill.priced().minus(a.bill.priced());
        var losses = b.losses.minus(a.losses);
        var output = b.output().minus(a.output());
        var first = new Money(Math.round(requests));
        var second = new Money(Math.round(context));
        var rest = total.minus(first).minus(second).minus(losses).minus(output);
        return new Difference(first, second, rest, losses, output, total);
    }

    /// @param price picodollars of an input token, losses left out
    private record Parts(double requests, double context, double price, Money losses, Bill bill) {

        static Parts of(SessionProfile profile) {
            var bill = profile.bill();
            double requests = bill.requests();
            double sent = bill.usage().context();
            var losses =
                    profile.requests().stream()
                            .filter(row -> row.request().owned() && row.verdict().fault())
                            .map(RequestProfile::premium)
                            .flatMap(java.util.Optional::stream)
                            .reduce(Money.ZERO, Money::plus);
            double paid = bill.input().minus(losses).picoDollars();
            return new Parts(
                    requests,
                    requests == 0 ? 0 : sent / requests,
                    sent == 0 ? 0 : paid / sent,
                    losses,
                    bill);
        }

        Money output() {
            return bill.output().plus(bill.tools());
        }
    }
}
