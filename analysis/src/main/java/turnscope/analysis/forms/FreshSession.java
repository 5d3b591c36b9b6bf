package turnscope.analysis.forms;

/// The next task in the same session or in a new one: what either costs beyond what both need.
///
/// @param useless tokens of the context that the task does not need
/// @param requests still to come
/// @param reread tokens that a new session has to read again
/// @param rereadRequests that this takes
/// @param context during those
/// @param output tokens that each of those generates
public record FreshSession(
        Ratios prices,
        double useless,
        double requests,
        double reread,
        double rereadRequests,
        double context,
        double output) {

    /// One in which reading again takes no requests of its own.
    public FreshSession(Ratios prices, double useless, double requests, double reread) {
        this(prices, useless, requests, reread, 0, 0, 0);
    }

    /// Carrying on: r·n·Cc, and (w − r)Cc if the cache has gone.
    public double continued(boolean cold) {
        return prices.read() * requests * useless
                + (cold ? (prices.write() - prices.read()) * useless : 0);
    }

    /// Starting anew: R_t(w + r·n) + n_r(r·C + q·o).
    public double fresh() {
        return reread * (prices.write() + prices.read() * requests)
                + rereadRequests * (prices.read() * context + prices.output() * output);
    }
}
