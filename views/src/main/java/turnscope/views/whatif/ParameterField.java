package turnscope.views.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import turnscope.analysis.simulation.strategy.Parameter;
import turnscope.analysis.simulation.strategy.SpecParser;
import turnscope.analysis.simulation.strategy.Strategy;
import turnscope.analysis.simulation.strategy.StrategyType;
import turnscope.views.Text;

/// One parameter of a strategy: a slider to drag, and a field for the exact value.
final class ParameterField extends VBox {

    private final LabModel lab;
    private final StrategyType type;
    private final Parameter parameter;
    private final Text text;
    private final TextField exact = new TextField();
    private final Slider slider = new Slider();
    private final ComboBox<String> words = new ComboBox<>();
    private final Tooltip tip = new Tooltip();
    private Reach reach = new Reach(0, 1);
    private boolean showing;

    ParameterField(LabModel lab, StrategyType type, Parameter parameter, Text text) {
        super(1);
        this.lab = lab;
        this.type = type;
        this.parameter = parameter;
        this.text = text;
        var name = Words.line(parameter.name(), "lab-parameter");
        var unit = Words.line(unit(), "muted", "lab-unit");
        var gap = new javafx.scene.layout.Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(6, name, unit, gap, chooses() ? words : exact);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        exact.setId("lab-exact-" + parameter.name());
        exact.setPrefColumnCount(parameter.isNumber() ? 7 : 11);
        exact.setAccessibleText(text.get("lab.parameter", parameter.name()));
        exact.getStyleClass().add("lab-exact");
        exact.setOnAction(_ -> type(exact.getText()));
        exact.focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now) type(exact.getText());
                });
        if (parameter.isNumber()) getChildren().add(slider());
        if (chooses()) choice();
    }

    private String unit() {
        return parameter.isNumber() ? text.getOr("unit." + parameter.unit(), "") : "";
    }

    /// Whether there are only some words to choose from.
    private boolean chooses() {
        return !parameter.isNumber()
                && !parameter.words().isEmpty()
                && parameter.words().stream().noneMatch(word -> word.endsWith("*"));
    }

    private void choice() {
        words.setId("lab-word-" + parameter.name());
        words.getItems().setAll(parameter.words());
        words.getStyleClass().add("lab-word");
        words.setOnAction(_ -> {
            if (!showing && words.getValue() != null) type(words.getValue());
        });
    }

    private Slider slider() {
        slider.setId("lab-slider-" + parameter.name());
        slider.setAccessibleText(text.get("lab.parameter", parameter.name()));
        slider.valueProperty().subscribe((_, value) -> slide(value.doubleValue()));
        slider.setTooltip(tip);
        slider.setOnMouseReleased(_ -> lab.settle());
        return slider;
    }

    private void slide(double value) {
        if (showing) return;
        var words = plain(reach.rounded(parameter, value));
        if (words.equals(exact.getText())) return;
        exact.setText(words);
        if (slider.isPressed() || slider.isValueChanging())
            lab.drag(stack -> stack.with(changed(stack, words)));
        else lab.edit(stack -> stack.with(changed(stack, words)));
    }

    private void type(String value) {
        lab.edit(stack -> stack.with(changed(stack, value.strip())));
    }

    /// The strategy with another value, checked as if it had been typed.
    private Strategy changed(Stack stack, String value) {
        var values = new LinkedHashMap<String, String>();
        stack.entry(type).ifPresent(entry -> values.putAll(entry.strategy().values().byName()));
        values.put(parameter.name(), value);
        var spec =
                values.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(","));
        return SpecParser.parse(type.name() + "(" + spec + ")").getFirst();
    }

    /// Keeps the slider where it has led here itself, so that a drag is not interrupted.
    void show(Strategy strategy, Reach within) {
        showing = true;
        var value = strategy.values().byName().getOrDefault(parameter.name(), "");
        reach = within;
        if (!exact.isFocused() || !exact.getText().equals(value)) exact.setText(value);
        if (chooses()) words.setValue(value);
        if (parameter.isNumber()) {
            double now = Double.parseDouble(value);
            boolean dragged = slider.isPressed() || slider.isValueChanging();
            if (!dragged) {
                slider.setMin(within.from());
                slider.setMax(Math.max(within.to(), now));
                slider.setBlockIncrement((slider.getMax() - slider.getMin()) / 20);
                slider.setValue(now);
            }
            tip.setText(plain(within.from()) + " … " + plain(within.to()));
        }
        showing = false;
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /// Those of a strategy; its own shares by tool where it takes any.
    static List<Parameter> of(Strategy strategy) {
        if (!strategy.type().open()) return strategy.type().parameters();
        return strategy.values().byName().keySet().stream().map(ParameterField::share).toList();
    }

    private static Parameter share(String tool) {
        return new Parameter(tool, Parameter.Kind.DECIMAL, "", 0.05, 1, List.of(), "share");
    }
}
