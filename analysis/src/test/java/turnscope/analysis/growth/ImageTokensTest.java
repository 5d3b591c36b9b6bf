package turnscope.analysis.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.TestSessions;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;

class ImageTokensTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    image/png 1000x750,   1000
                    image/png 1280x800,   1365
                    image/png 3136x1568,  1600
                    image/png 1568x300,   627
                    image/png 15680x3000, 627
                    image/png 1x1,        1
                    image/png 0x0,        1
                    image/jpeg,           1020
                    image,                1020
                    image/png 12345678x1, 1020
                    image/png x,          1020
                    """)
    void followTheSizeOfAPicture(String label, double tokens) {
        var image = block(SegmentKind.ATTACHMENT, label, 0);
        assertThat(ImageTokens.isImage(image)).isTrue();
        assertThat(ImageTokens.of(image)).isCloseTo(tokens, within(0.5));
    }

    @Test
    void areForPicturesAlone() {
        assertThat(ImageTokens.isImage(block(SegmentKind.ATTACHMENT, "file /a", 0))).isFalse();
        assertThat(ImageTokens.isImage(block(SegmentKind.ATTACHMENT, "image", 9))).isFalse();
        assertThat(ImageTokens.isImage(block(SegmentKind.TOOL_OUTPUT, "image/png", 0))).isFalse();
    }

    private static Block block(SegmentKind kind, String label, long characters) {
        return new Block(0, kind, "", label, characters, 1, 0);
    }

    @Test
    void letAPictureStandInTheContext() {
        var session =
                new TestSessions(Agent.CLAUDE_CODE)
                        .model("claude-opus-4-6")
                        .request(3, 0, 24_997, 0, 100)
                        .block(SegmentKind.ATTACHMENT, "image/png 1000x750", 0)
                        .request(3, 24_997, 1_200, 0, 100)
                        .build();
        assertThat(Composition.of(session).at(1))
                .containsEntry(SegmentKind.ATTACHMENT, 1_100L)
                .doesNotContainKey(SegmentKind.UNATTRIBUTED);
    }
}
