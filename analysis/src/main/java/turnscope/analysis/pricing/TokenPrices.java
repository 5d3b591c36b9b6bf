package turnscope.analysis.pricing;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.session.Usage;

/// What one call paid per token, multipliers included: the measure for what other tokens would have cost in its place.
///
/// A class of writes that its price does not list costs what input costs.
public final class TokenPrices {

    private final Price rates;
    private final Fraction factor;

    private TokenPrices(Price rates, Fraction factor) {
        this.rates = rates;
        this.factor = factor;
    }

    public static TokenPrices of(Quote.Priced quote) {
        var parts = quote.multiplier().split("/", 2);
        long denominator = parts.length == 1 ? 1 : Long.parseLong(parts[1]);
        return new TokenPrices(quote.rates(), new Fraction(Long.parseLong(parts[0]), denominator));
    }

    /// Everything that was sent and generated, rounded half up once per part.
    public Money cost(Usage usage) {
        return input(usage).plus(output(usage.output()));
    }

    public Money input(Usage usage) {
        return money(rates.input(), usage.fresh())
                .plus(read(usage.cacheRead()))
                .plus(write(WriteClass.FIVE_MINUTES, usage.cacheWrite5m()))
                .plus(write(WriteClass.ONE_HOUR, usage.cacheWrite1h()))
                .plus(write(WriteClass.THIRTY_MINUTES, usage.cacheWrite30m()));
    }

    public Money fresh(long tokens) {
        return money(rates.input(), tokens);
    }

    public Money read(long tokens) {
        return money(rates.readOrInput(), tokens);
    }

    public Money write(WriteClass written, long tokens) {
        return money(rates.write(written).orElse(rates.input()), tokens);
    }

    public Money output(long tokens) {
        return money(rates.output(), tokens);
    }

    /// What a request pays for tokens that are not in the cache: a write of its own class, fresh where it wrote nothing.
    public Money unread(Usage like, long tokens) {
        if (like.cacheWrite1h() > 0) return write(WriteClass.ONE_HOUR, tokens);
        if (like.cacheWrite30m() > 0) return write(WriteClass.THIRTY_MINUTES, tokens);
        if (like.cacheWrite5m() > 0) return write(WriteClass.FIVE_MINUTES, tokens);
        return fresh(tokens);
    }

    /// Price of one read token as a share of one of fresh input.
    public double readRatio() {
        return ratio(rates.readOrInput());
    }

    public double writeRatio(WriteClass written) {
        return ratio(rates.write(written).orElse(rates.input()));
    }

    public double outputRatio() {
        return ratio(rates.output());
    }

    /// Whether tokens of every kind cost the same here and there.
    public boolean sameAs(TokenPrices other) {
        return rates.equals(other.rates) && factor.equals(other.factor);
    }

    private double ratio(long price) {
        return rates.input() == 0 ? 0 : (double) price / rates.input();
    }

    private Money money(long price, long tokens) {
        return tokens < 0
                ? Money.ZERO.minus(money(price, -tokens))
                : new Money(factor.of(Math.multiplyExact(price, tokens)));
    }
}
