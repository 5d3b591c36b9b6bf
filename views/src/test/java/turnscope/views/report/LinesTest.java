package turnscope.views.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void breaksBetweenWords() {
        assertThat(Lines.of("one two three", 8, Locale.ENGLISH, String::length))
                .containsExactly("one two", "three");
    }

    @Test
    void cutsAWordThatIsWiderThanALine() {
        assertThat(Lines.of("a/very/long/path", 6, Locale.ENGLISH, String::length))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(6));
        assertThat(String.join("", Lines.of("abcdefghij", 4, Locale.ENGLISH, String::length)))
                .isEqualTo("abcdefghij");
    }

    @Test
    void breaksChineseAnywhereButBeforeAStop() {
        assertThat(Lines.of("缓存读取的量，很多。", 6, Locale.SIMPLIFIED_CHINESE, String::length))
                .noneMatch(line -> line.startsWith("，") || line.startsWith("。"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(6));
    }

    @Test
    void keepsTimesAndFiguresWhole() {
        assertThat(Lines.of("结束于 16:09", 6, Locale.SIMPLIFIED_CHINESE, String::length))
                .contains("16:09");
    }

    @Test
    void keepsDatesWhole() {
        assertThat(Lines.of("until 2026-05-18", 14, Locale.ENGLISH, String::length))
                .containsExactly("until", "2026-05-18");
    }

    @Test
    void leavesOutWhatNeedsMoreLinesAndSaysSo() {
        assertThat(Lines.of("one two three four", 8, 2, Locale.ENGLISH, String::length))
                .containsExactly("one two", "three…");
        assertThat(Lines.shortened("seven letters", 6, String::length)).isEqualTo("seven…");
        assertThat(Lines.shortened("fits", 6, String::length)).isEqualTo("fits");
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertThat(Lines.of("", 6, Locale.ENGLISH, String::length)).containsExactly("");
    }
}
