package turnscope.analysis.pricing;

import java.util.OptionalLong;

/// What one token costs in picodollars, for each kind, in one period, tier and band of one model.
///
/// @param cacheRead empty where the provider lists none: cached tokens are then billed as input
/// @param write5m empty where writing costs no more than input, as are the other writes
public record Price(
        long input,
        OptionalLong cacheRead,
        OptionalLong write5m,
        OptionalLong write1h,
        OptionalLong write30m,
        OptionalLong write12h,
        long output) {

    public Price {
        if (input < 0 || output < 0) throw new IllegalArgumentException("a price is not negative");
    }

    public long readOrInput() {
        return cacheRead.orElse(input);
    }
}
