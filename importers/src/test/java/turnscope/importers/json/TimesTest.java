package turnscope.importers.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Times as lines have them.
class TimesTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-02-28T23:59:59.999Z, 2026-02-28T23:59:59.999Z
                    2024-02-29T00:00:00.000Z, 2024-02-29T00:00:00Z
                    1969-12-31T23:59:59.001Z, 1969-12-31T23:59:59.001Z
                    2026-02-28T10:00:00Z, 2026-02-28T10:00:00Z
                    2026-02-28T10:00:00.123456Z, 2026-02-28T10:00:00.123456Z
                    2026-02-28T10:00:00.000+02:00, 2026-02-28T08:00:00Z
                    2026-02-30T10:00:00.000Z, ''
                    2026-13-01T10:00:00.000Z, ''
                    2026-01-01T25:00:00.000Z, ''
                    2026-01-01T2x:00:00.000Z, ''
                    2026-01-01T00:00:0-.000Z, ''
                    yesterday, ''
                    '', ''
                    """)
    void readsWhatIsATime(String text, String expected) {
        assertThat(Times.of(text).map(Object::toString).orElse("")).isEqualTo(expected);
    }
}
