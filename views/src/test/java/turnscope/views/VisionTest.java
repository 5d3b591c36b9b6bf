package turnscope.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisionTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    50.0000, 2.6772, -79.7751, 50.0000, 0.0000, -82.7485, 2.0425
                    50.0000, 0.0000, 0.0000, 50.0000, -1.0000, 2.0000, 2.3669
                    50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0011, 7.2195
                    50.0000, 2.5000, 0.0000, 73.0000, 25.0000, -18.0000, 27.1492
                    60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644
                    6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377
                    """)
    void reproducesThePublishedPairs(
            double l1, double a1, double b1, double l2, double a2, double b2, double distance) {
        assertThat(Vision.distance(new double[] {l1, a1, b1}, new double[] {l2, a2, b2}))
                .isCloseTo(distance, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"#000000, #FFFFFF, 21", "#777777, #FFFFFF, 4.48", "#FFFFFF, #FFFFFF, 1"})
    void contrastIsThatOfTheGuidelines(String one, String other, double contrast) {
        assertThat(
                        Vision.contrast(
                                Integer.parseInt(one.substring(1), 16),
                                Integer.parseInt(other.substring(1), 16)))
                .isCloseTo(contrast, within(0.005));
    }
}
