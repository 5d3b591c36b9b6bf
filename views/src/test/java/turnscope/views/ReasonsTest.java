package turnscope.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import turnscope.analysis.pricing.PriceFault;
import turnscope.analysis.pricing.Refusal;
import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Problem;

/// Reasons are read in the reader's language and kept in ours.
class ReasonsTest {

    @ParameterizedTest
    @EnumSource
    void everyFaultHasWordsInBothLanguages(Fault fault) {
        var problem = new Problem("/logs/a.jsonl", 3, fault.sentence("200"));
        assertThat(Reasons.of(problem, Text.of("en"))).isEqualTo(problem.reason());
        assertThat(Reasons.of(problem, Text.of("zh")))
                .isNotEqualTo(problem.reason())
                .doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasWordsInBothLanguages(PriceFault fault) {
        var refusal = new Refusal("prices.json, model o3", fault, "x");
        assertThat(Reasons.of(refusal, Text.of("en"))).isEqualTo(refusal.sentence());
        assertThat(Reasons.of(refusal, Text.of("zh")))
                .startsWith("prices.json, model o3：")
                .isNotEqualTo(refusal.sentence());
    }

    @Test
    void whatNobodyKnowsStaysAsItWasSaid() {
        var problem = new Problem("/logs/a.jsonl", 3, "a fault of next year");
        assertThat(Reasons.of(problem, Text.of("zh"))).isEqualTo("a fault of next year");
    }
}
