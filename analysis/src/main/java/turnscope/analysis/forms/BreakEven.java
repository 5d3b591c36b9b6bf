package turnscope.analysis.forms;

import java.util.OptionalDouble;

/// Where one way of working becomes cheaper than another.
///
/// Numbers of requests are exact roots: the first whole request that is cheaper is the next one above.
public final class BreakEven {

    private BreakEven() {}

    /// Context from which reads are half of the next request: (w·d + q·o) / r.
    public static double readsAreHalf(Ratios prices, double growth, double output) {
        return (prices.write() * growth + prices.output() * output) / prices.read();
    }

    /// Requests, without a fixed prefix, after which reads have cost more than writes: 1 + 2w/r.
    public static double readsExceedWrites(Ratios prices) {
        return 1 + 2 * prices.write() / prices.read();
    }

    /// What a token costs over its life: w + r(n − i).
    ///
    /// @param request in which it is first sent, from 1
    /// @param requests how many there are
    public static double tokenLife(Ratios prices, double request, double requests) {
        return prices.write() + prices.read() * (requests - request);
    }

    /// Further requests until one cut of a warm history pays: ((w − r)/r)(S/Δ − 1) − 1.
    ///
    /// @param removedShare tokens removed per token behind the first changed one, above 0 to 1
    public static double warmCut(Ratios prices, double removedShare) {
        return (prices.write() - prices.read()) / prices.read() * (1 / removedShare - 1) - 1;
    }

    /// Request from which a sliding mask is cheaper, in a cache of exact prefixes.
    ///
    /// @param kept results that stay unmasked
    /// @param masked tokens of a masked step per token of a whole one
    /// @param said output of a step per token of a whole one
    public static double slidingMask(Ratios prices, double kept, double masked, double said) {
        double written = prices.write() * (kept - 1 + masked - said);
        double read = prices.read() * (kept * masked - said);
        return 1 + (written - read) / (prices.read() * (1 - masked));
    }

    /// The same in a cache that is only found at the marks of earlier requests; empty where it never is.
    public static OptionalDouble slidingMaskAtMarks(Ratios prices, double kept, double masked) {
        double gain = prices.read() - prices.write() * masked;
        return gain <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 + prices.write() * (kept - 1) * (1 - masked) / gain);
    }

    /// Results to mask at once for the least cost per step: sqrt(2m(w − r) / (r(1 − mu))).
    public static double maskBatch(Ratios prices, double kept, double masked) {
        return Math.sqrt(
                2 * kept * (prices.write() - prices.read()) / (prices.read() * (1 - masked)));
    }

    /// Further requests until a compaction pays.
    ///
    /// @param summaryCold whether the call for the summary found nothing in the cache
    public static double compaction(
            Ratios prices,
            double before,
            double after,
            double keptPrefix,
            double summary,
            boolean summaryCold) {
        double oneOff =
                prices.output() * summary
                        + prices.write() * (after - keptPrefix)
                        + prices.read() * keptPrefix
                        + (summaryCold ? (1 - prices.read()) * before : 0);
        return oneOff / (prices.read() * (before - after));
    }

    /// Share of pauses beyond five minutes and beyond one hour decides for which context per new token an hour's life
    /// pays; empty where it never does.
    ///
    /// @param hourWrite price of an hour's write; the ratios hold that of five minutes
    public static OptionalDouble hourLife(
            Ratios prices, double hourWrite, double beyondFiveMinutes, double beyondAnHour) {
        double gain =
                beyondFiveMinutes * (prices.write() - prices.read())
                        - beyondAnHour * (hourWrite - prices.read());
        return gain <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((hourWrite - prices.write()) / gain);
    }

    /// Chance of a return within the next life above which a read that keeps the cache pays: r / (w − r).
    public static double pingChance(Ratios prices) {
        return prices.read() / (prices.write() - prices.read());
    }

    /// Most reads that are cheaper than one write of the same prefix: (w − r) / r.
    public static double mostPings(Ratios prices) {
        return (prices.write() - prices.read()) / prices.read();
    }

    /// Uses of a prefix from which caching it pays: (w − r) / (1 − r).
    public static double caching(Ratios prices) {
        return (prices.write() - prices.read()) / (1 - prices.read());
    }

    /// What a shorter fixed prefix saves over a session: D(w + r(n − 1)).
    public static double prefixDiet(Ratios prices, double removed, double requests) {
        return removed * tokenLife(prices, 1, requests);
    }

    /// Reads of a tail below which not caching it is cheaper: (w − 1) / (1 − r).
    public static double uncachedTail(Ratios prices) {
        return (prices.write() - 1) / (1 - prices.read());
    }

    /// Ratio of the price of reading to that of everything else below which a change that sends less costs more:
    /// (W' − W) / (R − R'), outputs left out; empty where the change does not read less.
    public static OptionalDouble criticalDiscount(
            double readBefore, double otherBefore, double readAfter, double otherAfter) {
        double unread = readBefore - readAfter;
        return unread <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((otherAfter - otherBefore) / unread);
    }

    /// What the first request after a change of model costs more, in tokens of fresh input of the new one:
    /// w2·C − r1·C·p1/p2.
    ///
    /// @param inputPrice of the old model per input price of the new one
    public static double modelSwitch(
            Ratios before, Ratios after, double context, double inputPrice) {
        return after.write() * context - before.read() * context * inputPrice;
    }

    /// Share of further requests, negative for fewer, at which a cheaper loop costs what another one does; empty where
    /// even a single request costs more.
    ///
    /// @param output tokens that a request of the other loop generates
    /// @param cheaperOutput tokens that a request of the cheaper loop generates
    public static OptionalDouble inflation(
            Ratios prices,
            LinearLoop loop,
            double output,
            LinearLoop cheaper,
            double cheaperOutput) {
        var requests = cheaper.requestsFor(loop.cost(prices, output), prices, cheaperOutput);
        return requests.isEmpty()
                ? requests
                : OptionalDouble.of(requests.getAsDouble() / loop.requests() - 1);
    }
}
