package turnscope.analysis.simulation;

import java.time.Instant;
import java.util.Optional;

import turnscope.analysis.pricing.Catalogue;

/// A scenario that someone keeps under a name, to be tried on any session.
///
/// @param stored when it was last changed
/// @param session the one that it was made on
/// @param model its id; empty for the recorded models
/// @param strategies in their text form; empty for none
/// @param imputed whether calls are counted that a log leaves out
/// @param sameTokens whether sizes stay as recorded instead of being converted to the model's tokenizer
public record KeptScenario(
        String name,
        Instant stored,
        Optional<String> session,
        Optional<String> model,
        String strategies,
        boolean imputed,
        boolean sameTokens) {

    public KeptScenario {
        if (name.isBlank()) throw new IllegalArgumentException("a kept scenario needs a name");
    }

    public KeptScenario named(String other) {
        return new KeptScenario(other, stored, session, model, strategies, imputed, sameTokens);
    }

    /// What is replayed; empty where the catalogue no longer has its model.
    ///
    /// @throws turnscope.analysis.simulation.strategy.SpecException if its strategies are no longer understood
    public Optional<Scenario> scenario(Catalogue catalogue) {
        var typed = Scenario.of(strategies);
        var scenario = sameTokens ? typed.unconverted() : typed;
        return model.isEmpty()
                ? Optional.of(scenario)
                : model.flatMap(catalogue::model).map(scenario::on);
    }
}
