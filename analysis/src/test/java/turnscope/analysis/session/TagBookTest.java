package turnscope.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagBookTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Slow, slow
                    '  too  slow ', too-slow
                    'a,b', a-b
                    '   ', ''
                    慢, 慢
                    """)
    void aTagIsOneWord(String typed, String word) {
        assertThat(TagBook.word(typed)).isEqualTo(word);
    }

    @org.junit.jupiter.api.Test
    void aTagIsShort() {
        assertThat(TagBook.word("x".repeat(90))).hasSize(40);
    }
}
