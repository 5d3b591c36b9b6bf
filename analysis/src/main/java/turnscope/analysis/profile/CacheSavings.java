package turnscope.analysis.profile;

import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.Verdict;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.Usage;

/// What the prompt cache has saved, and what it would have saved had nothing in it ever expired.
///
/// Only requests that the session owns count, and what has no price counts nowhere.
///
/// @param withoutCache everything sent as fresh input
/// @param recorded as it was
/// @param everlasting what was lost to expiry read instead
public record CacheSavings(Money withoutCache, Money recorded, Money everlasting) {

    /// @param verdicts of all requests of the session, in their order
    public static CacheSavings of(Session session, List<Verdict> verdicts, Catalogue catalogue) {
        var without = catalogue.tally();
        var recorded = catalogue.tally();
        var everlasting = catalogue.tally();
        for (var request : session.requests()) {
            if (!request.owned()) continue;
            recorded.add(request);
            without.add(uncached(request));
            everlasting.add(unexpired(request, verdicts.get(request.seq())));
        }
        return new CacheSavings(
                without.bill().priced(), recorded.bill().priced(), everlasting.bill().priced());
    }

    /// What the cache has saved so far; negative where its writes cost more than its reads saved.
    public Money saved() {
        return withoutCache.minus(recorded);
    }

    /// What expiry has cost.
    public Money lostToExpiry() {
        return recorded.minus(everlasting);
    }

    private static Request uncached(Request request) {
        return request.withCalls(
                request.calls().stream()
                        .map(call -> new Call(call.part(), call.model(), uncached(call.usage())))
                        .toList());
    }

    private static Usage uncached(Usage usage) {
        return new Usage(usage.context(), 0, 0, 0, 0, usage.output(), usage.reasoning());
    }

    private static Request unexpired(Request request, Verdict verdict) {
        long lost = expired(verdict);
        if (lost == 0) return request;
        var calls = new ArrayList<>(request.calls());
        for (int i = calls.size() - 1; i >= 0; i--) {
            var call = calls.get(i);
            if (call.part() != Call.Part.MESSAGE) continue;
            calls.set(i, new Call(call.part(), call.model(), call.usage().reading(lost)));
            break;
        }
        return request.withCalls(calls);
    }

    private static long expired(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Hit _, Verdict.ColdStart _ -> 0;
            case Verdict.Partial(var cause, _, _, var lost) -> isExpiry(cause) ? lost : 0;
            case Verdict.Miss(var cause, _, _, var lost) -> isExpiry(cause) ? lost : 0;
        };
    }

    private static boolean isExpiry(Cause cause) {
        return cause == Cause.EXPIRED || cause == Cause.PROBABLY_EXPIRED;
    }
}
