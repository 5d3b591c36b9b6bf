package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.simulation.FairShares;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.strategy.SpecException;
import turnscope.analysis.simulation.strategy.SpecParser;
import turnscope.analysis.simulation.strategy.Strategy;
import turnscope.views.Text;
import turnscope.views.Workers;

/// The what-if lab: scenarios side by side on the open session, one of which is being worked on.
public final class LabModel {

    /// The session laid out for replays; empty while that is being done.
    public final ObjectProperty<Optional<Ready>> ready =
            new SimpleObjectProperty<>(Optional.empty());

    /// The scenarios, the reader's own on top.
    public final ObjectProperty<List<Row>> rows = new SimpleObjectProperty<>(List.of());

    /// The row that is worked on.
    public final ObjectProperty<Optional<Row>> selected =
            new SimpleObjectProperty<>(Optional.empty());

    /// Ids of the rows that are held against each other, in the report and over all models.
    public final ObjectProperty<Set<Integer>> chosen = new SimpleObjectProperty<>(Set.of());

    /// The last replay of the selected row; it stays while the next one is on its way.
    public final ObjectProperty<Optional<Shown>> shown =
            new SimpleObjectProperty<>(Optional.empty());

    /// Whether calls are counted that the log leaves out.
    public final BooleanProperty imputed = new SimpleBooleanProperty();

    /// Whether sizes stay as recorded on another model.
    public final BooleanProperty sameTokens = new SimpleBooleanProperty();

    /// What is wrong with a strategy as it was typed; empty for nothing.
    public final StringProperty wrong = new SimpleStringProperty("");

    public final StudiesModel studies;

    private final Newest preparing;
    private final Newest following;
    private final Newest explaining;
    private final Newest comparing;
    private Text text = Text.of("en");
    private Optional<SessionProfile> profile = Optional.empty();
    private Optional<Catalogue> prices = Optional.empty();
    private int ids;

    public LabModel(Workers workers) {
        preparing = new Newest(workers);
        following = new Newest(workers);
        explaining = new Newest(workers);
        comparing = new Newest(workers);
        studies = new StudiesModel(this, workers);
        imputed.addListener((_, _, _) -> prepare(rows.get()));
        sameTokens.addListener((_, _, _) -> compare());
    }

    /// The language that reasons are given in.
    public void speak(Text other) {
        boolean same = other.locale().equals(text.locale());
        text = other;
        if (!same) settle();
    }

    /// Lays a session out and replays the well-known claims on it, away from the screen.
    public void open(SessionProfile opened, Catalogue catalogue) {
        if (isOpen(opened, catalogue)) return;
        boolean grown =
                profile.filter(known -> known.session().id().equals(opened.session().id()))
                        .isPresent();
        profile = Optional.of(opened);
        prices = Optional.of(catalogue);
        if (!grown) chosen.set(Set.of());
        prepare(grown ? rows.get() : claims(catalogue));
    }

    /// The very same objects: a session that was read again may have grown.
    @SuppressWarnings("ReferenceEquality")
    private boolean isOpen(SessionProfile opened, Catalogue catalogue) {
        return profile.filter(known -> known == opened).isPresent()
                && prices.filter(known -> known == catalogue).isPresent();
    }

    private List<Row> claims(Catalogue catalogue) {
        var claims = new ArrayList<Row>();
        for (var preset : Preset.values()) {
            preset.scenario(catalogue)
                    .map(scenario -> row("", preset.key(), false, Stack.of(scenario)))
                    .ifPresent(claims::add);
        }
        return claims;
    }

    private Row row(String name, String claim, boolean own, Stack stack) {
        return new Row(++ids, name, claim, own, stack, Optional.empty());
    }

