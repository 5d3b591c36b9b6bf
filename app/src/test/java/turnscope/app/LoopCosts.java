package turnscope.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import turnscope.analysis.forms.Ratios;

/// Costs of growing contexts added up request by request, to hold closed forms against.
final class LoopCosts {

    private static final double ROUNDING = 1e-6;

    private LoopCosts() {}

    /// Steps that each add an output and a tool result, the result being replaced by a stub later on.
    ///
    /// @param prefix tokens before the first step
    /// @param step tokens of a whole step
    /// @param masked tokens of a masked step
    /// @param said output of a step
    /// @param kept newest results that stay whole
    record Steps(double prefix, double step, double masked, double said, int kept) {

        /// One request after so many finished steps, nothing masked.
        double whole(Ratios prices, int finished) {
            if (finished == 0) return prices.write() * prefix;
            return prices.read() * (prefix + (finished - 1) * step) + prices.write() * step;
        }

        /// The same with the oldest results masked, one more with every request.
        ///
        /// @param atMarks whether the cache is only found at the end of the prefix once something has changed
        double sliding(Ratios prices, int finished, boolean atMarks) {
            if (finished <= kept) return whole(prices, finished);
            int hidden = finished - kept;
            double total = prefix + hidden * masked + kept * step;
            double read = atMarks ? prefix : prefix + (hidden - 1) * masked + said;
            return prices.read() * read + prices.write() * (total - read);
        }

        /// All requests of a session that masks so many results at once.
        double batched(Ratios prices, int batch, int requests) {
            double cost = prices.write() * prefix;
            int hidden = 0;
            for (int finished = 1; finished < requests; finished++) {
                double read = prefix + hidden * masked + (finished - 1 - hidden) * step;
                if (finished - kept - hidden >= batch) {
                    read = prefix + hidden * masked + said;
                    hidden = finished - kept;
                }
                double total = prefix + hidden * masked + (finished - hidden) * step;
                cost += prices.read() * read + prices.write() * (total - read);
            }
            return cost;
        }

        /// First request cheaper than unmasked, not before one that follows a masked one.
        int firstCheaper(Ratios prices) {
            int finished = kept + 2;
            while (sliding(prices, finished, false) >= whole(prices, finished) - ROUNDING)
                finished++;
            return finished;
        }

        /// First request at whose end the masked session has cost less.
        int firstCheaperInAll(Ratios prices) {
            double ahead = 0;
            for (int finished = kept + 1; ; finished++) {
                ahead += whole(prices, finished) - sliding(prices, finished, false);
                if (finished >= kept + 2 && ahead > ROUNDING) return finished;
            }
        }

        /// The same where the cache is only found at marks; zero where it does not come within so many requests.
        int firstCheaperAtMarks(Ratios prices, int requests) {
            return IntStream.range(kept + 1, requests)
                    .filter(k -> sliding(prices, k, true) < whole(prices, k) - ROUNDING)
                    .findFirst()
                    .orElse(0);
        }
    }

    /// The argument with the lowest cost, the first of several.
    static int cheapest(int from, int to, int step, IntToDoubleFunction cost) {
        int best = from;
        double lowest = Double.POSITIVE_INFINITY;
        for (int each = from; each <= to; each += step) {
            double now = cost.applyAsDouble(each);
            if (now >= lowest) continue;
            lowest = now;
            best = each;
        }
        return best;
    }

    /// Further requests after the first one behind a compaction until it has cost less than going on.
    static int compactionPays(
            Ratios prices, double before, double after, double kept, double summary, boolean cold) {
        double going = prices.read() * before;
        double compacting =
                (cold ? before : prices.read() * before)
                        + prices.output() * summary
                        + prices.write() * (after - kept)
                        + prices.read() * kept;
        int requests = 0;
        while (compacting >= going - ROUNDING) {
            going += prices.read() * before;
            compacting += prices.read() * after;
            requests++;
        }
        return requests;
    }

    /// A loop that compacts before a request would exceed a threshold, from a session's first request on.
    ///
    /// Requests that read files again come on top of those counted; outputs only count for them.
    record Compacting(
            double prefix,
            double after,
            double growth,
            double summary,
            double output,
            double reread,
            int rereadRequests) {

        /// Mean cost over the first so many requests.
        double perRequest(Ratios prices, double threshold, int requests) {
            double context = prefix + growth;
            double cost = prices.write() * context;
            for (int made = 1; made < requests; made++) {
                if (context + growth > threshold) {
                    cost += compaction(prices, context);
                    context = after + growth + reread;
                } else {
                    cost += prices.read() * context + prices.write() * growth;
                    context += growth;
                }
            }
            return cost / requests;
        }

        /// The summary, the first request behind it and the ones that read files again.
        private double compaction(Ratios prices, double context) {
            double cost = prices.read() * context + prices.output() * summary;
            cost += prices.read() * prefix + prices.write() * (after - prefix + growth);
            double part = rereadRequests == 0 ? 0 : reread / rereadRequests;
            for (int i = 0; i < rereadRequests; i++)
                cost +=
                        prices.read() * (after + growth + i * part)
                                + prices.write() * part
                                + prices.output() * output;
            return cost;
        }
    }

    /// Contexts of a session that grows by the same amount with each request.
    static List<Double> contexts(int requests, double first, double growth) {
        var contexts = new ArrayList<Double>();
        for (int i = 0; i < requests; i++) contexts.add(first + i * growth);
        return contexts;
    }

    /// What such a session costs when everything that was sent before is read.
    static double warm(Ratios prices, List<Double> contexts, double output) {
        double cost = 0;
        double sent = 0;
        for (double context : contexts) {
            cost +=
                    prices.read() * sent
                            + prices.write() * (context - sent)
                            + prices.output() * output;
            sent = context;
        }
        return cost;
    }
}
