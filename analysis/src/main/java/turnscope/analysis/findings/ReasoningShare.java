package turnscope.analysis.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.Evidence;
import turnscope.analysis.pricing.Money;

/// Much of the bill is reasoning that nobody reads.
///
/// At stake is the output price of the reasoning above half of the output; only logged reasoning counts.
record ReasoningShare() implements Rule {

    private static final double MUCH_OF_OUTPUT = 0.5;
    private static final double MUCH_OF_BILL = 0.05;

    @Override
    public Optional<Finding> look(Case session) {
        long reasoning = 0;
        long output = 0;
        var cost = Money.ZERO;
        var seqs = new ArrayList<Integer>();
        int worst = 0;
        long most = -1;
        for (var row : session.profile().requests()) {
            var usage = row.request().usage();
            if (!row.request().owned() || usage.reasoning().isEmpty()) continue;
            long thought = usage.reasoning().getAsLong();
            reasoning = Math.addExact(reasoning, thought);
            output = Math.addExact(output, usage.output());
            cost =
                    session.prices(row.request())
                            .map(at -> at.output(thought))
                            .orElse(Money.ZERO)
                            .plus(cost);
            if (thought * 2 > usage.output()) seqs.add(row.request().seq());
            if (thought > most) {
                most = thought;
                worst = row.request().seq();
            }
        }
        double ofOutput = output == 0 ? 0 : (double) reasoning / output;
        double ofBill =
                session.bill().picoDollars() <= 0
                        ? 0
                        : (double) cost.picoDollars() / session.bill().picoDollars();
        if (ofOutput < MUCH_OF_OUTPUT || ofBill < MUCH_OF_BILL) return Optional.empty();
        var stake = new Money(Math.round(cost.picoDollars() * (1 - MUCH_OF_OUTPUT / ofOutput)));
        return Optional.of(
                new Finding(
                        "reasoning",
                        session.severity(Optional.of(stake)),
                        Evidence.LOGGED,
                        worst,
                        seqs,
                        Optional.of(stake),
                        "lower_effort",
                        List.of(
                                new Value.Tokens(reasoning),
                                new Value.Share(ofOutput),
                                new Value.Share(ofBill),
                                new Value.Seq(worst))));
    }
}