    private void prepare(List<Row> kept) {
        if (profile.isEmpty() || prices.isEmpty()) return;
        var session = profile.get().session();
        var catalogue = prices.get();
        boolean counted = imputed.get();
        following.forget();
        explaining.forget();
        comparing.forget();
        studies.forget();
        ready.set(Optional.empty());
        shown.set(Optional.empty());
        rows.set(kept.stream().map(each -> each.with(each.stack())).toList());
        var before = selected.get().map(Row::id);
        selected.set(Optional.empty());
        if (session.requests().isEmpty()) return;
        preparing.run(
                () -> Ready.of(session, catalogue, counted),
                made -> {
                    ready.set(Optional.of(made));
                    compare();
                    before.flatMap(this::row)
                            .or(() -> rows.get().stream().findFirst())
                            .ifPresent(each -> select(each.id()));
                },
                LabModel::raise);
    }

    private static void raise(RuntimeException failure) {
        throw failure;
    }

    /// The prices that everything is replayed at.
    public Optional<Catalogue> prices() {
        return prices;
    }

    public Optional<Row> row(int id) {
        return rows.get().stream().filter(each -> each.id() == id).findFirst();
    }

    /// The scenario of a row under the settings of the lab.
    public Scenario scenario(Row row) {
        return row.stack().scenario(sameTokens.get());
    }

    /// Replays all rows, as they are the first time or under other settings.
    private void compare() {
        if (ready.get().isEmpty()) return;
        var known = ready.get().get();
        var all = rows.get();
        var scenarios = all.stream().map(this::scenario).toList();
        comparing.run(
                () -> scenarios.stream().map(known::row).toList(),
                outcomes -> {
                    for (int i = 0; i < outcomes.size(); i++) replayed(all.get(i), outcomes.get(i));
                },
                LabModel::raise);
        settle();
    }

    /// Keeps a result, unless its row has changed meanwhile.
    private void replayed(Row row, Outcome outcome) {
        rows.set(
                rows.get().stream()
                        .map(each ->
                                each.id() == row.id() && scenario(each).equals(outcome.scenario())
                                        ? each.with(outcome)
                                        : each)
                        .toList());
    }

    /// Works on another row.
    public void select(int id) {
        var row = row(id);
        if (row.isEmpty() || selected.get().map(Row::id).equals(Optional.of(id))) return;
        wrong.set("");
        selected.set(row);
        settle();
    }

    /// Adds a row on top and works on it.
    public void add(String name, String claim, Stack stack) {
        var row = row(name, claim, true, stack);
        var all = new ArrayList<Row>();
        all.add(row);
        all.addAll(rows.get());
        rows.set(List.copyOf(all));
        select(row.id());
    }

    /// Changes the selected stack; a well-known claim stays as it is, and its change becomes a row of its own.
    public void edit(UnaryOperator<Stack> change) {
        if (change(change, false)) settle();
    }

    /// The same while something is dragged: the range and the reasons follow when it is let go, with [#settle()].
    public void drag(UnaryOperator<Stack> change) {
        if (change(change, true)) follow(false);
    }

    private boolean change(UnaryOperator<Stack> change, boolean moving) {
        if (selected.get().isEmpty()) return false;
        var row = selected.get().get();
        Stack changed;
        try {
            changed = change.apply(row.stack());
        } catch (SpecException mistake) {
            wrong.set(message(mistake));
            return false;
        }
        wrong.set("");
        if (changed.equals(row.stack())) return false;
        var next = row.own() ? row.with(changed) : row("", row.claim(), true, changed);
        if (!row.own()) {
            var all = new ArrayList<>(rows.get());
            all.addFirst(next);
            rows.set(List.copyOf(all));
        }
        selected.set(Optional.of(next));
        if (!moving) enter();
        return true;
    }

    /// Brings the selected row among the others up to date, which a drag leaves alone.
    private void enter() {
        selected.get()
                .filter(row -> !row(row.id()).map(Row::stack).equals(Optional.of(row.stack())))
                .ifPresent(row ->
                        rows.set(
                                rows.get().stream()
                                        .map(each -> each.id() == row.id() ? row : each)
                                        .toList()));
    }

