package turnscope.views;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import turnscope.analysis.pricing.Money;

/// Every number format of the screen, the report and the command line.
public final class Amounts {

    /// Stands for a value that is not known, which is never shown as zero.
    public static final String UNKNOWN = "—";

    private static final DecimalFormatSymbols SYMBOLS =
            DecimalFormatSymbols.getInstance(Locale.ROOT);
    private static final long CENT = 10_000_000_000L;

    /// The smallest amount with digits of its own.
    private static final long LEAST = CENT / 10;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static volatile int cents = 2;

    private Amounts() {}

    /// Decimals of amounts of ten cents and more from now on, 2 to 6; smaller amounts have at least three.
    public static void decimals(int decimals) {
        cents = Math.clamp(decimals, 2, 6);
    }

    /// With group separators: 145,600,321.
    public static String exact(long number) {
        return new DecimalFormat("#,##0", SYMBOLS).format(number);
    }

    /// The same with its sign: +1,204, −78,204; 0 has none.
    public static String signed(long number) {
        return (number > 0 ? "+" : number < 0 ? "−" : "") + exact(Math.abs(number));
    }

    /// Three significant digits with k, M or G: 1.94k, 27.0k, 146M.
    public static String tokens(long tokens) {
        double size = Math.abs((double) tokens);
        if (size < 1000) return Long.toString(tokens);
        if (size < 999_500) return significant(tokens / 1e3) + "k";
        if (size < 999_500_000) return significant(tokens / 1e6) + "M";
        return significant(tokens / 1e9) + "G";
    }

    /// Two significant digits after a sign for about: ~25k. For what is known no better.
    public static String roughly(long tokens) {
        if (Math.abs(tokens) < 100) return "~" + tokens;
        long step = (long) Math.pow(10, Math.floor(Math.log10(Math.abs((double) tokens))) - 1);
        long rounded = Math.round((double) tokens / step) * step;
        return "~"
                + tokens(rounded)
                        .replaceFirst("\\.0+(?=[kMG])", "")
                        .replaceFirst("(\\.[1-9])0(?=[kMG])", "$1");
    }

    private static String significant(double number) {
        double size = Math.abs(number);
        var pattern = size < 9.995 ? "0.00" : size < 99.95 ? "0.0" : "#,##0";
        var format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /// $12.34; three decimals below ten cents; "<$0.001" for less; $0.00 for exactly nothing.
    public static String money(Money money) {
        return signed(money, "");
    }

    /// What is too small to be shown lies between nothing and the least amount: an inequality on either side of zero.
    private static String signed(Money money, String plus) {
        long pico = money.picoDollars();
        long size = Math.abs(pico);
        if (size == 0) return "$0.00";
        var sign = pico < 0 ? "−$" : plus + "$";
        if (size < LEAST) return (pico < 0 ? ">" : "<") + sign + "0.001";
        return sign + rounded(size, size < 10 * CENT ? Math.max(3, cents) : cents);
    }

    public static String money(Optional<Money> money) {
        return money.map(Amounts::money).orElse(UNKNOWN);
    }

    /// For a column of amounts below a dollar sign: three decimals, so that the points align.
    public static String tabular(Optional<Money> money) {
        if (money.isEmpty()) return UNKNOWN;
        long pico = money.get().picoDollars();
        return (pico < 0 ? "−" : "") + rounded(Math.abs(pico), Math.max(3, cents));
    }

    /// With its sign: +$1.20, −$0.35; "<+$0.001" and ">−$0.001" for less than a tenth of a cent.
    public static String difference(Money money) {
        return signed(money, "+");
    }

    private static String rounded(long pico, int decimals) {
        var format = new DecimalFormat("#,##0." + "0".repeat(decimals), SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(BigDecimal.valueOf(pico, 12));
    }

    /// A share of 0 to 1 with one decimal: 97.1 %.
    public static String percent(double share) {
        return decimal(share * 100, 1) + " %";
    }

    /// A ratio with one decimal and a times sign: 275.3×.
    public static String times(double ratio) {
        return decimal(ratio, 1) + "×";
    }

    public static String decimal(double number, int decimals) {
        var format =
                new DecimalFormat(
                        "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)), SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number).replace('-', '−');
    }

    /// Local date and time to the minute, ISO.
    public static String minute(Optional<Instant> at) {
        return at.map(instant -> MINUTE.format(instant.atZone(ZoneId.systemDefault())))
                .orElse(UNKNOWN);
    }

    /// Local date, ISO.
    public static String day(Instant at) {
        return at.atZone(ZoneId.systemDefault()).toLocalDate().toString();
    }

    /// Local time of day to the second.
    public static String timeOfDay(Optional<Instant> at) {
        return at.map(instant -> SECOND.format(instant.atZone(ZoneId.systemDefault())))
                .orElse(UNKNOWN);
    }
}
