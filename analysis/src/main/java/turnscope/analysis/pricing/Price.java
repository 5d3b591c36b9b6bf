package turnscope.analysis.pricing;

import java.math.BigDecimal;
import java.util.OptionalLong;

import turnscope.analysis.cache.WriteClass;

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

    /// A price without write fees, from US dollars per million tokens as providers list them.
    ///
    /// @param cacheRead "" for none
    /// @throws ArithmeticException if a number is finer than one picodollar per token
    public static Price perMillion(String input, String cacheRead, String output) {
        var none = OptionalLong.empty();
        return new Price(
                picoDollars(input),
                cacheRead.isEmpty() ? none : OptionalLong.of(picoDollars(cacheRead)),
                none,
                none,
                none,
                none,
                picoDollars(output));
    }

    /// The same price with a fee for one class of writes, in US dollars per million tokens.
    public Price writing(WriteClass written, String perMillion) {
        var fee = OptionalLong.of(picoDollars(perMillion));
        return switch (written) {
            case FIVE_MINUTES ->
                    new Price(input, cacheRead, fee, write1h, write30m, write12h, output);
            case ONE_HOUR -> new Price(input, cacheRead, write5m, fee, write30m, write12h, output);
            case THIRTY_MINUTES ->
                    new Price(input, cacheRead, write5m, write1h, fee, write12h, output);
            case TWELVE_HOURS ->
                    new Price(input, cacheRead, write5m, write1h, write30m, fee, output);
        };
    }

    private static long picoDollars(String perMillion) {
        return new BigDecimal(perMillion).movePointRight(6).longValueExact();
    }

    public long readOrInput() {
        return cacheRead.orElse(input);
    }

    /// Empty where this class is not listed.
    public OptionalLong write(WriteClass written) {
        return switch (written) {
            case FIVE_MINUTES -> write5m;
            case ONE_HOUR -> write1h;
            case THIRTY_MINUTES -> write30m;
            case TWELVE_HOURS -> write12h;
        };
    }

    /// Whether any class of writes costs more than input.
    public boolean hasWriteFee() {
        return write5m.isPresent()
                || write1h.isPresent()
                || write30m.isPresent()
                || write12h.isPresent();
    }
}
