package turnscope.analysis.usage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SessionSummary;

/// Collects the recorded names that have no price; give it every owned request once.
public final class UnpricedLedger {

    /// A recorded name without a price.
    ///
    /// @param name as recorded; empty where none was
    /// @param reason in snake case
    /// @param requests in which it answered or advised
    public record Name(String name, String reason, long requests, long tokens, int sessions) {}

    private static final class Count {
        private long requests;
        private long tokens;
        private final Set<String> sessions = new HashSet<>();
    }

    private final Catalogue catalogue;
    private final Map<String, Count> counts = new HashMap<>();

    public UnpricedLedger(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public void add(SessionSummary session, Request request) {
        var unpriced = catalogue.bill(request).unpricedModels().keySet();
        for (var name : unpriced) {
            var count = counts.computeIfAbsent(name, _ -> new Count());
            count.requests++;
            count.sessions.add(session.id());
            for (var call : request.calls()) {
                if (call.part() != Call.Part.REFUSED && call.model().equals(name)) {
                    count.tokens = Math.addExact(count.tokens, call.usage().total());
                }
            }
        }
    }

    /// The names, those of the most requests first.
    public List<Name> names() {
        return counts.entrySet().stream()
                .map(entry -> name(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingLong(Name::requests)
                                .reversed()
                                .thenComparing(Name::name))
                .toList();
    }

    /// A name that is known and yet has no price exceeded all bounds.
    private Name name(String name, Count count) {
        return new Name(
                name,
                catalogue.unpricedReason(name).orElse("out_of_range"),
                count.requests,
                count.tokens,
                count.sessions.size());
    }
}
