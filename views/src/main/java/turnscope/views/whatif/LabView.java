package turnscope.views.whatif;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.WhatIf;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.session.SessionModel;
import turnscope.views.table.Grid;

/// The what-if lab: well-known claims replayed on the open session, one of them at length, and a line to try out more.
public final class LabView extends ScrollPane {

    private static final double CARD = 340;
    private static final double TABLE = 262;

    private final SessionModel session;
    private final LabModel model;
    private final Text text;
    private final GhostChart chart;
    private final Sliders sliders;
    private final Grid<LabModel.Row> table;
    private final Label trust = words("muted");
    private final Label name = words("heading");
    private final Label cost = words("lab-cost");
    private final Label range = words("muted");
    private final VBox lines = new VBox(6);
    private final VBox assumed = new VBox(4);
    private final TextField spec = new TextField();
    private final ComboBox<Optional<Model>> models = new ComboBox<>();

    public LabView(SessionModel session, LabModel model, Text text, ObservableValue<Boolean> dark) {
        this.session = session;
        this.model = model;
        this.text = text;
        this.chart = new GhostChart(text, dark);
        this.sliders = new Sliders(text, model::choose);
        this.table = table();
        setId("lab");
        getStyleClass().add("events-page");
        setFitToWidth(true);
        var content = new VBox(title(), trust, bar(), wrong(), table, body());
        content.getStyleClass().add("sub-page");
        setContent(content);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        session.profile
                .when(inScene)
                .subscribe(
                        profile -> profile.ifPresent(known -> model.open(known, session.prices())));
        model.lab.when(inScene).subscribe(this::show);
        model.shown.when(inScene).subscribe(this::tell);
    }

