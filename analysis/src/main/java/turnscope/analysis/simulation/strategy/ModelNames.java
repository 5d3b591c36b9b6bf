package turnscope.analysis.simulation.strategy;

import java.util.Optional;

import turnscope.analysis.pricing.Model;

/// Finds the model that a parameter names.
@FunctionalInterface
public interface ModelNames {

    Optional<Model> find(String name);
}
