package turnscope.views.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.pricing.Money;

/// Rows for a spreadsheet after RFC 4180: numbers as numbers, times as it reads them, unknown as empty.
///
/// A text that would start a formula is quoted by an apostrophe, because a transcript decides what it says. A byte order
/// mark tells Excel that the rest is UTF-8.
final class Csv {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final String FORMULA = "=+-@\t\r|%";
    private static final char MARK = '\uFEFF';

    private final Writer out;
    private boolean begun;

    Csv(Writer out, List<String> columns) {
        this.out = out;
        append(String.valueOf(MARK));
        for (var column : columns) cell(column);
        end();
    }

    Csv text(String text) {
        var safe = text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return cell(quoted(safe));
    }

    Csv number(long number) {
        return cell(Long.toString(number));
    }

    Csv number(OptionalLong number) {
        return number.isPresent() ? number(number.getAsLong()) : cell("");
    }

    Csv money(Optional<Money> money) {
        return cell(money.map(Money::dollars).orElse(""));
    }

    /// In UTC, to the second, as spreadsheets know it.
    Csv time(Optional<Instant> at) {
        return cell(at.map(SECOND::format).orElse(""));
    }

    Csv flag(boolean flag) {
        return cell(flag ? "TRUE" : "FALSE");
    }

    /// A date that already reads as one.
    Csv date(String iso) {
        return cell(iso);
    }

    private Csv cell(String cell) {
        if (begun) append(",");
        append(cell);
        begun = true;
        return this;
    }

    void end() {
        append("\r\n");
        begun = false;
    }

    private void append(String text) {
        try {
            out.write(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(each -> each == ',' || each == '"' || each < ' ')
                        && text.strip().equals(text);
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
