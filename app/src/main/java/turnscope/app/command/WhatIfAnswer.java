package turnscope.app.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.WhatIf;

/// What `whatif` has worked out, for the table and the document alike.
///
/// @param explained whether each outcome is told in sentences too
record WhatIfAnswer(
        WhatIf whatIf, List<Outcome> outcomes, Optional<Sweeps.Result> sweep, boolean explained) {

    /// Cheapest first, what has no price last.
    static final Comparator<Outcome> CHEAPEST =
            Comparator.comparing(
                    (Outcome outcome) -> outcome.cost().orElse(new Money(Long.MAX_VALUE)));

    WhatIfAnswer {
        outcomes = List.copyOf(outcomes);
    }
}
