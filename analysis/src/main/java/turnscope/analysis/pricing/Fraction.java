package turnscope.analysis.pricing;

import java.math.BigInteger;

/// A reduced, not negative fraction by which prices are multiplied.
record Fraction(long numerator, long denominator) {

    static final Fraction ONE = new Fraction(1, 1);

    Fraction {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException(
                    "not a factor: %d/%d".formatted(numerator, denominator));
        }
        long divisor = greatestCommonDivisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    Fraction times(Fraction other) {
        return new Fraction(
                Math.multiplyExact(numerator, other.numerator),
                Math.multiplyExact(denominator, other.denominator));
    }

    /// The product, rounded half up to an integer.
    ///
    /// @throws ArithmeticException if it exceeds a long
    long of(long amount) {
        if (numerator == denominator) return amount;
        if (Math.multiplyHigh(amount, numerator) != 0 || amount * numerator < 0) {
            return exactly(amount);
        }
        long product = amount * numerator;
        long rest = product % denominator;
        return product / denominator + (rest >= denominator - rest ? 1 : 0);
    }

    private long exactly(long amount) {
        var twice = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(numerator)).shiftLeft(1);
        var divisor = BigInteger.valueOf(denominator);
        return twice.add(divisor).divide(divisor.shiftLeft(1)).longValueExact();
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
