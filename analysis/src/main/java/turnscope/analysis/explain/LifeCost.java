package turnscope.analysis.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.CacheLife;
import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.pricing.TokenPrices;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;

/// What the pauses of a session cost when cached prefixes live so long, and what bridging them would cost.
///
/// An estimate: a pause longer than the life makes the whole standing prefix be written again, a shorter one keeps it.
/// Everything else is written as recorded, at the price of the class. Requests without a price are left out.
///
/// @param pauses longer than the life, with something standing in the cache
/// @param rewrittenTokens in these pauses
/// @param rewrites what writing them again costs above reading them
/// @param writes what everything else that was written costs in this class
/// @param pings reads just before the end of a life that would have kept the prefix through the pauses that are worth it
/// @param pingCost of those
/// @param pingsSave rewrites that they would have spared, less their own cost; zero if none is worth it
/// @param mostPings that are cheaper than one rewrite: (w − r) / r
/// @param worthwhileChance chance of a return within the next life above which a ping pays: r / (w − r)
public record LifeCost(
        WriteClass life,
        int pauses,
        long rewrittenTokens,
        Money rewrites,
        Money writes,
        long pings,
        Money pingCost,
        Money pingsSave,
        double mostPings,
        double worthwhileChance) {

    /// Pings come so much before the end of a life.
    private static final long MARGIN_SECONDS = 20;

    public Money total() {
        return rewrites.plus(writes);
    }

    /// For lives of five minutes and of one hour; empty for models that do not charge by class.
    public static List<LifeCost> of(SessionProfile profile, CacheLife life, Catalogue catalogue) {
        var costs = new ArrayList<LifeCost>();
        for (var each : List.of(WriteClass.FIVE_MINUTES, WriteClass.ONE_HOUR)) {
            var sum = new Sum(each);
            for (var row : profile.requests()) {
                prices(row.request(), each, catalogue)
                        .ifPresent(at -> sum.add(row, life.moments().get(row.request().seq()), at));
            }
            if (sum.priced) costs.add(sum.cost());
        }
        return costs;
    }

    private static Optional<TokenPrices> prices(
            Request request, WriteClass life, Catalogue catalogue) {
        if (!request.owned()) return Optional.empty();
        var call = Call.message(request.model(), request.lastMessage());
        return switch (catalogue.quote(call, request.service(), request.at())) {
            case Quote.Priced priced ->
                    priced.rates().write(life).isEmpty()
                            ? Optional.empty()
                            : Optional.of(TokenPrices.of(priced));
            case Quote.Unpriced _, Quote.NotBilled _ -> Optional.empty();
        };
    }

    /// Adds up one class of life over the requests.
    private static final class Sum {

        private final WriteClass life;
        private boolean priced;
        private int pauses;
        private long rewrittenTokens;
        private Money rewrites = Money.ZERO;
        private Money writes = Money.ZERO;
        private long pings;
        private Money pingCost = Money.ZERO;
        private Money pingsSave = Money.ZERO;
        private double mostPings;

        Sum(WriteClass life) {
            this.life = life;
        }

        void add(RequestProfile row, CacheLife.Moment moment, TokenPrices prices) {
            priced = true;
            mostPings = (prices.writeRatio(life) - prices.readRatio()) / prices.readRatio();
            long written = row.request().lastMessage().cacheWrite();
            long again = expired(row) ? Math.min(written, row.verdict().lost()) : 0;
            writes = writes.plus(prices.write(life, written - again));
            long standing = moment.standingTokens();
            if (standing == 0 || !moment.outlived(life)) return;
            pauses++;
            rewrittenTokens = Math.addExact(rewrittenTokens, standing);
            var loss = prices.write(life, standing).minus(prices.read(standing));
            rewrites = rewrites.plus(loss);
            long seconds = moment.gap().orElseThrow().toSeconds();
            long needed = seconds / (life.seconds() - MARGIN_SECONDS);
            var kept = prices.read(standing).times(needed);
            if (kept.compareTo(loss) >= 0) return;
            pings += needed;
            pingCost = pingCost.plus(kept);
            pingsSave = pingsSave.plus(loss.minus(kept));
        }

        private static boolean expired(RequestProfile row) {
            return row.verdict()
                    .why()
                    .filter(why -> why == Cause.EXPIRED || why == Cause.PROBABLY_EXPIRED)
                    .isPresent();
        }

        LifeCost cost() {
            return new LifeCost(
                    life,
                    pauses,
                    rewrittenTokens,
                    rewrites,
                    writes,
                    pings,
                    pingCost,
                    pingsSave,
                    mostPings,
                    mostPings == 0 ? 1 : 1 / mostPings);
        }
    }
}
