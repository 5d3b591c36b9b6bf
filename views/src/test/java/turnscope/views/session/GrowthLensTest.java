package turnscope.views.session;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GrowthLensTest {

    @Test
    void aNegativeTermIsTakenAwayAndNotAdded() {
        assertThat(GrowthLens.term(-5_340)).isEqualTo("− 5.34k");
        assertThat(GrowthLens.term(32_600)).isEqualTo("+ 32.6k");
    }
}
