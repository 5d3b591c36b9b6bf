package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import turnscope.analysis.simulation.strategy.FreshSession;
import turnscope.analysis.simulation.strategy.SpecParser;
import turnscope.analysis.simulation.strategy.Strategies;
import turnscope.analysis.simulation.strategy.StrategyType;
import turnscope.views.plot.Range;

/// The places on the chart where the selected scenario begins a session for a new task, and ranges handed to sub-agents.
final class CutModel {

    private static final String AT = "at:";

    /// Requests that begin a task, ascending; none where the scenario has no sessions per task.
    final ObjectProperty<List<Integer>> cuts = new SimpleObjectProperty<>(List.of());

    private final LabModel lab;

    CutModel(LabModel lab) {
        this.lab = lab;
        lab.selected.subscribe(_ -> read());
        lab.ready.subscribe(_ -> read());
    }

    static StrategyType fresh() {
        return Strategies.named("fresh-session").orElseThrow();
    }

    private void read() {
        cuts.set(strategy().map(this::places).orElse(List.of()));
    }

    private Optional<FreshSession> strategy() {
        return lab.selected
                .get()
                .flatMap(row -> row.stack().entry(fresh()))
                .filter(Stack.Entry::on)
                .map(entry -> (FreshSession) entry.strategy());
    }

    /// As they are set, or where pauses are long enough.
    private List<Integer> places(FreshSession fresh) {
        if (fresh.split().startsWith(AT)) {
            return new TreeSet<>(
                            List.of(fresh.split().substring(AT.length()).split("[./]+")).stream()
                                    .map(Integer::valueOf)
                                    .toList())
                    .stream().toList();
        }
        return lab.ready.get().map(ready -> ready.pauses(fresh.gap())).orElse(List.of());
    }

    /// Adds a cut before a request, with the strategy where it is missing.
    void add(int request) {
        var all = new TreeSet<>(cuts.get());
        if (request > 0 && all.add(request)) put(List.copyOf(all), false);
    }

    /// Moves a cut while it is dragged.
    ///
    /// @return where it is now
    int move(int from, int to) {
        var all = new TreeSet<>(cuts.get());
        if (to < 1 || from == to || all.contains(to)) return from;
        all.remove(from);
        all.add(to);
        put(List.copyOf(all), true);
        return to;
    }

    /// Takes a cut away; the last one goes together with its strategy.
    void remove(int request) {
        var all = new ArrayList<>(cuts.get());
        if (!all.remove(Integer.valueOf(request))) return;
        if (all.isEmpty()) lab.edit(stack -> stack.without(fresh()));
        else put(all, false);
    }

    private void put(List<Integer> places, boolean moving) {
        var values = new HashMap<String, String>();
        strategy().ifPresent(known -> values.putAll(known.values().byName()));
        values.put(
                "split",
                AT + places.stream().map(String::valueOf).collect(Collectors.joining("/")));
        var changed = SpecParser.make(fresh(), values);
        if (moving) lab.drag(stack -> stack.with(changed));
        else lab.edit(stack -> stack.with(changed));
    }

    /// Hands a range of requests to a sub-agent.
    void handOver(Range range) {
        var type = Strategies.named("subagents").orElseThrow();
        lab.edit(stack -> {
            var values = new HashMap<String, String>();
            stack.entry(type).ifPresent(entry -> values.putAll(entry.strategy().values().byName()));
            values.put("at", range.first() + ".." + range.last());
            return stack.with(SpecParser.make(type, values));
        });
    }
}
