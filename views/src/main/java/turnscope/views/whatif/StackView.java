package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.Model;
import turnscope.analysis.simulation.strategy.Strategies;
import turnscope.analysis.simulation.strategy.StrategyType;
import turnscope.views.Text;

/// The selected scenario as it is built: a model, and strategies as cards in the order in which they act.
final class StackView extends VBox {

    private final LabModel lab;
    private final Text text;
    private final VBox cards = new VBox(8);
    private final TextField spec = new TextField();
    private final ComboBox<Optional<Model>> models = new ComboBox<>();
    private final Label none;
    private List<StrategyCard> shown = List.of();
    private boolean showing;

    StackView(LabModel lab, Text text) {
        super(8);
        this.lab = lab;
        this.text = text;
        this.none = Words.of(text.get("lab.empty"), "muted");
        getStyleClass().add("lab-stack");
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("lab-cards");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        models();
        spec.setId("lab-spec");
        spec.setPromptText(text.get("lab.spec"));
        spec.setAccessibleText(text.get("lab.spec"));
        spec.getStyleClass().add("lab-text");
        spec.setOnAction(_ -> lab.type(spec.getText()));
        getChildren().setAll(starts(), models, spec, wrong(), scroll);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        lab.selected.when(inScene).subscribe(_ -> show());
        lab.ready.when(inScene).subscribe(_ -> show());
    }

    /// Where a scenario begins: with a well-known claim, or with one strategy more.
    private Node starts() {
        var claims = new MenuButton(text.get("lab.claims"));
        claims.setId("lab-claims");
        claims.getStyleClass().add(Styles.SMALL);
        for (var preset : Preset.values()) {
            var item = new MenuItem(text.get(preset.key()));
            item.setId("lab-" + preset.key());
            item.setOnAction(_ -> begin(preset));
            claims.getItems().add(item);
        }
        var empty = new MenuItem(text.get("lab.own"));
        empty.setId("lab-new");
        empty.setOnAction(_ -> lab.add("", "", Stack.EMPTY));
        claims.getItems().add(empty);
        var add = new MenuButton(text.get("lab.add"));
        add.setId("lab-add");
        add.getStyleClass().add(Styles.SMALL);
        add.setOnShowing(_ -> add.getItems().setAll(strategies()));
        add.getItems().setAll(strategies());
        HBox.setHgrow(claims, Priority.ALWAYS);
        HBox.setHgrow(add, Priority.ALWAYS);
        claims.setMaxWidth(Double.MAX_VALUE);
        add.setMaxWidth(Double.MAX_VALUE);
        return new HBox(6, claims, add);
    }

    /// Goes to the claim, or brings it back.
    private void begin(Preset preset) {
        var known =
                lab.rows.get().stream()
                        .filter(row -> !row.own() && row.claim().equals(preset.key()))
                        .findFirst();
        if (known.isPresent()) lab.select(known.get().id());
        else
            lab.scenario(preset)
                    .ifPresent(scenario -> lab.add("", preset.key(), Stack.of(scenario)));
    }

    /// All that there are, each with what its results rest on; those of the stack cannot be added again.
    private List<MenuItem> strategies() {
        var items = new ArrayList<MenuItem>();
        for (var type : Strategies.ORDER) {
            var name = Words.line(StrategyCard.name(type, text));
            name.setMinWidth(210);
            var line =
                    new HBox(
                            10,
                            name,
                            Words.line(type.name(), "muted", "lab-unit"),
                            StrategyCard.nature(type, text));
            ((Label) line.getChildren().get(1)).setMinWidth(120);
            var item = new MenuItem(null, line);
            item.setId("lab-add-" + type.name());
            item.setDisable(has(type));
            item.setOnAction(_ -> lab.edit(stack -> stack.with(Starting.of(type, lab))));
            items.add(item);
        }
        return items;
    }

    private boolean has(StrategyType type) {
        return lab.selected.get().flatMap(row -> row.stack().entry(type)).isPresent();
    }

    private void models() {
        models.setId("lab-model");
        models.setMaxWidth(Double.MAX_VALUE);
        models.setAccessibleText(text.get("word.model"));
        models.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Optional<Model> model) {
                        if (model == null) return "";
                        return model.map(Model::name).orElseGet(() -> text.get("lab.sameModel"));
                    }

                    @Override
                    public Optional<Model> fromString(String name) {
                        return Optional.empty();
                    }
                });
        models.setOnAction(_ -> {
            if (!showing && models.getValue() != null) lab.take(models.getValue());
        });
    }

    private Label wrong() {
        var label = Words.of("", "danger");
        label.setId("lab-wrong");
        label.textProperty().bind(lab.wrong);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
        return label;
    }

    private void show() {
        var row = lab.selected.get();
        var ready = lab.ready.get();
        if (row.isEmpty() || ready.isEmpty()) return;
        showing = true;
        var stack = row.get().stack();
        if (models.getItems().isEmpty()) {
            models.getItems().add(Optional.empty());
            lab.prices()
                    .ifPresent(prices ->
                            prices.models().stream()
                                    .filter(Model::priced)
                                    .map(Optional::of)
                                    .forEach(models.getItems()::add));
        }
        models.setValue(stack.model());
        if (!spec.isFocused() || lab.wrong.get().isEmpty())
            spec.setText(stack.scenario(false).text());
        lay(stack.entries());
        for (int i = 0; i < shown.size(); i++)
            shown.get(i).show(stack.entries().get(i), ready.get());
        showing = false;
    }

    /// Cards stay where they fit, so that a slider is not taken from under the pointer.
    private void lay(List<Stack.Entry> entries) {
        boolean same = shown.size() == entries.size();
        for (int i = 0; same && i < shown.size(); i++) same = shown.get(i).fits(entries.get(i));
        if (same && !cards.getChildren().isEmpty()) return;
        shown = entries.stream().map(each -> new StrategyCard(lab, each, text)).toList();
        cards.getChildren().setAll(shown);
        if (shown.isEmpty()) cards.getChildren().add(none);
        if (shown.size() > 1)
            cards.getChildren().add(Words.of(text.get("lab.order"), "muted", "lab-assumes"));
    }
}
