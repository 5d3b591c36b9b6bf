package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.function.Consumer;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.Sweep;
import turnscope.analysis.simulation.strategy.Parameter;
import turnscope.analysis.simulation.strategy.Strategy;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// The parameters of a scenario, to be dragged; each movement is a scenario of its own.
final class Sliders extends VBox {

    private static final int MOST = 6;

    private final Text text;
    private final Consumer<Scenario> changed;
    private Scenario scenario = Scenario.AS_RECORDED;

    Sliders(Text text, Consumer<Scenario> changed) {
        super(6);
        this.text = text;
        this.changed = changed;
    }

    /// Keeps the sliders where they have led here themselves, so that a drag is not interrupted.
    void show(Scenario other) {
        if (other.equals(scenario)) return;
        scenario = other;
        var rows = new ArrayList<Region>();
        for (int i = 0; i < other.strategies().size(); i++) {
            var strategy = other.strategies().get(i);
            for (var parameter : strategy.type().parameters()) {
                if (parameter.isNumber() && rows.size() < MOST)
                    rows.add(row(i, strategy, parameter));
            }
        }
        getChildren().setAll(rows);
    }

    private Region row(int place, Strategy strategy, Parameter parameter) {
        double now = Double.parseDouble(strategy.values().byName().get(parameter.name()));
        double most = Math.min(parameter.most(), Math.max(now * 4, parameter.least() + 10));
        var slider = new Slider(parameter.least(), Math.max(most, now), now);
        slider.setId("lab-slider-" + parameter.name());
        slider.setAccessibleText(parameter.name());
        HBox.setHgrow(slider, Priority.ALWAYS);
        var name = new Label(parameter.name());
        name.getStyleClass().add("muted");
        name.setMinWidth(84);
        var value = new Label(number(parameter, now));
        value.setMinWidth(64);
        value.getStyleClass().add("figure");
        slider.valueProperty()
                .subscribe((_, chosen) -> {
                    double exact = rounded(parameter, chosen.doubleValue());
                    var words = number(parameter, exact);
                    if (words.equals(value.getText())) return;
                    value.setText(words);
                    var current = scenario.strategies().get(place);
                    scenario = Sweep.with(scenario, current, parameter, exact);
                    changed.accept(scenario);
                });
        var row = new HBox(8, name, slider, value);
        row.setAccessibleText(text.get("lab.parameter", parameter.name()));
        return row;
    }

    /// Three significant digits, as nobody drags to the token.
    private static double rounded(Parameter parameter, double value) {
        if (parameter.kind() == Parameter.Kind.DECIMAL) return Math.rint(value * 100) / 100;
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1));
        return Math.clamp(Math.rint(value / unit) * unit, parameter.least(), parameter.most());
    }

    private static String number(Parameter parameter, double value) {
        return parameter.kind() == Parameter.Kind.DECIMAL
                ? Amounts.decimal(value, 2)
                : Amounts.exact((long) value);
    }
}
