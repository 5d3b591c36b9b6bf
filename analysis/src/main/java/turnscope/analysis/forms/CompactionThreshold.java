package turnscope.analysis.forms;

/// A loop that compacts whenever its context has reached a threshold, and the threshold at which that is cheapest.
///
/// The steady state of a context that grows by the same amount with every request; the quality of a summary is ignored.
///
/// @param prefix tokens that survive a compaction unchanged
/// @param after context after a compaction
/// @param growth tokens that each request adds
/// @param summary tokens generated for it
/// @param output tokens that each request generates
/// @param summaryCold whether the call for the summary finds nothing in the cache
public record CompactionThreshold(
        Ratios prices,
        double prefix,
        double after,
        double growth,
        double summary,
        double output,
        Reread reread,
        boolean summaryCold) {

    /// What is read again because the summary lost it.
    ///
    /// @param tokens that enter the context again
    /// @param requests that it takes
    public record Reread(double tokens, double requests) {

        public static final Reread NOTHING = new Reread(0, 0);
    }

    /// Context from which the loop grows again: C2 + R_t.
    public double base() {
        return after + reread.tokens();
    }

    /// Cost of one compaction that does not depend on the threshold:
    /// r·B + q·s + (w − r)(C2 − P) + w·R_t + n_x(r(C2 + R_t/2) + q·o), and (1 − r)B if the summary is made cold.
    public double oneOff() {
        double again =
                prices.write() * reread.tokens()
                        + reread.requests()
                                * (prices.read() * (after + reread.tokens() / 2)
                                        + prices.output() * output);
        return prices.read() * base()
                + prices.output() * summary
                + (prices.write() - prices.read()) * (after - prefix)
                + again
                + (summaryCold ? (1 - prices.read()) * base() : 0);
    }

    /// The cheapest threshold: B + sqrt(2·d·K0 / r).
    public double best() {
        return base() + Math.sqrt(2 * growth * oneOff() / prices.read());
    }

    /// Input and summaries per request: r(B + T)/2 + w·d + r·d + K0·d/(T − B).
    ///
    /// @param threshold above [#base()]
    public double costPerRequest(double threshold) {
        return prices.read() * (base() + threshold) / 2
                + (prices.write() + prices.read()) * growth
                + oneOff() * growth / (threshold - base());
    }
}
