package turnscope.analysis.pricing;

import java.time.Instant;

/// The prices that apply to one call: period first, then time band or tier.
///
/// @param early true if the call came before the first known period
record Tariff(Model.Period period, Price rates, String tier, String band, boolean early) {

    private static final String BASE = "base";

    static Tariff of(Model model, Instant at, long promptTokens) {
        var period = model.periodAt(at);
        boolean early = !period.hasBegun(at);
        for (var band : period.bands()) {
            if (band.holds(at)) return new Tariff(period, band.price(), BASE, band.name(), early);
        }
        for (int i = period.tiers().size() - 1; i >= 0; i--) {
            var tier = period.tiers().get(i);
            if (tier.reachedBy(promptTokens)) {
                return new Tariff(period, tier.price(), tier.label(), "", early);
            }
        }
        return new Tariff(period, period.base(), BASE, "", early);
    }
}
