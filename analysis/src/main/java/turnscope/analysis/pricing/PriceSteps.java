package turnscope.analysis.pricing;

import java.time.Instant;
import java.util.Optional;

/// Numbers the prices of a model, by period and length of the prompt, so that requests at one price can be added up first.
///
/// Amounts are products of whole tokens and whole prices as long as no multiplier applies; the price of a sum is then the
/// sum of the prices to the picodollar.
public final class PriceSteps {

    private final long[] begins;
    private final long[][] reached;
    private final int[] first;
    private final int count;

    private PriceSteps(Model model) {
        var periods = model.prices();
        begins = new long[periods.size()];
        reached = new long[periods.size()][];
        first = new int[periods.size()];
        int steps = 0;
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            begins[i] =
                    i == 0 ? Long.MIN_VALUE : period.from().map(Instant::toEpochMilli).orElse(0L);
            reached[i] =
                    period.tiers().stream()
                            .mapToLong(tier -> tier.threshold() + (tier.inclusive() ? 0 : 1))
                            .toArray();
            first[i] = steps;
            steps += reached[i].length + 1;
        }
        count = steps;
    }

    /// The prices of a model; empty if it has none, or if they depend on the time of day.
    public static Optional<PriceSteps> of(Model model) {
        boolean timed = model.prices().stream().anyMatch(period -> !period.bands().isEmpty());
        return model.priced() && !timed ? Optional.of(new PriceSteps(model)) : Optional.empty();
    }

    public int count() {
        return count;
    }

    /// The number, from 0, of the price of a request.
    public int at(long millis, long promptTokens) {
        int period = begins.length - 1;
        while (period > 0 && millis < begins[period]) period--;
        int tier = reached[period].length;
        while (tier > 0 && promptTokens < reached[period][tier - 1]) tier--;
        return first[period] + tier;
    }
}
