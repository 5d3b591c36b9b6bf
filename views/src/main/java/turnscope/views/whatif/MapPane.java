package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import atlantafx.base.theme.Styles;

import turnscope.analysis.simulation.HeatMap;
import turnscope.analysis.simulation.Sweep;
import turnscope.analysis.simulation.strategy.Parameter;
import turnscope.analysis.simulation.strategy.Strategies;
import turnscope.analysis.simulation.strategy.StrategyType;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// Two parameters of the selected scenario against each other, worked out when asked for.
final class MapPane extends VBox {

    private static final int ACROSS = 8;
    private static final int DOWN = 6;

    private final LabModel lab;
    private final Text text;
    private final ComboBox<SweepPane.Choice> across = new ComboBox<>();
    private final ComboBox<SweepPane.Choice> down = new ComboBox<>();
    private final Label words = Words.of("", "lab-line");

    MapPane(LabModel lab, Text text, ObservableValue<Boolean> dark) {
        super(8);
        this.lab = lab;
        this.text = text;
        across.setId("lab-map-across");
        down.setId("lab-map-down");
        across.setConverter(converter());
        down.setConverter(converter());
        var run = new Button(text.get("lab.map.run"));
        run.setId("lab-map-run");
        run.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        run.setOnAction(_ -> run());
        run.disableProperty()
                .bind(across.valueProperty().isNull().or(down.valueProperty().isNull()));
        var head = new HBox(8, across, Words.line("×", "muted"), down, run);
        head.setAlignment(Pos.CENTER_LEFT);
        words.setId("lab-map-words");
        getChildren().setAll(head, new MapChart(lab, text, dark), words);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        lab.selected.when(inScene).subscribe(_ -> fill());
        lab.studies.map.when(inScene).subscribe(this::tell);
    }

    private StringConverter<SweepPane.Choice> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(SweepPane.Choice choice) {
                return choice == null
                        ? ""
                        : choice.type().name() + " · " + choice.parameter().name();
            }

            @Override
            public SweepPane.Choice fromString(String name) {
                throw new UnsupportedOperationException("a choice is not typed: " + name);
            }
        };
    }

    /// The numbers of the stack, and the life of cache entries, which goes with anything.
    private List<SweepPane.Choice> choices() {
        var found = new ArrayList<>(SweepPane.choices(lab));
        var ttl = Strategies.named("ttl").orElseThrow();
        found.add(new SweepPane.Choice(ttl, ttl.parameters().getFirst()));
        return found;
    }

    private void fill() {
        var found = choices();
        if (found.equals(List.copyOf(across.getItems()))) return;
        var before =
                List.of(
                        Optional.ofNullable(across.getValue()),
                        Optional.ofNullable(down.getValue()));
        across.getItems().setAll(found);
        down.getItems().setAll(found);
        across.setValue(before.getFirst().filter(found::contains).orElse(found.getFirst()));
        var second = found.size() > 2 && numbers(found) > 1 ? found.get(1) : found.getLast();
        down.setValue(before.getLast().filter(found::contains).orElse(second));
        lab.studies.map.set(Optional.empty());
    }

    private static long numbers(List<SweepPane.Choice> choices) {
        return choices.stream().filter(each -> each.parameter().isNumber()).count();
    }

    private void run() {
        if (across.getValue().equals(down.getValue())) return;
        lab.ready
                .get()
                .ifPresent(ready ->
                        lab.studies.map(
                                axis(across.getValue(), ready, ACROSS),
                                axis(down.getValue(), ready, DOWN)));
    }

    private HeatMap.Axis axis(SweepPane.Choice choice, Ready ready, int count) {
        var now = now(choice.type(), choice.parameter());
        if (!choice.parameter().isNumber()) {
            var offered =
                    choice.parameter().words().stream().filter(w -> !w.equals("best")).toList();
            return new HeatMap.Axis(choice.type(), choice.parameter(), offered, now);
        }
        double value = Double.parseDouble(now);
        var reach = Reach.of(choice.parameter(), value, ready);
        var values = new TreeSet<Double>();
        for (double each : Sweep.values(choice.parameter(), reach.from(), reach.to(), count))
            values.add(reach.rounded(choice.parameter(), each));
        values.add(value);
        return new HeatMap.Axis(
                choice.type(),
                choice.parameter(),
                values.stream().map(MapPane::plain).toList(),
                now);
    }

    private String now(StrategyType type, Parameter parameter) {
        return lab.selected
                .get()
                .flatMap(row -> row.stack().entry(type))
                .map(entry -> entry.strategy().values().byName().get(parameter.name()))
                .orElse("");
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private void tell(Optional<StudiesModel.Mapped> mapped) {
        if (mapped.isEmpty()) {
            words.setText(text.get("lab.map.none"));
            return;
        }
        var map = mapped.get().map();
        var best = map.cheapest();
        words.setText(
                best.isEmpty()
                        ? text.get("lab.unpriced")
                        : text.get(
                                "lab.map.cheapest",
                                map.at(mapped.get().scenario(), best.get()).text(),
                                Amounts.money(map.cost(best.get()))));
    }
}
