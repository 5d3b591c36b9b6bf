package turnscope.analysis.findings;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.Evidence;
import turnscope.analysis.growth.Sources;
import turnscope.analysis.pricing.Money;

/// The same content was fetched again while it still stood in the context.
///
/// At stake is what the later copies have cost to carry.
record RepeatedReads() implements Rule {

    private static final long WORTH_TOKENS = 200;

    @Override
    public Optional<Finding> look(Case session) {
        var repeats =
                session.sources().repeats().stream()
                        .filter(repeat -> repeat.first().tokens() >= WORTH_TOKENS)
                        .toList();
        if (repeats.isEmpty()) return Optional.empty();
        var stake = repeats.stream().map(Sources.Repeat::cost).reduce(Money.ZERO, Money::plus);
        int worst = repeats.getFirst().copies().getFirst().entered();
        return Optional.of(
                new Finding(
                        "repeated",
                        session.severity(Optional.of(stake)),
                        Evidence.DERIVED,
                        worst,
                        repeats.stream()
                                .flatMap(repeat -> repeat.copies().stream())
                                .map(copy -> copy.entered())
                                .sorted()
                                .distinct()
                                .toList(),
                        Optional.of(stake),
                        "read_once",
                        List.of(
                                new Value.Count(
                                        repeats.stream().mapToInt(r -> r.copies().size()).sum()),
                                new Value.Tokens(
                                        repeats.stream().mapToLong(Sources.Repeat::tokens).sum()),
                                new Value.Name(repeats.getFirst().first().label()))));
    }
}
