package turnscope.analysis.simulation;

import java.util.List;

/// The scenarios that someone keeps; they belong to the user and outlive every import.
public interface ScenarioBook {

    /// All of them by name.
    List<KeptScenario> scenarios();

    /// Keeps a scenario, in place of another one of the same name.
    void keep(KeptScenario scenario);

    /// Gives a scenario another name.
    ///
    /// @return false if there is none of that name, or already one of the other
    boolean rename(String name, String other);

    /// @return false if there is none of that name
    boolean remove(String name);
}
