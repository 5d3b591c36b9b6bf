package turnscope.views.whatif;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.simulation.KeptScenario;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.ScenarioBook;
import turnscope.analysis.simulation.strategy.SpecException;
import turnscope.views.Workers;

/// The scenarios that a reader keeps in the library.
public final class KeptModel {

    public final ObjectProperty<List<KeptScenario>> kept = new SimpleObjectProperty<>(List.of());

    /// Key of what came of the last change; empty for nothing to say.
    public final StringProperty said = new SimpleStringProperty("");

    private final ScenarioBook book;
    private final LabModel lab;
    private final Clock clock;
    private final Workers workers;

    public KeptModel(ScenarioBook book, LabModel lab, Clock clock, Workers workers) {
        this.book = book;
        this.lab = lab;
        this.clock = clock;
        this.workers = workers;
    }

    private interface Change {
        /// @return key of what came of it
        String make();
    }

    /// Reads them again, away from the screen.
    public void reload() {
        change(() -> "");
    }

    private void change(Change change) {
        workers.background()
                .execute(() -> {
                    var word = change.make();
                    var all = book.scenarios();
                    workers.screen()
                            .execute(() -> {
                                kept.set(all);
                                said.set(word);
                            });
                });
    }

    /// Keeps the selected scenario under a name, in place of another one of that name.
    public void keep(String name) {
        var row = lab.selected.get();
        if (row.isEmpty() || name.isBlank()) return;
        var scenario = lab.scenario(row.get());
        var kept =
                new KeptScenario(
                        name.strip(),
                        clock.instant(),
                        lab.ready.get().map(ready -> ready.live().session().id()),
                        scenario.model().map(Model::id),
                        scenario.text(),
                        lab.imputed.get(),
                        lab.sameTokens.get());
        if (row.get().own()) lab.table.name(row.get().id(), kept.name());
        change(() -> {
            book.keep(kept);
            return "lab.kept.done";
        });
    }

    /// Lays a kept scenario beside the others, with the settings that it was kept with.
    public void load(KeptScenario wanted) {
        if (lab.prices().isEmpty()) return;
        var scenario = scenario(wanted, lab.prices().get());
        if (scenario.isEmpty()) {
            said.set("lab.kept.gone");
            return;
        }
        said.set("");
        lab.sameTokens.set(wanted.sameTokens());
        lab.imputed.set(wanted.imputed());
        lab.add(wanted.name(), "", Stack.of(scenario.get()));
    }

    private static Optional<Scenario> scenario(KeptScenario wanted, Catalogue prices) {
        try {
            return wanted.scenario(prices);
        } catch (SpecException _) {
            return Optional.empty();
        }
    }

    public void rename(String name, String other) {
        if (other.isBlank() || other.strip().equals(name)) return;
        change(() -> book.rename(name, other.strip()) ? "lab.kept.renamed" : "lab.kept.taken");
    }

    public void forget(String name) {
        change(() -> book.remove(name) ? "lab.kept.forgotten" : "");
    }
}
