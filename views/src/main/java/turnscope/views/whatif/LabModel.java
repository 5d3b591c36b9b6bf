package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.strategy.SpecException;
import turnscope.analysis.simulation.strategy.SpecParser;
import turnscope.analysis.simulation.strategy.Strategy;
import turnscope.views.Text;
import turnscope.views.Workers;
import turnscope.views.timeline.GhostLine;

/// The what-if lab: scenarios side by side on the open session, one of which is being worked on.
public final class LabModel {

    /// The session laid out for replays; empty while that is being done.
    public final ObjectProperty<Optional<Ready>> ready =
            new SimpleObjectProperty<>(Optional.empty());

    /// The scenarios, one of which is selected.
    public final RowsModel table = new RowsModel();

    public final ObjectProperty<List<Row>> rows = table.rows;
    public final ObjectProperty<Optional<Row>> selected = table.selected;

    /// The last replay of the selected row; it stays while the next one is on its way.
    public final ObjectProperty<Optional<Shown>> shown =
            new SimpleObjectProperty<>(Optional.empty());

    /// The same as a line for the timeline.
    public final ObjectProperty<Optional<GhostLine>> ghost =
            new SimpleObjectProperty<>(Optional.empty());

    /// Whether calls are counted that the log leaves out.
    public final BooleanProperty imputed = new SimpleBooleanProperty();

    /// Whether sizes stay as recorded on another model.
    public final BooleanProperty sameTokens = new SimpleBooleanProperty();

    /// What is wrong with a strategy as it was typed; empty for nothing.
    public final StringProperty wrong = new SimpleStringProperty("");

    public final StudiesModel studies;

    final CutModel cuts;

    private final Newest preparing;
    private final Newest following;
    private final Newest explaining;
    private final Newest comparing;
    private Text text = Text.of("en");
    private Optional<SessionProfile> profile = Optional.empty();
    private Optional<Catalogue> prices = Optional.empty();

    public LabModel(Workers workers) {
        preparing = new Newest(workers);
        following = new Newest(workers);
        explaining = new Newest(workers);
        comparing = new Newest(workers);
        studies = new StudiesModel(this, workers);
        cuts = new CutModel(this);
        imputed.addListener((_, _, _) -> prepare(rows.get()));
        sameTokens.addListener((_, _, _) -> compare());
        shown.subscribe(_ -> haunt());
        selected.subscribe(_ -> haunt());
    }

    private void haunt() {
        ghost.set(
                profile.flatMap(of ->
                        shown.get().map(each -> each.ghost().line(of, name(each.outcome())))));
    }

    /// What a replayed scenario is called; its strategies where no row has it any more.
    private Function<Text, String> name(Outcome outcome) {
        var scenario = outcome.scenario();
        return Stream.concat(selected.get().stream(), rows.get().stream())
                .filter(row -> scenario(row).equals(scenario))
                .findFirst()
                .<Function<Text, String>>map(row -> words -> Names.of(row, words))
                .orElse(words -> Names.of(scenario, words));
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
        if (!grown) table.chosen.set(Set.of());
        prepare(grown ? rows.get() : claims());
    }

    /// The very same objects: a session that was read again may have grown.
    @SuppressWarnings("ReferenceEquality")
    private boolean isOpen(SessionProfile opened, Catalogue catalogue) {
        return profile.filter(known -> known == opened).isPresent()
                && prices.filter(known -> known == catalogue).isPresent();
    }

    /// What a claim comes to on the open session; empty without the model that it names.
    Optional<Scenario> scenario(Preset claim) {
        int requests = profile.map(open -> open.requests().size()).orElse(0);
        return prices.flatMap(catalogue -> claim.scenario(catalogue, requests));
    }

    private List<Row> claims() {
        var claims = new ArrayList<Row>();
        for (var preset : Preset.values()) {
            scenario(preset)
                    .map(scenario -> table.made("", preset.key(), false, Stack.of(scenario)))
                    .ifPresent(claims::add);
        }
        return claims;
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
                    if (selected.get().isPresent()) return;
                    before.flatMap(table::row)
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

    /// The scenario of a row under the settings of the lab.
    public Scenario scenario(Row row) {
        return row.stack().scenario(sameTokens.get());
    }

    /// Replays all rows, as they are the first time or under other settings.
    private void compare() {
        if (ready.get().isEmpty()) return;
        var known = ready.get().get();
        var scenarios = rows.get().stream().map(this::scenario).toList();
        comparing.run(
                () -> scenarios.stream().map(known::row).toList(), this::replayed, LabModel::raise);
        settle();
    }

    /// Keeps results with the rows that have not changed meanwhile.
    private void replayed(List<Outcome> outcomes) {
        rows.set(rows.get().stream().map(row -> replayed(row, outcomes)).toList());
    }

    private Row replayed(Row row, List<Outcome> outcomes) {
        var scenario = scenario(row);
        return outcomes.stream()
                .filter(each -> each.scenario().equals(scenario))
                .findFirst()
                .map(row::with)
                .orElse(row);
    }

    /// Works on another row.
    public void select(int id) {
        var row = table.row(id);
        if (row.isEmpty() || table.isSelected(id)) return;
        wrong.set("");
        selected.set(row);
        settle();
    }

    /// Adds a row on top and works on it.
    public void add(String name, String claim, Stack stack) {
        var row = table.made(name, claim, true, stack);
        table.addOnTop(row);
        select(row.id());
    }

    /// Changes the selected stack; a well-known claim stays as it is, and its change becomes a row of its own.
    public void edit(UnaryOperator<Stack> change) {
        if (change(change)) settle();
    }

    /// The same while something is dragged: the range and the reasons follow when it is let go, with [#settle()].
    public void drag(UnaryOperator<Stack> change) {
        if (change(change)) follow(false);
    }

    private boolean change(UnaryOperator<Stack> change) {
        if (selected.get().isEmpty()) return false;
        try {
            boolean changed = table.change(change.apply(selected.get().get().stack()));
            wrong.set("");
            return changed;
        } catch (SpecException mistake) {
            wrong.set(message(mistake));
            return false;
        }
    }

    /// Replays the selected row quickly; of several calls in a row the last one counts.
    private void follow(boolean noted) {
        if (ready.get().isEmpty() || selected.get().isEmpty()) return;
        var known = ready.get().get();
        var scenario = scenario(selected.get().get());
        following.run(
                () -> known.quick(scenario),
                found -> {
                    if (!isWhole(scenario)) shown.set(Optional.of(found));
                    if (noted) replayed(List.of(found.outcome()));
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
        table.enter();
        follow(true);
        if (ready.get().isEmpty() || selected.get().isEmpty()) return;
        var known = ready.get().get();
        var scenario = scenario(selected.get().get());
        var words = text;
        explaining.run(
                () -> known.whole(scenario, words),
                found -> {
                    if (selected.get().map(this::scenario).equals(Optional.of(scenario)))
                        shown.set(Optional.of(found));
                },
                this::fail);
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
        table.remove(id).ifPresent(next -> select(next.id()));
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
