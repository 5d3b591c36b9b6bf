package turnscope.views.whatif;

import java.util.Optional;

import turnscope.analysis.simulation.Outcome;

/// One of several scenarios side by side.
///
/// @param id of its own, as long as the session is open
/// @param name that the reader gave it; empty for none
/// @param claim key of the well-known claim that it is or began as; empty for none
/// @param own whether the reader made it, so that changes change it
/// @param outcome empty until it is replayed
public record Row(
        int id, String name, String claim, boolean own, Stack stack, Optional<Outcome> outcome) {

    Row with(Stack other) {
        return new Row(id, name, claim, own, other, Optional.empty());
    }

    Row with(Outcome replayed) {
        return new Row(id, name, claim, own, stack, Optional.of(replayed));
    }

    Row named(String other) {
        return new Row(id, other, claim, own, stack, outcome);
    }
}
