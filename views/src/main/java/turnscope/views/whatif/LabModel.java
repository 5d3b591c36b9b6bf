package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.WhatIf;
import turnscope.analysis.simulation.strategy.SpecException;
import turnscope.views.Latest;
import turnscope.views.Text;
import turnscope.views.Workers;

/// Replays of the open session: the well-known claims, and what a reader tries out.
public final class LabModel {

    /// A row of the table.
    ///
    /// @param key of the name of a well-known claim; empty for what a reader has tried
    public record Row(String key, Outcome outcome) {}

    /// What is known of the session on screen.
    public record Lab(WhatIf whatIf, List<Row> rows) {

        public Lab {
            rows = List.copyOf(rows);
        }
    }

    /// The scenario that is shown at length.
    ///
    /// @param lines why it costs what it costs
    public record Shown(WhatIf whatIf, Outcome outcome, List<String> lines) {

        public Shown {
            lines = List.copyOf(lines);
        }
    }

    public final ObjectProperty<Optional<Lab>> lab = new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Optional<Shown>> shown =
            new SimpleObjectProperty<>(Optional.empty());

    /// What is wrong with the strategy as it was typed; empty for nothing.
    public final StringProperty wrong = new SimpleStringProperty("");

    private final Text text;
    private final Latest preparing;
    private final Latest replaying;
    private Optional<String> session = Optional.empty();

    public LabModel(Text text, Workers workers) {
        this.text = text;
        this.preparing = new Latest(workers);
        this.replaying = new Latest(workers);
    }

    /// Replays the well-known claims on a session, away from the screen.
    public void open(SessionProfile profile, Catalogue catalogue) {
        var state = profile.session().id() + " " + profile.requests().size() + catalogue.fixedAt();
        if (session.equals(Optional.of(state))) return;
        session = Optional.of(state);
        lab.set(Optional.empty());
        shown.set(Optional.empty());
        preparing.run(
                () -> {
                    var whatIf = new WhatIf(profile.session(), catalogue);
                    return new Lab(whatIf, presets(whatIf, catalogue));
                },
                found -> {
                    lab.set(Optional.of(found));
                    if (!found.rows().isEmpty())
                        choose(found.rows().getFirst().outcome().scenario());
                },
                failure -> {
                    throw failure;
                });
    }

    private static List<Row> presets(WhatIf whatIf, Catalogue catalogue) {
        var rows = new ArrayList<Row>();
        if (whatIf.session().requests().isEmpty()) return rows;
        for (var preset : Preset.values()) {
            preset.scenario(catalogue)
                    .ifPresent(scenario -> rows.add(new Row(preset.key(), whatIf.quick(scenario))));
        }
        return rows;
    }

    /// Shows a scenario at length; of several in a row the last one counts.
    public void choose(Scenario scenario) {
        var known = lab.get();
        if (known.isEmpty()) return;
        var whatIf = known.get().whatIf();
        replaying.run(
                () -> replay(whatIf, scenario), found -> shown.set(Optional.of(found)), this::fail);
    }

    /// One replay at a time, since they share what was laid out for others.
    private Shown replay(WhatIf whatIf, Scenario scenario) {
        synchronized (whatIf) {
            var outcome = whatIf.outcome(scenario);
            return new Shown(whatIf, outcome, Explanation.of(whatIf, outcome, text));
        }
    }

    /// Adds a scenario as it was typed on top of the table, or says what is wrong with it.
    public void tryOut(String spec, Optional<Model> model) {
        Scenario typed;
        try {
            typed = Scenario.of(spec);
        } catch (SpecException mistake) {
            wrong.set(message(mistake));
            return;
        }
        wrong.set("");
        var known = lab.get();
        if (known.isEmpty()) return;
        var scenario = model.map(typed::on).orElse(typed);
        var whatIf = known.get().whatIf();
        replaying.run(
                () -> replay(whatIf, scenario),
                found -> {
                    shown.set(Optional.of(found));
                    var rows = new ArrayList<Row>();
                    rows.add(new Row("", found.outcome()));
                    rows.addAll(known.get().rows());
                    lab.set(Optional.of(new Lab(whatIf, rows)));
                },
                this::fail);
    }

    /// What only the replay finds out, such as a model that is not known.
    private void fail(RuntimeException failure) {
        if (!(failure instanceof SpecException mistake)) throw failure;
        wrong.set(message(mistake));
    }

    private String message(SpecException mistake) {
        var key = "spec." + mistake.reason().name().toLowerCase(Locale.ROOT);
        return text.get(key, mistake.details().toArray());
    }
}
