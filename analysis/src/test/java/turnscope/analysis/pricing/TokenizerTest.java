package turnscope.analysis.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import turnscope.analysis.session.Usage;

class TokenizerTest {

    private static Tokenizer family(int mixed, int output) {
        return new Tokenizer("t" + mixed, mixed, mixed, mixed, output, "high");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # tokens, target, source, expected
                    100000, 100, 163,  61350
                    100000, 163, 100, 163000
                     51234, 163, 116,  71993
                    200001, 104, 163, 127608
                         1, 100, 163,      1
                         3, 104, 163,      2
                         7, 113, 151,      5
                    """)
    void convertsRoundingHalfUp(long tokens, int target, int source, long expected) {
        assertThat(family(target, 100).mixedFrom(family(source, 100), tokens)).isEqualTo(expected);
        assertThat(family(100, target).outputFrom(family(100, source), tokens)).isEqualTo(expected);
    }

    @Test
    void partsAddUpToTheConvertedPrompt() {
        var random = new Random(11);
        var source = family(163, 151);
        var target = family(104, 104);
        for (int i = 0; i < 1_000; i++) {
            var usage =
                    new Usage(
                            random.nextInt(9),
                            random.nextInt(200_000),
                            random.nextInt(5_000),
                            random.nextInt(5_000),
                            random.nextInt(5_000),
                            random.nextInt(5_000),
                            OptionalLong.empty());
            var converted = target.from(source, usage);
            assertThat(converted.context()).isEqualTo(target.mixedFrom(source, usage.context()));
            assertThat(converted.cacheRead())
                    .isEqualTo(target.mixedFrom(source, usage.cacheRead()));
        }
    }
}
