package turnscope.app.command;

import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;

/// One kind of token in a bill: what it is of the tokens, and what it is of the money.
///
/// @param id as JSON names it
/// @param shareOfTokens 0 to 1 of all tokens of the bill
/// @param shareOfCost 0 to 1 of all that has a price; not a number where nothing has
record BillKind(String id, long tokens, Money cost, double shareOfTokens, double shareOfCost) {

    /// The kinds that occur, in the order of a bill; searches come last and have no tokens.
    static List<BillKind> of(Bill bill) {
        var usage = bill.usage();
        var kinds = new ArrayList<BillKind>();
        add(kinds, bill, "fresh", usage.fresh(), bill.fresh());
        add(kinds, bill, "cacheRead", usage.cacheRead(), bill.cacheRead());
        add(kinds, bill, "cacheWrite5m", usage.cacheWrite5m(), bill.cacheWrite5m());
        add(kinds, bill, "cacheWrite1h", usage.cacheWrite1h(), bill.cacheWrite1h());
        add(kinds, bill, "cacheWrite30m", usage.cacheWrite30m(), bill.cacheWrite30m());
        add(kinds, bill, "output", usage.output(), bill.output());
        add(kinds, bill, "tools", 0, bill.tools());
        return kinds;
    }

    private static void add(List<BillKind> kinds, Bill bill, String id, long tokens, Money cost) {
        if (tokens == 0 && cost.equals(Money.ZERO)) return;
        kinds.add(
                new BillKind(
                        id,
                        tokens,
                        cost,
                        (double) tokens / bill.usage().total(),
                        share(cost, bill.priced())));
    }

    static double inputShareOfTokens(Bill bill) {
        return (double) bill.usage().context() / bill.usage().total();
    }

    static double inputShareOfCost(Bill bill) {
        return share(bill.input(), bill.priced());
    }

    private static double share(Money part, Money whole) {
        return (double) part.picoDollars() / whole.picoDollars();
    }
}
