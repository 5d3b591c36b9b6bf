package turnscope.analysis.findings;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.Evidence;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.pricing.TokenPrices;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;

/// Sub-agents that wrote more than they read: each paid for its prefix and hardly used it.
///
/// The shortest of their writes is taken as the prefix that they have in common; at stake is what reading it, in all but
/// one of them, would have saved.
record ColdSubagents() implements Rule {

    @Override
    public Optional<Finding> look(Case session) {
        var cold =
                session.profile().session().children().stream()
                        .filter(child -> child.kind() == SessionKind.SUBAGENT)
                        .filter(ColdSubagents::wroteMoreThanItRead)
                        .toList();
        if (cold.size() < 2) return Optional.empty();
        long shared = cold.stream().mapToLong(child -> child.usage().cacheWrite()).min().orElse(0);
        var stake =
                cold.stream()
                        .skip(1)
                        .map(child -> premium(child, shared, session))
                        .flatMap(Optional::stream)
                        .reduce(Money::plus);
        var seqs = starts(session, cold);
        return Optional.of(
                new Finding(
                        "cold_subagents",
                        session.severity(stake),
                        Evidence.INFERRED,
                        seqs.isEmpty() ? 0 : seqs.getFirst(),
                        seqs,
                        stake,
                        "fewer_subagents",
                        List.of(
                                new Value.Count(cold.size()),
                                new Value.Tokens(
                                        cold.stream()
                                                .mapToLong(child -> child.usage().cacheWrite())
                                                .sum()))));
    }

    private static boolean wroteMoreThanItRead(SessionSummary child) {
        return child.usage().cacheWrite() > child.usage().cacheRead();
    }

    private static Optional<Money> premium(SessionSummary child, long tokens, Case session) {
        var model = child.models().isEmpty() ? "" : child.models().getFirst();
        var call = Call.message(model, child.usage());
        return switch (session.catalogue().quote(call, Service.STANDARD, child.started())) {
            case Quote.Priced priced -> {
                var prices = TokenPrices.of(priced);
                yield Optional.of(prices.unread(child.usage(), tokens).minus(prices.read(tokens)));
            }
            case Quote.Unpriced _, Quote.NotBilled _ -> Optional.empty();
        };
    }

    /// Where the parent started them, as far as its transcript says so.
    private static List<Integer> starts(Case session, List<SessionSummary> children) {
        var ids = children.stream().map(SessionSummary::id).toList();
        int last = session.profile().requests().size() - 1;
        return session.profile().session().events().stream()
                .filter(Event.Spawn.class::isInstance)
                .map(Event.Spawn.class::cast)
                .filter(spawn -> ids.contains(spawn.child()))
                .map(spawn -> Math.clamp(spawn.beforeSeq(), 0, Math.max(0, last)))
                .sorted()
                .distinct()
                .toList();
    }
}
