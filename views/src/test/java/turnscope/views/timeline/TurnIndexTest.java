package turnscope.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import turnscope.views.plot.Range;

class TurnIndexTest {

    @Test
    void aPromptThatCausedNoRequestIsNoTurn() {
        var index = new TurnIndex(new int[] {0, 0, 2, 2, 2, 5});

        assertThat(index.count(new Range(0, 5))).isEqualTo(3);
        assertThat(index.count(new Range(1, 2))).isEqualTo(2);
        assertThat(index.count(new Range(2, 4))).isEqualTo(1);
        assertThat(index.around(3)).isEqualTo(new Range(2, 4));
    }
}