    private static Label words(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Label title() {
        var title = words("heading");
        title.setText(text.get("lab.title"));
        return title;
    }

    private Node bar() {
        spec.setId("lab-spec");
        spec.setPromptText(text.get("lab.spec"));
        spec.setAccessibleText(text.get("lab.spec"));
        spec.setOnAction(_ -> tryOut());
        HBox.setHgrow(spec, Priority.ALWAYS);
        models.setId("lab-model");
        models.setMaxWidth(260);
        models.setConverter(names());
        models.getItems().add(Optional.empty());
        session.prices().models().stream()
                .filter(Model::priced)
                .map(Optional::of)
                .forEach(models.getItems()::add);
        models.setValue(Optional.empty());
        var replay = new Button(text.get("lab.replay"));
        replay.setId("lab-replay");
        replay.setOnAction(_ -> tryOut());
        var bar = new HBox(8, spec, models, replay);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private StringConverter<Optional<Model>> names() {
        return new StringConverter<>() {
            @Override
            public String toString(Optional<Model> model) {
                return model == null
                        ? ""
                        : model.map(Model::name).orElseGet(() -> text.get("lab.sameModel"));
            }

            @Override
            public Optional<Model> fromString(String name) {
                return Optional.empty();
            }
        };
    }

    private void tryOut() {
        var chosen = models.getValue();
        if (spec.getText().isBlank() && chosen.isEmpty()) return;
        model.tryOut(spec.getText(), chosen);
    }

    private Label wrong() {
        var label = words("danger");
        label.setId("lab-wrong");
        label.textProperty().bind(model.wrong);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
        return label;
    }

    private Grid<LabModel.Row> table() {
        var grid =
                new Grid<LabModel.Row>("lab-rows", text.get("lab.title"), text.get("lab.reading"))
                        .opens(row -> model.choose(row.outcome().scenario()))
                        .words(text.get("lab.claim"), 196, this::claim)
                        .words(text.get("cli.column.scenario"), 150, row -> scenario(row.outcome()))
                        .figure(
                                text.get("word.cost"),
                                80,
                                Comparator.comparing(row -> money(row.outcome().cost())),
                                row -> Amounts.money(row.outcome().cost()))
                        .figure(
                                text.get("cli.column.delta"),
                                92,
                                Comparator.comparing(row -> money(row.outcome().delta())),
                                row ->
                                        row.outcome()
                                                .delta()
                                                .map(Amounts::difference)
                                                .orElse(Amounts.UNKNOWN))
                        .figure(
                                text.get("cli.column.input"),
                                66,
                                Comparator.comparingLong(row -> row.outcome().usage().context()),
                                row -> Amounts.tokens(row.outcome().usage().context()))
                        .figure(
                                text.get("cli.column.hitRate"),
                                78,
                                Comparator.comparingDouble(row -> row.outcome().hitShare()),
                                row -> Amounts.percent(row.outcome().hitShare()))
                        .words(text.get("cli.column.flags"), 110, row -> flags(row.outcome()));
        grid.setPrefHeight(TABLE);
        grid.setMinHeight(TABLE);
        return grid;
    }

    private static Money money(Optional<Money> amount) {
        return amount.orElse(new Money(Long.MAX_VALUE));
    }

    private String claim(LabModel.Row row) {
        return row.key().isEmpty() ? text.get("lab.own") : text.get(row.key());
    }

    private static String scenario(Outcome outcome) {
        var parts = new java.util.ArrayList<String>();
        outcome.scenario().model().map(Model::name).ifPresent(parts::add);
        if (!outcome.scenario().strategies().isEmpty()) parts.add(outcome.scenario().text());
        return String.join(" · ", parts);
    }

    private String flags(Outcome outcome) {
        return outcome.flags().stream()
                .map(flag -> text.get("flag." + flag.id()))
                .collect(Collectors.joining(", "));
    }

    private Node body() {
        var card = new VBox(8, name, cost, range, sliders, lines, assumed);
        card.getStyleClass().add("lab-card");
        card.setId("lab-card");
        card.setPrefWidth(CARD);
        card.setMinWidth(CARD);
        HBox.setHgrow(chart, Priority.ALWAYS);
        return new HBox(16, chart, card);
    }

    private void show(Optional<LabModel.Lab> lab) {
        table.show(lab.map(LabModel.Lab::rows).orElse(List.of()));
        trust.setText(lab.map(known -> trust(known.whatIf())).orElse(text.get("lab.reading")));
    }

    private String trust(WhatIf whatIf) {
        if (whatIf.isSupplied()) return text.get("cli.calibration.supplied");
        var calibration = whatIf.calibration();
        return text.get(
                "cli.calibration." + calibration.state().id(),
                Amounts.exact(calibration.reproduced()),
                Amounts.exact(calibration.requests()),
                Amounts.percent(calibration.rate().orElse(0)),
                calibration.costError().isPresent()
                        ? Amounts.decimal(calibration.costError().getAsDouble() * 100, 2) + " %"
                        : Amounts.UNKNOWN);
    }

    private void tell(Optional<LabModel.Shown> shown) {
        chart.show(shown);
        if (shown.isEmpty()) return;
        var outcome = shown.get().outcome();
        name.setText(scenario(outcome));
        cost.setText(
                Amounts.money(outcome.cost())
                        + outcome.delta()
                                .map(delta -> "   " + Amounts.difference(delta))
                                .orElse(""));
        range.setText(
                text.get(
                        "lab.range",
                        Amounts.money(outcome.low()),
                        Amounts.money(outcome.high()),
                        Amounts.money(shown.get().whatIf().recordedBill().total())));
        sliders.show(outcome.scenario());
        lines.getChildren().setAll(shown.get().lines().stream().map(LabView::line).toList());
        assumed.getChildren()
                .setAll(
                        Assumptions.of(shown.get().whatIf(), List.of(outcome), text).stream()
                                .map(LabView::small)
                                .toList());
    }

    private static Node line(String sentence) {
        var label = words("lab-line");
        label.setText(sentence);
        return label;
    }

    private static Node small(String sentence) {
        var label = words("muted");
        label.setText("· " + sentence);
        return label;
    }
}
