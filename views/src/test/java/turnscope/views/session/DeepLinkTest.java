package turnscope.views.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import turnscope.views.plot.Range;

class DeepLinkTest {

    private static final DeepLink LINK =
            new DeepLink("5b1f", Optional.of(new Range(119, 179)), Optional.of("timeline"));

    @Test
    void isWrittenAsItIsRead() {
        assertThat(LINK.text())
                .isEqualTo("turnscope://session/5b1f?requests=120-180&page=timeline");
        assertThat(DeepLink.of(LINK.text())).contains(LINK);
        assertThat(new DeepLink("5b1f", Optional.empty(), Optional.empty()).text())
                .isEqualTo("turnscope://session/5b1f");
    }

    @Test
    void survivesBeingTakenForAPath() {
        assertThat(DeepLink.of("/home/dev/turnscope:/session/5b1f?requests=7"))
                .contains(
                        new DeepLink(
                                "5b1f", Optional.of(new Range(6, 6)), Optional.<String>empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "session/5b1f", "turnscope://", "turnscope://session/", "/tmp/a"})
    void isNothingElse(String typed) {
        assertThat(DeepLink.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-4", "9-3", "x", "1-", "99999999999"})
    void selectsNothingThatIsNoRange(String requests) {
        var link = DeepLink.of("turnscope://session/5b1f?requests=" + requests).orElseThrow();
        assertThat(link.requests()).isEmpty();
    }
}
