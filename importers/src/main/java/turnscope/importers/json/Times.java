package turnscope.importers.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Reads the times of lines, nearly all of which have one form.
public final class Times {

    /// Characters of the usual form.
    public static final int LENGTH = "2026-01-02T03:04:05.678Z".length();

    private static final int NONE = -1;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Times() {}

    /// An ISO-8601 time with an offset; empty if it is none.
    public static Optional<Instant> of(String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            var usual = isUsual(text) ? usual(text) : null;
            return Optional.of(usual == null ? OffsetDateTime.parse(text).toInstant() : usual);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Whether it is written to the millisecond in UTC, whatever stands where its digits should.
    private static boolean isUsual(String text) {
        return text.length() == LENGTH
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(19) == '.'
                && text.charAt(23) == 'Z';
    }

    private static @Nullable Instant usual(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int milli = number(text, 20, 23);
        int day = number(text, 8, 10);
        int month = number(text, 5, 7);
        int year = number(text, 0, 4);
        if ((hour | minute | second | milli | day | month | year) < 0) return null;
        if (hour > 23 || minute > 59 || second > 59) return null;
        long seconds = 3_600L * hour + 60L * minute + second;
        return Instant.ofEpochSecond(
                86_400 * LocalDate.of(year, month, day).toEpochDay() + seconds,
                NANOS_PER_MILLI * milli);
    }

    private static int number(String text, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return NONE;
            sum = 10 * sum + digit;
        }
        return sum;
    }
}
