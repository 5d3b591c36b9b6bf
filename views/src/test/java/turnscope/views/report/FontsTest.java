package turnscope.views.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontsTest {

    private final PDDocument document = new PDDocument();
    private Fonts fonts;

    FontsTest() throws IOException {
        fonts = new Fonts(document);
    }

    @BeforeEach
    void open() throws IOException {
        fonts = new Fonts(document);
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Plain words     | Plain words
                    Почему падает   | Почему падает
                    重构导入器 v2   | 重构导入器 v2
                    日本語タイトル  | 日本語タイトル
                    한국어          | [Hangul]
                    fix สวัสดี ครับ now | fix [Thai] now
                    العربية עברית   | [Arabic] [Hebrew]
                    𝔘nit            | Unit
                    done 🙂🚀 now   | done [slightly smiling face][rocket] now
                    """)
    void showsEveryTitleWithoutABox(String title, String shown) {
        assertThat(shown(title)).isEqualTo(shown);
    }

    @Test
    void charactersWithoutAShapeAreLeftOut() {
        assertThat(shown("soft\u00ADhyphen")).isEqualTo("softhyphen");
        assertThat(shown("right\u202Eto left")).isEqualTo("rightto left");
        assertThat(shown("e\u0301te\u0301")).isEqualTo("été");
        assertThat(shown("one\u2028two\tthree\u0000four")).isEqualTo("one two three four");
        assertThat(shown("half \uD800 pair")).isEqualTo("half � pair");
    }

    @Test
    void everyShownCharacterHasAGlyph() {
        var everything = new StringBuilder();
        for (int codePoint = 0; codePoint < 0x11000; codePoint += 7) {
            everything.appendCodePoint(codePoint);
        }

        assertThat(fonts.runs(everything.toString(), false))
                .allSatisfy(run ->
                        assertThat(run.text().codePoints())
                                .allMatch(codePoint -> run.face().has(codePoint)));
    }

    @Test
    void quotesTakeTheScriptAroundThem() {
        assertThat(fonts.runs("“中文”", false)).hasSize(2);
        assertThat(fonts.runs("“words”", false)).hasSize(1);
    }

    @Test
    void figuresHaveEqualWidths() {
        for (char digit = '1'; digit <= '9'; digit++) {
            assertThat(fonts.width(String.valueOf(digit), 10, false))
                    .isEqualTo(fonts.width("0", 10, false));
        }
    }

    @Test
    void hanIsMadeHeavierWhereItsFaceHasNoHeavyCut() {
        assertThat(fonts.runs("合计 Total", true))
                .extracting(Fonts.Run::embolden)
                .containsExactly(true, false);
    }

    private String shown(String text) {
        return fonts.runs(text, false).stream().map(Fonts.Run::text).collect(Collectors.joining());
    }
}
