package turnscope.views;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BubbleTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # below, above, height
                    700, 200, 652
                    120, 600, 552
                    150, 150, 220
                    """)
    void aCardIsAsHighAsTheLargerSideLeaves(double below, double above, double height) {
        assertThat(Bubble.room(below, above)).isEqualTo(height);
    }
}
