package turnscope.views.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import turnscope.analysis.pricing.Money;

class CsvTest {

    private final StringWriter out = new StringWriter();
    private final Csv csv = new Csv(out, List.of("a", "b"));

    private String lastRow() {
        csv.end();
        var rows = out.toString().strip();
        return rows.substring(rows.lastIndexOf("\r\n") + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "|calc", "%0A"})
    void aTextThatStartsAFormulaIsQuoted(String text) {
        csv.text(text);

        assertThat(lastRow()).isEqualTo("'" + text);
    }

    @Test
    void aTabBeforeAFormulaDoesNotHideIt() {
        csv.text("\t=1+1");

        assertThat(out.toString()).startsWith("\uFEFFa,b\r\n\"'\t=1+1\"");
    }

    @Test
    void commasQuotesAndLineBreaksStayInTheirCell() {
        csv.text("a,b").text("say \"hi\"").text("two\nlines").text(" padded");

        assertThat(lastRow()).isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\" padded\"");
    }

    @Test
    void numbersMoneyAndTimesAreBareAndTheUnknownIsEmpty() {
        csv.number(-5)
                .number(OptionalLong.empty())
                .money(Optional.of(Money.ofDollars("-0.25")))
                .money(Optional.empty())
                .time(Optional.of(Instant.parse("2026-03-02T09:12:00.250Z")))
                .flag(true);

        assertThat(lastRow()).isEqualTo("-5,,-0.250000,,2026-03-02T09:12:00,TRUE");
    }
}
