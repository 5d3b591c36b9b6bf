package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.strategy.Parameter;
import turnscope.analysis.simulation.strategy.SpecParser;
import turnscope.analysis.simulation.strategy.StrategyType;

/// The cost of a scenario over two parameters at once.
///
/// @param across varies from left to right
/// @param down varies from top to bottom
/// @param cells costs, row by row; empty without a price
public record HeatMap(Axis across, Axis down, List<List<Optional<Money>>> cells) {

    public HeatMap {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /// One parameter and the values that it takes, as text.
    ///
    /// @param now the value that the scenario itself has; empty where it has no such strategy
    public record Axis(StrategyType type, Parameter parameter, List<String> values, String now) {

        public Axis {
            values = List.copyOf(values);
        }

        /// The scenario with one of the values; the strategy is added where it is missing.
        Scenario put(Scenario scenario, String value) {
            var values = new HashMap<String, String>();
            var others = new ArrayList<>(scenario.strategies());
            others.removeIf(each -> {
                if (!each.type().name().equals(type.name())) return false;
                values.putAll(each.values().byName());
                return true;
            });
            values.put(parameter.name(), value);
            others.add(SpecParser.make(type, values));
            return scenario.with(others);
        }
    }

    /// @param row from the top
    /// @param column from the left
    public record Place(int row, int column) {}

    public static HeatMap of(WhatIf whatIf, Scenario scenario, Axis across, Axis down) {
        var cells = new ArrayList<List<Optional<Money>>>();
        for (var high : down.values()) {
            var row = new ArrayList<Optional<Money>>();
            for (var wide : across.values())
                row.add(whatIf.cost(across.put(down.put(scenario, high), wide)));
            cells.add(row);
        }
        return new HeatMap(across, down, cells);
    }

    /// What one cell stands for.
    public Scenario at(Scenario scenario, Place place) {
        return across.put(
                down.put(scenario, down.values().get(place.row())),
                across.values().get(place.column()));
    }

    /// Empty where nothing has a price.
    public Optional<Place> cheapest() {
        return extreme(true);
    }

    public Optional<Place> dearest() {
        return extreme(false);
    }

    public Optional<Money> cost(Place place) {
        return cells.get(place.row()).get(place.column());
    }

    private Optional<Place> extreme(boolean least) {
        Optional<Place> found = Optional.empty();
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < cells.get(row).size(); column++) {
                var place = new Place(row, column);
                var cost = cost(place);
                if (cost.isEmpty()) continue;
                var best = found.flatMap(this::cost);
                int order = best.isEmpty() ? -1 : cost.get().compareTo(best.get());
                if (best.isEmpty() || (least ? order < 0 : order > 0)) found = Optional.of(place);
            }
        }
        return found;
    }
}
