package turnscope.views.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.WhatIf;
import turnscope.analysis.simulation.strategy.SpecException;
import turnscope.views.Latest;
import turnscope.views.Workers;

/// Two to six sessions that are held against each other, or replays against the session that they replay; the first one
/// is what the others differ from.
public final class CompareModel {

    public static final int MOST = 6;

    /// Ids in the order in which they were chosen.
    public final ObjectProperty<List<String>> chosen = new SimpleObjectProperty<>(List.of());

    /// What the first session is replayed under, beside the sessions.
    public final ObjectProperty<List<Scenario>> scenarios = new SimpleObjectProperty<>(List.of());

    public final ObjectProperty<Alignment> alignment =
            new SimpleObjectProperty<>(Alignment.REQUEST);

    /// The chosen sessions, analysed, and behind them the replays.
    public final ObjectProperty<List<Compared>> compared = new SimpleObjectProperty<>(List.of());

    /// What was wrong with the last strategy; empty for nothing.
    public final ObjectProperty<Optional<SpecException>> wrong =
            new SimpleObjectProperty<>(Optional.empty());

    private final SessionLibrary library;
    private final Latest latest;
    private Catalogue prices;

    public CompareModel(SessionLibrary library, Catalogue prices, Workers workers) {
        this.library = library;
        this.prices = prices;
        this.latest = new Latest(workers);
        chosen.addListener((_, _, _) -> read());
        scenarios.addListener((_, _, _) -> read());
    }

    /// Adds a session, or takes it away; beyond [#MOST] nothing is added.
    public void toggle(String id) {
        var changed = new ArrayList<>(chosen.get());
        if (!changed.remove(id) && size() < MOST) changed.add(id);
        chosen.set(List.copyOf(changed));
    }

    /// Adds a session unless it is there; beyond [#MOST] nothing is added.
    public void take(String id) {
        if (!chosen.get().contains(id)) toggle(id);
    }

    private int size() {
        return chosen.get().size() + scenarios.get().size();
    }

    /// Replays the first session under a scenario, too.
    ///
    /// @param spec strategies as they are written on the command line; empty for none
    /// @param model empty for the recorded ones
    public void replay(String spec, Optional<Model> model) {
        try {
            var typed = spec.isBlank() ? Scenario.AS_RECORDED : Scenario.of(spec.strip());
            add(model.map(typed::on).orElse(typed));
        } catch (SpecException mistake) {
            wrong.set(Optional.of(mistake));
        }
    }

    /// The same with a scenario that somebody has made elsewhere.
    public void add(Scenario scenario) {
        wrong.set(Optional.empty());
        if (chosen.get().isEmpty() || size() >= MOST) return;
        var changed = new ArrayList<>(scenarios.get());
        changed.add(scenario);
        scenarios.set(List.copyOf(changed));
    }

    public void clear() {
        scenarios.set(List.of());
        chosen.set(List.of());
    }

    /// Models that a replay can be of, by name.
    public List<Model> models() {
        return prices.models().stream()
                .filter(Model::priced)
                .sorted(java.util.Comparator.comparing(Model::name))
                .toList();
    }

    /// Reads them again with other prices.
    public void reprice(Catalogue catalogue) {
        prices = catalogue;
        if (!chosen.get().isEmpty()) read();
    }

    private void read() {
        var ids = chosen.get();
        var wanted = scenarios.get();
        var catalogue = prices;
        latest.run(() -> analysed(ids, wanted, catalogue), compared::set, this::fail);
    }

    /// A strategy can turn out to be wrong when it is replayed; it is taken out again.
    private void fail(RuntimeException failure) {
        if (!(failure instanceof SpecException mistake)) throw failure;
        wrong.set(Optional.of(mistake));
        var left = new ArrayList<>(scenarios.get());
        if (!left.isEmpty()) left.removeLast();
        scenarios.set(List.copyOf(left));
    }

    private List<Compared> analysed(List<String> ids, List<Scenario> wanted, Catalogue catalogue) {
        var all = new ArrayList<Compared>();
        for (var id : ids)
            library.session(id)
                    .map(session -> SessionProfile.of(session, catalogue))
                    .ifPresent(profile -> all.add(new Compared.Recorded(profile)));
        if (all.isEmpty() || wanted.isEmpty()) return List.copyOf(all);
        var first = all.getFirst().profile();
        var whatIf = new WhatIf(first.session(), catalogue);
        for (var scenario : wanted) all.add(new Compared.Replayed(first, whatIf.outcome(scenario)));
        return List.copyOf(all);
    }
}
