package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;

import turnscope.analysis.simulation.strategy.Parameter;
import turnscope.analysis.simulation.strategy.StrategyType;
import turnscope.views.Icons;
import turnscope.views.Text;

/// One strategy of the stack: on or off, what it does, its parameters, and what its result rests on.
final class StrategyCard extends VBox {

    /// The parameters that come first are the ones that are turned most.
    private static final int AT_ONCE = 3;

    private final LabModel lab;
    private final StrategyType type;
    private final Text text;
    private final ToggleSwitch on = new ToggleSwitch();
    private final TextField spec = new TextField();
    private final List<ParameterField> fields = new ArrayList<>();
    private final List<Parameter> parameters;
    private Stack.Entry entry;
    private boolean showing;

    StrategyCard(LabModel lab, Stack.Entry entry, Text text) {
        super(6);
        this.lab = lab;
        this.entry = entry;
        this.type = entry.type();
        this.text = text;
        this.parameters = ParameterField.of(entry.strategy());
        setId("lab-card-" + type.name());
        getStyleClass().add("strategy-card");
        for (var parameter : parameters) fields.add(new ParameterField(lab, type, parameter, text));
        getChildren()
                .setAll(
                        head(),
                        nature(type, text),
                        spec(),
                        Words.of(text.get("strategy." + type.name() + ".does"), "lab-does"));
        getChildren().addAll(fields.subList(0, Math.min(AT_ONCE, fields.size())));
        if (fields.size() > AT_ONCE) getChildren().add(more());
        var assumes = text.getOr("strategy." + type.name() + ".assumes", "");
        if (!assumes.isEmpty()) getChildren().add(Words.of(assumes, "muted", "lab-assumes"));
    }

    private HBox head() {
        var name = Words.line(name(type, text), "lab-name");
        name.setMinWidth(0);
        name.setTooltip(new javafx.scene.control.Tooltip(name.getText()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        on.setId("lab-on-" + type.name());
        on.setAccessibleText(text.get("lab.switch", name.getText()));
        on.selectedProperty()
                .subscribe((_, wanted) -> {
                    if (!showing) lab.edit(stack -> stack.switched(type, wanted));
                });
        var remove = new Button(null, Icons.CLOSE.node());
        remove.setId("lab-remove-" + type.name());
        remove.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        remove.setAccessibleText(text.get("lab.remove", name.getText()));
        remove.setOnAction(_ -> lab.edit(stack -> stack.without(type)));
        var head = new HBox(6, on, name, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    static String name(StrategyType type, Text text) {
        return text.get("strategy." + type.name() + ".name");
    }

    /// What its results rest on, in a word.
    static Region nature(StrategyType type, Text text) {
        var chip = Words.line(text.get("lab.nature." + type.nature().id()), "chip");
        chip.setTooltip(
                new javafx.scene.control.Tooltip(
                        text.get("lab.nature." + type.nature().id() + ".means")));
        return chip;
    }

    private TextField spec() {
        spec.setId("lab-spec-" + type.name());
        spec.getStyleClass().add("lab-text");
        spec.setAccessibleText(text.get("lab.textForm"));
        spec.setOnAction(_ -> lab.typeOne(entry.strategy(), spec.getText()));
        return spec;
    }

    private Hyperlink more() {
        var hidden = fields.subList(AT_ONCE, fields.size());
        var more = new Hyperlink(text.count("lab.more", hidden.size()));
        more.setId("lab-more-" + type.name());
        more.getStyleClass().add("finding-link");
        more.setOnAction(_ -> {
            int place = getChildren().indexOf(more);
            getChildren().remove(more);
            getChildren().addAll(place, hidden);
        });
        return more;
    }

    /// Whether the same card can show an entry.
    boolean fits(Stack.Entry other) {
        return other.type().equals(type) && ParameterField.of(other.strategy()).equals(parameters);
    }

    void show(Stack.Entry shown, Ready ready) {
        showing = true;
        entry = shown;
        on.setSelected(shown.on());
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("off"), !shown.on());
        spec.setText(shown.strategy().text());
        for (int i = 0; i < fields.size(); i++) {
            var parameter = parameters.get(i);
            var value = shown.strategy().values().byName().getOrDefault(parameter.name(), "");
            double now = parameter.isNumber() ? Double.parseDouble(value) : 0;
            fields.get(i).show(shown.strategy(), Reach.of(parameter, now, ready));
        }
        showing = false;
    }
}
