package turnscope.analysis.explain;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.pricing.TokenPrices;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Usage;

/// Why a request costs more or less than the one before it: steps that lead from one cost to the other exactly.
///
/// The input is changed step by step at the prices of the request before; what is left at the end is the change of the
/// prices themselves.
///
/// @param previous cost of the request before; zero for the first one
/// @param recovered what the request before had lost in its cache and this one did not pay again, zero or less
/// @param growth what a longer or shorter context costs, had the cache done what it could
/// @param miss what this request lost in the cache, zero or more
/// @param output difference of what was generated
/// @param others difference of advice, server tools and further calls
/// @param prices difference that another price per token makes
/// @param reason of that difference
/// @param cost of this request; previous plus all steps
public record Waterfall(
        Money previous,
        Money recovered,
        Money growth,
        Money miss,
        Money output,
        Money others,
        Money prices,
        PriceReason reason,
        Money cost) {

    /// Explains one request of a session; empty where it or the one before has no price.
    public static Optional<Waterfall> of(SessionProfile profile, int seq, Catalogue catalogue) {
        var rows = profile.requests();
        var now = Side.of(rows.get(seq), catalogue);
        if (now.isEmpty()) return Optional.empty();
        if (seq == 0) return Optional.of(between(now.get().nothing(), now.get()));
        return Side.of(rows.get(seq - 1), catalogue).map(before -> between(before, now.get()));
    }

    private static Waterfall between(Side before, Side now) {
        var paid = before.prices;
        var whole = before.usage.reading(before.lost);
        var hit = now.usage.reading(now.lost);
        var recovered = paid.input(whole).minus(paid.input(before.usage));
        var growth = paid.input(hit).minus(paid.input(whole));
        var miss = paid.input(now.usage).minus(paid.input(hit));
        var output = paid.output(now.usage.output()).minus(paid.output(before.usage.output()));
        var others = now.others().minus(before.others());
        var steps = recovered.plus(growth).plus(miss).plus(output).plus(others);
        var prices = now.cost.minus(before.cost).minus(steps);
        return new Waterfall(
                before.cost,
                recovered,
                growth,
                miss,
                output,
                others,
                prices,
                PriceReason.of(before, now),
                now.cost);
    }

    /// The steps in the order in which they are drawn.
    public List<Money> steps() {
        return List.of(recovered, growth, miss, output, others, prices);
    }

    /// Why a token costs something else than one request before.
    public enum PriceReason {
        NONE,
        MODEL,
        /// A long prompt entered or left a more expensive tier.
        TIER,
        /// Fast, batch or another service was switched on or off.
        SERVICE,
        /// The provider changed its prices, or a time of day with others began.
        PERIOD;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        private static PriceReason of(Side before, Side now) {
            if (before.prices.sameAs(now.prices)) return NONE;
            if (!before.quote.model().equals(now.quote.model())) return MODEL;
            if (!before.quote.tier().equals(now.quote.tier())) return TIER;
            return before.quote.multiplier().equals(now.quote.multiplier()) ? PERIOD : SERVICE;
        }
    }

    /// One of the two requests.
    private record Side(
            Quote.Priced quote, TokenPrices prices, Usage usage, long lost, Money cost) {

        static Optional<Side> of(RequestProfile row, Catalogue catalogue) {
            int last = lastMessage(row.request());
            if (row.bill().unpricedRequests() > 0) return Optional.empty();
            return switch (catalogue.quotes(row.request()).get(last)) {
                case Quote.Priced priced ->
                        Optional.of(
                                new Side(
                                        priced,
                                        TokenPrices.of(priced),
                                        row.request().calls().get(last).usage(),
                                        row.verdict().lost(),
                                        row.bill().priced()));
                case Quote.Unpriced _, Quote.NotBilled _ -> Optional.empty();
            };
        }

        private static int lastMessage(Request request) {
            int last = 0;
            for (int i = 0; i < request.calls().size(); i++) {
                if (request.calls().get(i).part() == Call.Part.MESSAGE) last = i;
            }
            return last;
        }

        /// What stands before a first request.
        Side nothing() {
            return new Side(quote, prices, Usage.NONE, 0, Money.ZERO);
        }

        /// Whatever is not in the tokens of the last message.
        Money others() {
            if (usage.equals(Usage.NONE)) return cost;
            return cost.minus(quote.total()).plus(quote.tools());
        }
    }
}
