package turnscope.analysis.findings;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.Evidence;
import turnscope.analysis.compaction.CompactionEntry;
import turnscope.analysis.compaction.Payback;
import turnscope.analysis.pricing.Money;

/// Compactions that the next one overtook before they had paid back, or that did not make the context smaller.
///
/// At stake is the part of their one-off cost that the requests in between did not earn back.
record CompactionThrash() implements Rule {

    @Override
    public Optional<Finding> look(Case session) {
        var lost =
                session.compactions().entries().stream()
                        .filter(entry -> entry.payback().filter(CompactionThrash::lost).isPresent())
                        .toList();
        if (lost.isEmpty()) return Optional.empty();
        var stake =
                lost.stream()
                        .map(CompactionEntry::payback)
                        .flatMap(Optional::stream)
                        .map(payback -> payback.oneOff().minus(payback.saved()))
                        .filter(open -> open.compareTo(Money.ZERO) > 0)
                        .reduce(Money.ZERO, Money::plus);
        return Optional.of(
                new Finding(
                        "thrash",
                        session.severity(Optional.of(stake)),
                        Evidence.INFERRED,
                        lost.getFirst().beforeSeq(),
                        lost.stream().map(CompactionEntry::beforeSeq).distinct().toList(),
                        Optional.of(stake),
                        "deeper_compaction",
                        List.of(
                                new Value.Count(lost.size()),
                                new Value.Count(session.compactions().entries().size()))));
    }

    private static boolean lost(Payback payback) {
        return switch (payback.state()) {
            case OVERTAKEN, NEVER -> true;
            case PAID_BACK, OPEN -> false;
        };
    }
}
