package turnscope.views.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import turnscope.analysis.simulation.LoopCurve;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.WhatIf;
import turnscope.views.fixture.Samples;

/// A recording without a price cost an unknown sum and not nothing.
class UnpricedTest {

    private final WhatIf whatIf =
            new WhatIf(Samples.unpriced("u1", "Try another model", 8), Samples.prices());
    private final Scenario priced =
            Scenario.of("mask(keep=2)").on(Samples.prices().models().getFirst());

    @Test
    void thereIsNoDifferenceToIt() {
        assertThat(whatIf.recordedCost()).isEmpty();
        var outcome = whatIf.outcome(priced);
        assertThat(outcome.cost()).isPresent();
        assertThat(outcome.delta()).isEmpty();
        assertThat(outcome.breakEven()).isEmpty();
    }

    @Test
    void noNumberOfRequestsCostsAsMuch() {
        var curve = LoopCurve.of(whatIf, priced, List.of(1.0, 2.0));
        assertThat(curve.points()).allMatch(point -> point.cost().isPresent());
        assertThat(curve.even()).isEmpty();
    }
}
