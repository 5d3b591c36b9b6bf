package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.pricing.Model;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.strategy.Strategies;
import turnscope.analysis.simulation.strategy.Strategy;
import turnscope.analysis.simulation.strategy.StrategyType;

/// A scenario in the making: a model and strategies, each of them on or off, in the order in which they act.
///
/// @param model that takes every request; empty for the recorded ones
public record Stack(Optional<Model> model, List<Entry> entries) {

    public static final Stack EMPTY = new Stack(Optional.empty(), List.of());

    public Stack {
        entries =
                entries.stream()
                        .sorted(
                                Comparator.comparingInt(
                                        each -> Strategies.ORDER.indexOf(each.strategy().type())))
                        .toList();
    }

    /// One card.
    public record Entry(Strategy strategy, boolean on) {

        StrategyType type() {
            return strategy.type();
        }
    }

    public static Stack of(Scenario scenario) {
        return new Stack(
                scenario.model(),
                scenario.strategies().stream().map(each -> new Entry(each, true)).toList());
    }

    /// What is replayed: the strategies that are on.
    ///
    /// @param sameTokens whether sizes stay as recorded on another model
    public Scenario scenario(boolean sameTokens) {
        var on = entries.stream().filter(Entry::on).map(Entry::strategy).toList();
        return new Scenario(model, !sameTokens, on);
    }

    /// With a strategy switched on, in place of one of its kind.
    public Stack with(Strategy strategy) {
        var others = others(strategy.type());
        others.add(new Entry(strategy, true));
        return new Stack(model, others);
    }

    public Stack without(StrategyType type) {
        return new Stack(model, others(type));
    }

    public Stack switched(StrategyType type, boolean on) {
        return new Stack(
                model,
                entries.stream()
                        .map(each ->
                                each.type().equals(type) ? new Entry(each.strategy(), on) : each)
                        .toList());
    }

    public Stack on(Optional<Model> other) {
        return new Stack(other, entries);
    }

    public Optional<Entry> entry(StrategyType type) {
        return entries.stream().filter(each -> each.type().equals(type)).findFirst();
    }

    private List<Entry> others(StrategyType type) {
        var others = new ArrayList<>(entries);
        others.removeIf(each -> each.type().equals(type));
        return others;
    }
}
