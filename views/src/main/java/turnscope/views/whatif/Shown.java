package turnscope.views.whatif;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.simulation.FairShares;
import turnscope.analysis.simulation.Outcome;

/// The scenario that is shown at length.
///
/// @param ghost what its chart is drawn from
/// @param reasons empty while only the quick replay is there, without range and break-even
public record Shown(Ready ready, Outcome outcome, Ghost ghost, Optional<Reasons> reasons) {

    /// Why it costs what it costs.
    ///
    /// @param lines sentences
    /// @param assumptions what the result takes for granted
    /// @param shares what each strategy of several contributes
    public record Reasons(
            List<String> lines, List<String> assumptions, Optional<FairShares> shares) {

        public Reasons {
            lines = List.copyOf(lines);
            assumptions = List.copyOf(assumptions);
        }
    }

    /// Whether its range and its reasons are known.
    public boolean whole() {
        return reasons.isPresent();
    }
}
