package turnscope.analysis.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/// An exact amount of US dollars in whole picodollars (1e-12 USD), so that every listed price per token is an integer.
///
/// One long holds 9.22 million dollars; sums beyond that throw [ArithmeticException] instead of wrapping.
public record Money(long picoDollars) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /// An amount that is not known stays unknown.
    public static Optional<Money> ofPicodollars(OptionalLong amount) {
        return amount.isPresent() ? Optional.of(new Money(amount.getAsLong())) : Optional.empty();
    }

    public static Money ofDollars(String dollars) {
        return new Money(new BigDecimal(dollars).movePointRight(12).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(picoDollars, other.picoDollars));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(picoDollars, other.picoDollars));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(picoDollars, factor));
    }

    /// Exact, without exponent, trailing zeros dropped but at least six decimals, as JSON writes it.
    public String dollars() {
        var exact = BigDecimal.valueOf(picoDollars, 12).stripTrailingZeros();
        return (exact.scale() < 6 ? exact.setScale(6) : exact).toPlainString();
    }

    /// For drawing and ratios only; never summed.
    public double approximateDollars() {
        return picoDollars / 1e12;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(picoDollars, other.picoDollars);
    }
}
