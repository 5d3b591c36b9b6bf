package turnscope.importers.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Reads the times of lines, nearly all of which have one form.
public final class Times {

    private static final String FORM = "0000-00-00T00:00:00.000Z";
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Times() {}

    /// An ISO-8601 time with an offset; empty if it is none.
    public static Optional<Instant> of(String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(
                    isUsual(text) ? usual(text) : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isUsual(String text) {
        if (text.length() != FORM.length()) return false;
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            char form = FORM.charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form) return false;
        }
        return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
    }

    private static Instant usual(String text) {
        var day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long minutes = 60L * number(text, 11, 13) + number(text, 14, 16);
        return Instant.ofEpochSecond(
                86_400 * day.toEpochDay() + 60 * minutes + number(text, 17, 19),
                NANOS_PER_MILLI * number(text, 20, 23));
    }

    private static int number(String text, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) sum = 10 * sum + text.charAt(i) - '0';
        return sum;
    }
}
