package turnscope.analysis.simulation.script;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.pricing.Model;

/// One line of requests, each of which carries on from the one before.
///
/// @param prefix name of the fixed prefix; lanes with the same one share its cache entries
/// @param fixed pieces at the start that belong to the fixed prefix
/// @param side true for a sub-agent's line
/// @param model that takes its requests whatever a scenario says; empty for the scenario's
public record Lane(
        String prefix, int fixed, boolean side, Optional<Model> model, List<Step> steps) {

    public Lane {
        steps = List.copyOf(steps);
    }

    public Lane with(List<Step> others) {
        return new Lane(prefix, fixed, side, model, others);
    }
}
