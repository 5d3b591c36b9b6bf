package turnscope.analysis.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.CacheAudit;
import turnscope.analysis.cache.Verdict;
import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.growth.Composition;
import turnscope.analysis.growth.Growth;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.pricing.TokenPrices;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.Usage;

/// One session, analysed: the record behind the timeline, `show --json` and the report.
///
/// @param requests by sequence number
/// @param bill of the owned requests; copies were billed elsewhere
/// @param premium sum of what lost cache tokens cost above a read, compactions and cold starts left out
/// @param rates the rows of the catalogue that priced it, in the order of their first use
/// @param composition what every context consisted of
/// @param carry what each part of it has cost
/// @param catalogue with which it was priced
public record SessionProfile(
        Session session,
        List<RequestProfile> requests,
        Growth growth,
        Bill bill,
        Money premium,
        List<RateUse> rates,
        Composition composition,
        CarryCost carry,
        Catalogue catalogue) {

    public SessionProfile {
        requests = List.copyOf(requests);
        rates = List.copyOf(rates);
    }

    public static SessionProfile of(Session session, Catalogue catalogue) {
        var verdicts = CacheAudit.of(session).verdicts();
        var rows = new ArrayList<RequestProfile>();
        var bill = Bill.EMPTY;
        var premiums = Money.ZERO;
        long cumulative = 0;
        for (var request : session.requests()) {
            var own = catalogue.bill(request);
            var verdict = verdicts.get(request.seq());
            var premium = premium(request, verdict, catalogue);
            cumulative = Math.addExact(cumulative, request.context());
            rows.add(new RequestProfile(request, own, verdict, premium, cumulative));
            if (!request.owned()) continue;
            bill = bill.plus(own);
            if (verdict.fault()) premiums = premiums.plus(premium.orElse(Money.ZERO));
        }
        var composition = Composition.of(session);
        return new SessionProfile(
                session,
                rows,
                Growth.of(session),
                bill,
                premiums,
                RateUse.of(session, catalogue),
                composition,
                CarryCost.of(session, composition, catalogue),
                catalogue);
    }

    private static Optional<Money> premium(Request request, Verdict verdict, Catalogue catalogue) {
        if (verdict.lost() == 0) return Optional.of(Money.ZERO);
        var call = Call.message(request.model(), request.lastMessage());
        return switch (catalogue.quote(call, request.service(), request.at())) {
            case Quote.Priced priced ->
                    Optional.of(premium(verdict.lost(), call.usage(), TokenPrices.of(priced)));
            case Quote.Unpriced _, Quote.NotBilled _ -> Optional.empty();
        };
    }

    /// What was paid for lost tokens above their reading, at the prices of the request itself; never more than its cost.
    private static Money premium(long lostTokens, Usage usage, TokenPrices prices) {
        var above = prices.input(usage).minus(prices.input(usage.reading(lostTokens)));
        return above.compareTo(Money.ZERO) < 0 ? Money.ZERO : above;
    }

    /// The recorded requests at the prices of other models, cheapest first; worked out anew by every call.
    public List<Repricing> repricings() {
        return Repricing.all(session, catalogue);
    }

    /// Share of the input tokens that came from the cache, 0 to 1.
    public double hitShare() {
        return CacheAudit.hitShare(session.summary().usage());
    }

    /// Requests that found less in the cache than expected, compactions left out.
    public long losses() {
        return requests.stream().filter(row -> row.verdict().fault()).count();
    }
}
