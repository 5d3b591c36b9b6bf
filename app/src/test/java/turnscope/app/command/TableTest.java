package turnscope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.app.command.Table.Column;

class TableTest {

    private final Captured captured = new Captured();

    @Test
    void alignsChineseByTheCellsThatItTakes() {
        new Table(List.of(Column.text("标题"), Column.number("成本")))
                .row("修复解析器", "$1.20")
                .row("Fix", "$10.00")
                .rule()
                .row("合计", "$11.20")
                .print(captured.terminal(80));

        assertThat(captured.out())
                .isEqualTo(
                        """
                        标题          成本
                        修复解析器   $1.20
                        Fix         $10.00
                        ──────────────────
                        合计        $11.20
                        """);
    }

    @Test
    void cutsLongTextsToTheWidthBeforeItDropsAColumn() {
        var table =
                new Table(
                        List.of(
                                Column.text("Title").cutTo(6),
                                Column.text("Kind").ranked(1),
                                Column.number("Cost")));
        table.row("A very long title", "fork", "$1.20");

        table.print(captured.terminal(20));
        assertThat(captured.out())
                .isEqualTo(
                        """
                        Title    Kind   Cost
                        A very…  fork  $1.20
                        """);
    }

    @Test
    void dropsTheLeastImportantColumnFirst() {
        var table =
                new Table(
                        List.of(
                                Column.text("Title").cutTo(6),
                                Column.text("Kind").ranked(1),
                                Column.text("Agent").ranked(2),
                                Column.number("Cost")));
        table.row("Long enough", "fork", "CC", "$1.20");

        table.print(captured.terminal(20));

        assertThat(captured.out().lines().findFirst()).hasValue("Title    Kind   Cost");
    }

    @Test
    void obeysNothingThatATranscriptSays() {
        new Table(List.of(Column.text("Title")))
                .row("\u001b[31mred\u001b]0;owned\u0007\r\nline \u202Eevil\u200B")
                .print(captured.terminal(80));

        assertThat(captured.out()).isEqualTo("Title\n[31mred ]0;owned   line evil\n");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "中文, 4",
        "a中, 3",
        "é, 1",
        "e\u0301, 1",
        "📄, 2",
        "…—×, 3",
        "ﾊﾝ, 2",
        "가, 2"
    })
    void measuresCells(String text, int cells) {
        assertThat(Cells.width(text)).isEqualTo(cells);
    }

    @ParameterizedTest
    @CsvSource({"abcdef, 6, abcdef", "abcdefg, 6, abcde…", "中文字, 5, 中文…", "中文字, 4, 中…"})
    void cutsToCells(String text, int cells, String expected) {
        assertThat(Cells.cut(text, cells)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"/a/bcd, 6, /a/bcd", "/a/bcde, 6, …/bcde", "/项目/文件, 6, …/文件"})
    void cutsPathsAtTheFront(String text, int cells, String expected) {
        assertThat(Cells.cutFront(text, cells)).isEqualTo(expected);
    }
}
