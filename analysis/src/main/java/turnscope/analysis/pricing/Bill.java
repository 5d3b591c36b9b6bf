package turnscope.analysis.pricing;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import turnscope.analysis.session.Usage;

/// A sum of quotes, part by part; the parts add up to the total exactly.
///
/// @param requests billed requests in it
/// @param usage tokens of all its billed calls, with a known price or not; refused attempts are left out
/// @param unpricedRequests requests with at least one call without a known price; their priced calls count
/// @param unpricedModels recorded names without a price and the number of their requests
/// @param partialRequests requests whose price is a lower bound, since something they asked for has no known price
public record Bill(
        long requests,
        Usage usage,
        Money fresh,
        Money cacheRead,
        Money cacheWrite5m,
        Money cacheWrite1h,
        Money cacheWrite30m,
        Money output,
        Money tools,
        long unpricedRequests,
        SortedMap<String, Long> unpricedModels,
        long partialRequests) {

    public static final Bill EMPTY =
            new Bill(
                    0,
                    Usage.NONE,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ZERO,
                    0,
                    Collections.emptySortedMap(),
                    0);

    public Bill {
        unpricedModels =
                unpricedModels.isEmpty()
                        ? Collections.emptySortedMap()
                        : Collections.unmodifiableSortedMap(new TreeMap<>(unpricedModels));
    }

    public Money cacheWrite() {
        return cacheWrite5m.plus(cacheWrite1h).plus(cacheWrite30m);
    }

    public Money input() {
        return fresh.plus(cacheRead).plus(cacheWrite());
    }

    /// Everything that has a price.
    public Money priced() {
        return input().plus(output).plus(tools);
    }

    /// The total; empty if there are requests and none of them has a price.
    public Optional<Money> total() {
        return requests > 0 && unpricedRequests == requests && priced().equals(Money.ZERO)
                ? Optional.empty()
                : Optional.of(priced());
    }

    public Bill plus(Bill other) {
        var models = new TreeMap<>(unpricedModels);
        other.unpricedModels.forEach((model, count) -> models.merge(model, count, Math::addExact));
        return new Bill(
                Math.addExact(requests, other.requests),
                usage.plus(other.usage),
                fresh.plus(other.fresh),
                cacheRead.plus(other.cacheRead),
                cacheWrite5m.plus(other.cacheWrite5m),
                cacheWrite1h.plus(other.cacheWrite1h),
                cacheWrite30m.plus(other.cacheWrite30m),
                output.plus(other.output),
                tools.plus(other.tools),
                Math.addExact(unpricedRequests, other.unpricedRequests),
                models,
                Math.addExact(partialRequests, other.partialRequests));
    }
}
