package turnscope.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Sentences that a library has kept lead back to the faults that they are about.
class FaultTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsSentence(Fault fault) {
        var told = Fault.told(fault.sentence("12")).orElseThrow();
        assertThat(told.fault()).isEqualTo(fault);
        assertThat(told.detail()).isEqualTo(fault.sentence().contains("{0}") ? "12" : "");
    }

    @Test
    void knowsNothingOfTheSentencesOfOthers() {
        assertThat(Fault.told("a fault of next year")).isEmpty();
        assertThat(new Problem("a", 1, "longer than 200 MB, skipped").tooLong()).isTrue();
        assertThat(new Problem("a", 1, Fault.CUT_OFF).tooLong()).isFalse();
    }
}
