package turnscope.analysis.forms;

/// How long people stay away between two requests: a lognormal distribution.
///
/// @param medianSeconds half of the pauses are shorter
/// @param sigma spread of their logarithms, above 0
public record Pauses(double medianSeconds, double sigma) {

    /// Life of a prefix that was written for five minutes.
    private static final double LIFE_SECONDS = 300;

    private static final double[] SERIES = {
        1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592
    };

    /// Share of the pauses that are longer, 0 to 1.
    public double beyond(double seconds) {
        if (seconds <= 0) return 1;
        double x = Math.log(seconds / medianSeconds) / (sigma * Math.sqrt(2));
        return x < 0 ? 1 - erfc(-x) / 2 : erfc(x) / 2;
    }

    /// Reads that keep a prefix alive per pause, if at most so many are sent, one every so many seconds.
    public double pings(int most, double everySeconds) {
        double pings = 0;
        for (int i = 1; i <= most; i++) pings += beyond(i * everySeconds);
        return pings;
    }

    /// Expected cost of a prefix token per pause: reads that keep it alive, then a read or, too late, a write.
    public double keepingAlive(Ratios prices, int mostPings, double everySeconds) {
        return pings(mostPings, everySeconds) * prices.read()
                + living(prices, LIFE_SECONDS + mostPings * everySeconds);
    }

    /// Expected cost of a prefix token per pause when it lives so long by itself.
    public double living(Ratios prices, double lifeSeconds) {
        double gone = beyond(lifeSeconds);
        return (1 - gone) * prices.read() + gone * prices.write();
    }

    /// Complementary error function for x ≥ 0 within 1.5e-7: Abramowitz and Stegun 7.1.26.
    private static double erfc(double x) {
        double t = 1 / (1 + 0.3275911 * x);
        double series = 0;
        for (double coefficient : SERIES) series = t * (coefficient + series);
        return series * Math.exp(-x * x);
    }
}
