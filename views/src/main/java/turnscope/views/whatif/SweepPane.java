package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import turnscope.analysis.simulation.strategy.Parameter;
import turnscope.analysis.simulation.strategy.StrategyType;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// One parameter of the selected scenario over its reach.
final class SweepPane extends VBox {

    private final LabModel lab;
    private final Text text;
    private final ComboBox<Choice> choices = new ComboBox<>();
    private final Label words = Words.of("", "lab-line");
    private boolean filling;

    /// A parameter that can be swept.
    record Choice(StrategyType type, Parameter parameter) {}

    SweepPane(LabModel lab, Text text, ObservableValue<Boolean> dark) {
        super(8);
        this.lab = lab;
        this.text = text;
        choices.setId("lab-sweep-parameter");
        choices.setPromptText(text.get("lab.sweep.choose"));
        choices.setConverter(converter());
        choices.setOnAction(_ -> run());
        var head = new HBox(10, choices, Words.of(text.get("lab.sweep.note"), "muted"));
        head.setAlignment(Pos.CENTER_LEFT);
        words.setId("lab-sweep-words");
        getChildren().setAll(head, new SweepChart(lab, text, dark), words);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        lab.selected.when(inScene).subscribe(_ -> fill());
        lab.shown
                .when(inScene)
                .subscribe(shown -> {
                    if (shown.filter(Shown::whole).isPresent()) run();
                });
        lab.studies.sweep.when(inScene).subscribe(this::tell);
    }

    private StringConverter<Choice> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return choice == null
                        ? ""
                        : StrategyCard.name(choice.type(), text)
                                + " · "
                                + choice.parameter().name();
            }

            @Override
            public Choice fromString(String name) {
                throw new UnsupportedOperationException("a choice is not typed: " + name);
            }
        };
    }

    static List<Choice> choices(LabModel lab) {
        var found = new ArrayList<Choice>();
        for (var entry : lab.selected.get().map(row -> row.stack().entries()).orElse(List.of()))
            for (var parameter : entry.type().parameters())
                if (entry.on() && parameter.isNumber())
                    found.add(new Choice(entry.type(), parameter));
        return found;
    }

    private void fill() {
        var found = choices(lab);
        if (found.equals(List.copyOf(choices.getItems()))) return;
        filling = true;
        var before = choices.getValue();
        choices.getItems().setAll(found);
        choices.setValue(found.contains(before) ? before : found.stream().findFirst().orElse(null));
        filling = false;
        if (choices.getValue() == null) lab.studies.sweep.set(Optional.empty());
    }

    private void run() {
        if (filling || choices.getValue() == null) return;
        lab.studies.sweep(choices.getValue().type(), choices.getValue().parameter());
    }

    private void tell(Optional<StudiesModel.Swept> swept) {
        if (swept.isEmpty()) {
            words.setText(text.get("lab.sweep.none"));
            return;
        }
        var sweep = swept.get().sweep();
        var lines = new ArrayList<String>();
        if (sweep.cheapest().isPresent()) {
            var best = sweep.points().get(sweep.cheapest().getAsInt());
            lines.add(
                    text.get(
                            "lab.sweep.cheapest",
                            sweep.parameter().name() + " = " + number(best.value()),
                            Amounts.money(best.cost()),
                            number(sweep.points().get(sweep.plateauFrom()).value()),
                            number(sweep.points().get(sweep.plateauTo()).value())));
        }
        swept.get()
                .formula()
                .ifPresent(formula ->
                        lines.add(
                                text.get(
                                        "cli.sweep.formula",
                                        Amounts.tokens(Math.round(formula.best())),
                                        Amounts.tokens(Math.round(formula.rereading())))));
        words.setText(String.join("\n", lines));
    }

    static String number(double value) {
        return value == Math.rint(value) ? Amounts.exact((long) value) : Amounts.decimal(value, 2);
    }
}
