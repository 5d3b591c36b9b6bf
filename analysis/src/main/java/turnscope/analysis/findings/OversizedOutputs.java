package turnscope.analysis.findings;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.Evidence;
import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.SegmentKind;

/// Long tool outputs that were sent again and again.
///
/// At stake is what their tokens above [#ENOUGH] have cost to carry.
record OversizedOutputs() implements Rule {

    private static final long LONG = 6_000;
    private static final long ENOUGH = 2_000;
    private static final int CARRIED = 10;

    @Override
    public Optional<Finding> look(Case session) {
        var items =
                session.profile().carry().items().stream()
                        .filter(item -> item.segment().kind() == SegmentKind.TOOL_OUTPUT)
                        .filter(item -> item.segment().tokens() >= LONG)
                        .filter(item -> item.segment().requestsCarried() >= CARRIED)
                        .toList();
        if (items.isEmpty()) return Optional.empty();
        var stake = items.stream().map(OversizedOutputs::above).reduce(Money.ZERO, Money::plus);
        var worst = items.getFirst().segment();
        return Optional.of(
                new Finding(
                        "oversized",
                        session.severity(Optional.of(stake)),
                        Evidence.INFERRED,
                        worst.entered(),
                        items.stream()
                                .map(item -> item.segment().entered())
                                .sorted()
                                .distinct()
                                .toList(),
                        Optional.of(stake),
                        "shorter_outputs",
                        List.of(
                                new Value.Count(items.size()),
                                new Value.Name(worst.tool()),
                                new Value.Tokens(worst.tokens()),
                                new Value.Dollars(items.getFirst().cost()),
                                new Value.Count(worst.requestsCarried()))));
    }

    private static Money above(CarryCost.Item item) {
        long tokens = item.segment().tokens();
        return new Money(
                Math.round(item.cost().picoDollars() * ((double) (tokens - ENOUGH) / tokens)));
    }
}
