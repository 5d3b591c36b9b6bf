package turnscope.views.inspector;

import org.junit.jupiter.api.Test;

import turnscope.analysis.session.Service;

import static org.assertj.core.api.Assertions.assertThat;

class RequestCardsTest {

    @Test
    void onlyUnusualServiceIsWorthAWord() {
        assertThat(RequestCards.unusual(new Service("standard", "standard", "", 0))).isEmpty();
        assertThat(RequestCards.unusual(new Service("fast", "priority", "", 0)))
                .containsExactly("fast", "priority");
    }
}
