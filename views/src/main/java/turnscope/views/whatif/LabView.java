package turnscope.views.whatif;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.plot.Range;
import turnscope.views.session.SessionModel;

/// The what-if lab: a stack of strategies on the left, the session as it was and would have been, the result on the right, and
/// below it several scenarios, models and parameters held against each other.
public final class LabView extends ScrollPane {

    private static final double SIDE = 284;
    private static final double NARROW = 900;
    private static final double BENCH = 520;

    private final SessionModel session;
    private final LabModel lab;
    private final KeptModel kept;
    private final Text text;
    private final ObservableValue<Boolean> dark;
    private final Runnable report;
    private final StackPane below = new StackPane();
    private final Map<String, Region> made = new LinkedHashMap<>();

    /// @param report takes the ticked scenarios into the report
    public LabView(
            SessionModel session,
            LabModel lab,
            KeptModel kept,
            Text text,
            ObservableValue<Boolean> dark,
            Runnable report) {
        this.session = session;
        this.lab = lab;
        this.kept = kept;
        this.text = text;
        this.dark = dark;
        this.report = report;
        setId("lab");
        getStyleClass().add("events-page");
        setFitToWidth(true);
        lab.speak(text);
        var content = new VBox(head(), bench(), tabs(), below);
        content.getStyleClass().addAll("sub-page", "lab-page");
        setContent(content);
        turnTo("scenarios");
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        session.profile
                .when(inScene)
                .subscribe(
                        profile -> profile.ifPresent(known -> lab.open(known, session.prices())));
    }

    private Node head() {
        var title = Words.line("", "heading");
        title.setMinWidth(0);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        lab.selected
                .when(inScene)
                .subscribe(row ->
                        title.setText(
                                row.map(each -> Names.of(each, text))
                                        .orElse(text.get("lab.title"))));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head =
                new HBox(
                        12,
                        title,
                        gap,
                        settings("lab-imputed", "lab.imputed", lab.imputed),
                        settings("lab-same-tokens", "lab.sameTokens", lab.sameTokens));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private CheckBox settings(String id, String key, javafx.beans.property.BooleanProperty value) {
        var box = new CheckBox(text.get(key));
        box.setId(id);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setTooltip(new Tooltip(text.get("lab.means." + key.substring("lab.".length()))));
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    /// Side by side; under each other where the window is narrow.
    private Node bench() {
        var stack = new StackView(lab, text);
        stack.setPrefSize(SIDE, BENCH);
        stack.setMinWidth(SIDE);
        stack.setMaxHeight(BENCH);
        var result = new ResultCard(lab, text);
        result.setPrefHeight(BENCH);
        result.setMaxHeight(BENCH);
        HBox.setHgrow(result, Priority.SOMETIMES);
        var chart = new GhostChart(lab, session.timeline, text, dark);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var middle = new VBox(4, chart, tools());
        middle.setMinWidth(260);
        HBox.setHgrow(middle, Priority.ALWAYS);
        var wide = new HBox(16);
        var box = new VBox(12, wide);
        widthProperty()
                .subscribe(width -> {
                    boolean narrow = width.doubleValue() > 0 && width.doubleValue() < NARROW;
                    if (narrow && box.getChildren().size() == 1) {
                        wide.getChildren().setAll(stack, result);
                        box.getChildren().setAll(middle, wide);
                    } else if (!narrow && box.getChildren().size() == 2) {
                        box.getChildren().setAll(wide);
                        wide.getChildren().setAll(stack, middle, result);
                    }
                });
        wide.getChildren().setAll(stack, middle, result);
        wide.setFillHeight(true);
        return box;
    }

    /// What can be done with the chart: cut at the selected request, hand the brushed range over.
    private Node tools() {
        var cut = button("lab-cut", "lab.cut");
        cut.setOnAction(_ -> session.timeline.selectedRequest.get().ifPresent(lab.cuts::add));
        var hand = button("lab-hand-over", "lab.handOver.none");
        hand.setOnAction(_ -> session.timeline.range.getValue().ifPresent(lab.cuts::handOver));
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        session.timeline
                .selectedRequest
                .when(inScene)
                .subscribe(seq -> cut.setDisable(seq.isEmpty()));
        session.timeline
                .range
                .when(inScene)
                .subscribe(range -> {
                    hand.setDisable(range.isEmpty());
                    hand.setText(handOver(range));
                });
        var hint = new Label(text.get("lab.hint"));
        hint.getStyleClass().addAll("muted", "lab-unit");
        var tools = new FlowPane(8, 4, cut, hand, hint);
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private String handOver(Optional<Range> range) {
        return range.map(each ->
                        text.get(
                                "lab.handOver",
                                Amounts.exact(each.first() + 1L),
                                Amounts.exact(each.last() + 1L)))
                .orElse(text.get("lab.handOver.none"));
    }

    private Button button(String id, String key) {
        var button = new Button(text.get(key));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        return button;
    }

    private Map<String, Supplier<Region>> pages() {
        var pages = new LinkedHashMap<String, Supplier<Region>>();
        pages.put("scenarios", () -> new RowsPane(lab, kept, text, report));
        pages.put("models", () -> new MatrixPane(lab, text, dark));
        pages.put("sweep", () -> new SweepPane(lab, text, dark));
        pages.put("map", () -> new MapPane(lab, text, dark));
        pages.put("advice", () -> new AdvicePane(lab, text));
        pages.put("kept", () -> new KeptPane(kept, text));
        return pages;
    }

    private Node tabs() {
        var group = new ToggleGroup();
        var box = new HBox();
        box.getStyleClass().add("sub-tabs");
        for (var id : pages().keySet()) {
            var tab = new ToggleButton(text.get("lab.tab." + id));
            tab.setId("lab-tab-" + id);
            tab.getStyleClass().addAll("sub-tab", Styles.SMALL, Styles.FLAT);
            tab.setToggleGroup(group);
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setSelected(id.equals("scenarios"));
            tab.setOnAction(_ -> {
                tab.setSelected(true);
                turnTo(id);
            });
            box.getChildren().add(tab);
        }
        return box;
    }

    private void turnTo(String id) {
        below.getChildren()
                .setAll(
                        made.computeIfAbsent(
                                id, name -> Objects.requireNonNull(pages().get(name)).get()));
    }
}
