package turnscope.analysis.profile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;

/// A row of the catalogue that priced calls of a session, which is what a bill answers when it is asked for evidence.
///
/// @param model canonical id that the recorded names resolved to
/// @param rates price per token in force after tier and band, before the multiplier
/// @param calls billed calls that it priced
public record RateUse(
        String model,
        Price rates,
        Optional<Instant> periodFrom,
        String tier,
        String band,
        String multiplier,
        List<String> flags,
        boolean partial,
        String confidence,
        List<String> sources,
        String layer,
        long calls) {

    public RateUse {
        flags = List.copyOf(flags);
        sources = List.copyOf(sources);
    }

    /// The rows behind the owned requests of a session, in the order of their first use.
    public static List<RateUse> of(Session session, Catalogue catalogue) {
        var ledger = new Ledger(catalogue);
        for (var request : session.requests()) if (request.owned()) ledger.add(request);
        return ledger.uses();
    }

    /// Counts the calls that every row of the catalogue has priced.
    public static final class Ledger {

        private final Catalogue catalogue;
        private final Map<RateUse, Long> calls = new LinkedHashMap<>();

        public Ledger(Catalogue catalogue) {
            this.catalogue = catalogue;
        }

        public void add(Request request) {
            for (var quote : catalogue.quotes(request)) {
                switch (quote) {
                    case Quote.Priced priced -> calls.merge(of(priced), 1L, Math::addExact);
                    case Quote.Unpriced _, Quote.NotBilled _ -> {}
                }
            }
        }

        /// In the order of their first use.
        public List<RateUse> uses() {
            return calls.entrySet().stream()
                    .map(use -> use.getKey().times(use.getValue()))
                    .toList();
        }
    }

    private static RateUse of(Quote.Priced quote) {
        return new RateUse(
                quote.model(),
                quote.rates(),
                quote.periodFrom(),
                quote.tier(),
                quote.band(),
                quote.multiplier(),
                quote.flags(),
                quote.partial(),
                quote.confidence(),
                quote.sources(),
                quote.layer(),
                0);
    }

    /// The same row with another number of calls.
    public RateUse times(long count) {
        return new RateUse(
                model,
                rates,
                periodFrom,
                tier,
                band,
                multiplier,
                flags,
                partial,
                confidence,
                sources,
                layer,
                count);
    }
}
