package turnscope.analysis.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.pricing.TokenPrices;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Usage;

/// What one more request would cost: the context that stands, read, what usually comes on top, written, and the usual
/// answer.
///
/// An estimate from the median growth and output of the latest requests, at the prices of the last one.
///
/// @param context of the last request
/// @param growth tokens that the next request adds
/// @param output tokens that it generates
/// @param warm its cost within the life of the cache
/// @param cold its cost after it
/// @param readShare of the reads in the warm cost, 0 to 1
/// @param halfContext context from which reads are half of a warm request: (w·d + q·o) / r; empty where reading is free
/// @param requestsToHalf until that context is reached; zero if it already is, empty where it never is
public record Outlook(
        long context,
        long growth,
        long output,
        Money warm,
        Money cold,
        double readShare,
        OptionalLong halfContext,
        OptionalLong requestsToHalf) {

    /// How many of the latest requests are looked at.
    private static final int LATEST = 20;

    /// Empty where there are fewer than three requests or the last one has no price.
    public static Optional<Outlook> of(List<Request> requests, Catalogue catalogue) {
        if (requests.size() < 3) return Optional.empty();
        var last = requests.getLast();
        var call = Call.message(last.model(), last.lastMessage());
        return switch (catalogue.quote(call, last.service(), last.at())) {
            case Quote.Priced priced ->
                    Optional.of(
                            of(
                                    requests.subList(
                                            Math.max(0, requests.size() - LATEST - 1),
                                            requests.size()),
                                    TokenPrices.of(priced)));
            case Quote.Unpriced _, Quote.NotBilled _ -> Optional.empty();
        };
    }

    private static Outlook of(List<Request> latest, TokenPrices prices) {
        long[] growths = new long[latest.size() - 1];
        long[] outputs = new long[latest.size()];
        for (int i = 0; i < latest.size(); i++) {
            var request = latest.get(i);
            outputs[i] = request.outputEstimate().orElse(request.lastMessage().output());
            if (i > 0)
                growths[i - 1] = Math.max(0, request.context() - latest.get(i - 1).context());
        }
        return of(
                latest.getLast().context(),
                median(growths),
                median(outputs),
                latest.getLast().lastMessage(),
                prices);
    }

    private static Outlook of(
            long context, long growth, long output, Usage like, TokenPrices prices) {
        var reads = prices.read(context);
        var rest = prices.unread(like, growth).plus(prices.output(output));
        var warm = reads.plus(rest);
        var cold = prices.unread(like, context).plus(rest);
        long perToken = prices.read(1_000_000).picoDollars();
        var half =
                perToken == 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(
                                Math.round(rest.picoDollars() * (1_000_000.0 / perToken)));
        return new Outlook(
                context,
                growth,
                output,
                warm,
                cold,
                warm.equals(Money.ZERO) ? 0 : (double) reads.picoDollars() / warm.picoDollars(),
                half,
                requestsTo(half, context, growth));
    }

    private static OptionalLong requestsTo(OptionalLong half, long context, long growth) {
        if (half.isEmpty()) return half;
        long missing = half.getAsLong() - context;
        if (missing <= 0) return OptionalLong.of(0);
        return growth == 0 ? OptionalLong.empty() : OptionalLong.of(Math.ceilDiv(missing, growth));
    }

    private static long median(long[] values) {
        var sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
