package turnscope.views;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import turnscope.analysis.pricing.Money;

/// Amounts rounded for display so that the shown parts add up to the shown total.
///
/// Rounded one by one, five parts can miss their total by two cents, which nobody accepts on a bill. So every part is
/// rounded down and the units that are then missing go to the parts that lost most (largest remainder). No part moves
/// by a whole unit.
///
/// @param parts in the order given
public record Split(List<String> parts, String total) {

    private static final long MILL = 1_000_000_000L;
    private static final long CENT = 10 * MILL;

    /// Splits an amount in cents, or in tenths of a cent below ten cents.
    ///
    /// @param parts not negative
    public static Split of(List<Money> parts) {
        long total = parts.stream().reduce(Money.ZERO, Money::plus).picoDollars();
        int decimals = total < 10 * CENT ? 3 : 2;
        long unit = decimals == 3 ? MILL : CENT;
        long[] exact = parts.stream().mapToLong(Money::picoDollars).toArray();
        long rounded = total < MILL ? 0 : Math.floorDiv(total + unit / 2, unit);
        long[] units = units(exact, unit, rounded);
        var shown = new ArrayList<String>();
        for (int i = 0; i < units.length; i++) shown.add(money(exact[i], units[i], decimals));
        return new Split(shown, money(total, rounded, decimals));
    }

    /// Shares of a whole in tenths of a percent that add up to 100.0; all zero if the whole is.
    public static List<Double> shares(List<Long> parts) {
        long whole = parts.stream().reduce(0L, Math::addExact);
        if (whole == 0) return parts.stream().map(_ -> 0.0).toList();
        double unit = whole / 1000.0;
        long[] units = new long[parts.size()];
        long missing = 1000;
        for (int i = 0; i < units.length; i++) {
            units[i] = (long) Math.floor(parts.get(i) / unit);
            missing -= units[i];
        }
        give(units, missing, i -> parts.get(i) / unit - units[i]);
        return IntStream.range(0, units.length).mapToObj(i -> units[i] / 1000.0).toList();
    }

    private static long[] units(long[] exact, long unit, long total) {
        long[] units = new long[exact.length];
        long missing = total;
        for (int i = 0; i < exact.length; i++) {
            units[i] = exact[i] / unit;
            missing -= units[i];
        }
        give(units, missing, i -> exact[i] % unit);
        return units;
    }

    private static void give(long[] units, long missing, IntToDoubleFunction remainder) {
        IntStream.range(0, units.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainder.applyAsDouble(i)))
                .limit(Math.max(0, missing))
                .forEach(i -> units[i]++);
    }

    private static String money(long exact, long units, int decimals) {
        if (exact == 0) return "$0.00";
        if (units == 0) return decimals == 3 ? "<$0.001" : "<$0.01";
        var value = BigDecimal.valueOf(units, decimals);
        return "$" + grouped(value);
    }

    private static String grouped(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + value.scale() + "f", value);
    }
}
