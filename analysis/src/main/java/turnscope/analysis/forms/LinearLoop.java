package turnscope.analysis.forms;

import java.util.OptionalDouble;

/// A session that appends and never loses its cache.
///
/// @param requests how many
/// @param first context of the first one, in tokens
/// @param growth tokens that each adds to the next
public record LinearLoop(double requests, double first, double growth) {

    /// Tokens sent over all requests: n·C1 + d·n(n−1)/2.
    public double cumulativeInput() {
        return requests * first + growth * requests * (requests - 1) / 2;
    }

    /// Tokens read from the cache.
    public double reads() {
        return (requests - 1) * first + growth * (requests - 1) * (requests - 2) / 2;
    }

    /// Tokens written to the cache, each once.
    public double writes() {
        return first + (requests - 1) * growth;
    }

    /// Share of the input that was read, 0 to 1.
    public double hitShare() {
        return reads() / cumulativeInput();
    }

    /// Everything: w·writes + r·reads + q·n·o.
    ///
    /// @param output tokens that each request generates
    public double cost(Ratios prices, double output) {
        return prices.write() * writes()
                + prices.read() * reads()
                + prices.output() * requests * output;
    }

    /// Requests after which the quadratic part exceeds the linear one: 1 + 2P/d.
    public double quadraticFrom() {
        return 1 + 2 * first / growth;
    }

    /// The same loop with more or fewer requests.
    public LinearLoop times(double factor) {
        return new LinearLoop(requests * factor, first, growth);
    }

    /// Requests after which this loop has cost so much: the root of [#cost(Ratios, double)], which is quadratic in them;
    /// empty where the first one costs more.
    ///
    /// @param cost in tokens of fresh input
    /// @param output tokens that each request generates
    public OptionalDouble requestsFor(double cost, Ratios prices, double output) {
        if (new LinearLoop(1, first, growth).cost(prices, output) > cost)
            return OptionalDouble.empty();
        double square = prices.read() * growth / 2;
        double single =
                prices.write() * growth
                        + prices.read() * (first - 1.5 * growth)
                        + prices.output() * output;
        double fixed = (prices.write() - prices.read()) * (first - growth) - cost;
        return OptionalDouble.of(
                square == 0
                        ? -fixed / single
                        : (Math.sqrt(single * single - 4 * square * fixed) - single)
                                / (2 * square));
    }
}
