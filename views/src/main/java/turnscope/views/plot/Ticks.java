package turnscope.views.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Round values in a range, 1, 2 or 5 times a power of ten apart, and their labels.
///
/// @param step between two of them; not a number where they are powers
public record Ticks(double step, List<Double> values) {

    private static final double[] TOPS = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    public Ticks {
        values = List.copyOf(values);
    }

    /// At most `most` + 1 of them, bounds included where they are round.
    public static Ticks of(double from, double to, int most) {
        return every(from, to, step((to - from) / Math.max(1, most)));
    }

    /// Like [#of] but only whole numbers.
    public static Ticks whole(double from, double to, int most) {
        return every(from, to, Math.max(1, step((to - from) / Math.max(1, most))));
    }

    /// Powers of ten, and their halves and fifths where there is room for so many.
    public static Ticks decades(double from, double to, int most) {
        double[] parts =
                Math.log10(to / from) * 3 <= most ? new double[] {1, 2, 5} : new double[] {1};
        var values = new ArrayList<Double>();
        for (double power = Math.pow(10, Math.floor(Math.log10(from))); power <= to; power *= 10)
            for (double part : parts)
                if (part * power >= from * (1 - 1e-9) && part * power <= to * (1 + 1e-9))
                    values.add(part * power);
        return new Ticks(Double.NaN, values);
    }

    /// The smallest round number that is not below: the top of an axis, which so changes rarely while one pans.
    public static double top(double value) {
        if (value <= 0) return 1;
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double top : TOPS) if (top * power >= value) return top * power;
        return 10 * power;
    }

    private static double step(double atLeast) {
        if (atLeast <= 0) return 1;
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double step : new double[] {1, 2, 5})
            if (step * power >= atLeast * (1 - 1e-9)) return step * power;
        return 10 * power;
    }

    private static Ticks every(double from, double to, double step) {
        var values = new ArrayList<Double>();
        double slack = 1e-9;
        for (double k = Math.ceil(from / step - slack); k * step <= to + step * slack; k++)
            values.add(k * step + 0.0);
        return new Ticks(step, values);
    }

    /// 0, 50k, 1.5M: no more decimals than the step needs.
    public String tokens(double value) {
        double size = Math.abs(value);
        if (size >= 1e9) return number(value / 1e9, step / 1e9) + "G";
        if (size >= 1e6) return number(value / 1e6, step / 1e6) + "M";
        if (size >= 1e3) return number(value / 1e3, step / 1e3) + "k";
        return number(value, step);
    }

    /// $0, $0.20, $3.
    public String money(double dollars) {
        if (dollars == 0) return "$0";
        if (Double.isNaN(step)) return "$" + plain(dollars);
        int decimals = decimals(step);
        return "$" + fixed(dollars, decimals == 0 ? 0 : Math.max(2, decimals));
    }

    private static String number(double value, double step) {
        return Double.isNaN(step) ? plain(value) : fixed(value, decimals(step));
    }

    private static String plain(double value) {
        return new BigDecimal(value, new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    private static int decimals(double step) {
        return step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
    }

    private static String fixed(double value, int decimals) {
        if (value == 0) return "0";
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