    /// Replays the selected row quickly; of several calls in a row the last one counts.
    private void follow(boolean noted) {
        if (ready.get().isEmpty() || selected.get().isEmpty()) return;
        var known = ready.get().get();
        var row = selected.get().get();
        var scenario = scenario(row);
        following.run(
                () -> known.quick(scenario),
                found -> {
                    if (!isWhole(scenario)) shown.set(Optional.of(found));
                    if (noted) replayed(row, found.outcome());
                },
                this::fail);
    }

    /// Whether all about a scenario is on the screen already.
    private boolean isWhole(Scenario scenario) {
        return shown.get()
                .filter(Shown::whole)
                .filter(each -> each.outcome().scenario().equals(scenario))
                .isPresent();
    }

    /// Replays the selected row, then with its range and its reasons.
    public void settle() {
        enter();
        follow(true);
        if (ready.get().isEmpty() || selected.get().isEmpty()) return;
        var known = ready.get().get();
        var scenario = scenario(selected.get().get());
        var words = text;
        explaining.run(
                () -> explained(known, scenario, words),
                found -> {
                    if (selected.get().map(this::scenario).equals(Optional.of(scenario)))
                        shown.set(Optional.of(found));
                },
                this::fail);
    }

    private static Shown explained(Ready ready, Scenario scenario, Text text) {
        synchronized (ready.deep()) {
            var whatIf = ready.deep();
            var outcome = whatIf.outcome(scenario);
            var reasons =
                    new Shown.Reasons(
                            Explanation.of(whatIf, outcome, text),
                            Assumptions.of(whatIf, List.of(outcome), text),
                            FairShares.of(whatIf, scenario));
            var ghost = Ghost.of(ready, outcome, whatIf.course(outcome.replay()));
            return new Shown(ready, outcome, ghost, Optional.of(reasons));
        }
    }

    /// Takes the stack as it is typed, or says what is wrong with it.
    public void type(String spec) {
        edit(stack -> new Stack(stack.model(), Stack.of(Scenario.of(spec)).entries()));
    }

    /// Takes one strategy as it is typed, in place of one of its kind.
    public void typeOne(Strategy before, String spec) {
        edit(stack -> {
            var others = stack.without(before.type());
            for (var typed : SpecParser.parse(spec)) others = others.with(typed);
            return others;
        });
    }

    public void take(Optional<Model> model) {
        edit(stack -> stack.on(model));
    }

    /// Takes a row out; the claims can be had again from their list.
    public void remove(int id) {
        var all = rows.get();
        int place = all.indexOf(row(id).orElse(null));
        if (place < 0 || all.size() < 2) return;
        rows.set(all.stream().filter(each -> each.id() != id).toList());
        choose(id, false);
        if (selected.get().filter(each -> each.id() == id).isPresent())
            select(rows.get().get(Math.min(place, rows.get().size() - 1)).id());
    }

    public void name(int id, String name) {
        rows.set(
                rows.get().stream()
                        .map(each -> each.id() == id ? each.named(name) : each)
                        .toList());
        selected.set(selected.get().flatMap(each -> row(each.id())));
    }

    /// Holds a row against others, or no longer.
    public void choose(int id, boolean wanted) {
        var others = new java.util.TreeSet<>(chosen.get());
        if (wanted) others.add(id);
        else others.remove(id);
        chosen.set(Set.copyOf(others));
    }

    /// The chosen rows in their order; the selected one where none is chosen.
    public List<Row> compared() {
        var some = rows.get().stream().filter(each -> chosen.get().contains(each.id())).toList();
        return some.isEmpty() ? selected.get().stream().toList() : some;
    }

    /// What only the replay finds out, such as a model that is not known.
    private void fail(RuntimeException failure) {
        if (!(failure instanceof SpecException mistake)) throw failure;
        wrong.set(message(mistake));
    }

    String message(SpecException mistake) {
        var key = "spec." + mistake.reason().name().toLowerCase(Locale.ROOT);
        return text.get(key, mistake.details().toArray());
    }
}
