package turnscope.views.composition;

import java.util.Comparator;
import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.PartByPart;
import turnscope.views.Text;
import turnscope.views.session.Onward;
import turnscope.views.session.SessionModel;
import turnscope.views.table.Grid;
import turnscope.views.timeline.TimelineView;

/// What the context consisted of, and which parts of it cost most by being sent again and again.
public final class CompositionView extends ScrollPane {

    /// Height of the head of a table and of each row.
    private static final double HEAD = 44;

    private static final double ROW = 28;
    private static final double LEAST_BELOW = 220;

    /// Share of the page's height that the chart takes, and within which bounds.
    private static final double CHART = 0.3;

    private static final double LEAST_CHART = 140;
    private static final double MOST_CHART = 340;

    private final SessionModel model;
    private final Text text;
    private final ObservableValue<Boolean> dark;
    private final Label rest = new Label();
    private final Grid<Kind> kinds;
    private final SegmentTable segments;
    private final Grid<Tool> tools;
    private Shares shares = Shares.NONE;

    public CompositionView(
            SessionModel model, Text text, ObservableValue<Boolean> dark, Onward onward) {
        this.model = model;
        this.text = text;
        this.dark = dark;
        getStyleClass().add("events-page");
        setFitToWidth(true);
        setFitToHeight(true);
        setId("composition");
        kinds = kinds();
        tools = tools();
        segments = new SegmentTable(model, text, onward);
        rest.setId("segments-rest");
        rest.getStyleClass().add("muted");
        var left = part("composition.kinds", "composition.kinds.note", kinds);
        var right = part("composition.tools", "composition.tools.note", tools);
        left.setPrefWidth(456);
        right.setPrefWidth(364);
        var below =
                part(
                        "composition.heaviest",
                        "composition.heaviest.note",
                        segments.grid(),
                        new SnapshotButton(model, text));
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox.setVgrow(segments.grid(), Priority.ALWAYS);
        segments.grid().setMinHeight(LEAST_BELOW);
        var content = new VBox();
        PartByPart.fill(
                content,
                List.of(
                        List.of(chart()),
                        List.of(new HBox(16, left, right)),
                        List.of(below, rest)));
        content.getStyleClass().add("sub-page");
        setContent(content);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.profile.when(inScene).subscribe(profile -> profile.ifPresent(this::show));
        dark.when(inScene).subscribe(_ -> model.profile.get().ifPresent(this::show));
    }

    /// The context over the requests, as on the timeline, as high as the page allows.
    private Region chart() {
        var chart = TimelineView.context(model.timeline, text, "composition-context");
        heightProperty()
                .map(height -> Math.rint(height.doubleValue() * CHART))
                .map(height -> Math.clamp(height, LEAST_CHART, MOST_CHART))
                .subscribe(height -> {
                    chart.setPrefHeight(height);
                    chart.setMinHeight(height);
                    chart.setMaxHeight(height);
                });
        return chart;
    }

    private VBox part(String title, String note, Region content, Node... more) {
        var head = new Label(text.get(title));
        head.getStyleClass().add("heading");
        head.setMinWidth(Region.USE_PREF_SIZE);
        var words = new Label(text.get(note));
        words.getStyleClass().add("muted");
        words.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(8, head, words, gap);
        line.getChildren().addAll(more);
        line.setAlignment(Pos.CENTER_LEFT);
        var part = new VBox(6, line, content);
        HBox.setHgrow(part, Priority.ALWAYS);
        part.setMinWidth(0);
        part.setPrefWidth(400);
        return part;
    }

    private Grid<Kind> kinds() {
        return new Grid<Kind>("kinds", text.get("composition.kinds"), text.get("requests.none"))
                .copies(text.get("menu.copy"))
                .hovers(kind -> model.timeline.lit.set(kind.map(Kind::content)))
                .pictures("", 24, kind -> shares.swatch(kind.content()))
                .words(text.get("segment.kind"), 96, kind -> text.get(kind.content().key()))
                .figure(
                        text.get("composition.now"),
                        56,
                        Comparator.comparingLong(Kind::now),
                        kind -> kind.tokens(kind.now()))
                .figure(
                        text.get("composition.peak"),
                        54,
                        Comparator.comparingLong(Kind::peak),
                        kind -> kind.tokens(kind.peak()))
                .figure(
                        text.get("composition.sent"),
                        58,
                        Comparator.comparingLong(Kind::sent),
                        kind -> kind.tokens(kind.sent()))
                .figure(
                        text.get("word.cost"),
                        74,
                        Comparator.comparing(Kind::cost),
                        kind -> shares.money(kind.cost()))
                .figure(
                        "%",
                        44, Comparator.comparing(Kind::cost), kind -> shares.share(kind.cost()));
    }

    private Grid<Tool> tools() {
        return new Grid<Tool>(
                        "tools", text.get("composition.tools"), text.get("composition.tools.none"))
                .copies(text.get("menu.copy"))
                .words(text.get("composition.tool"), 112, Tool::name)
                .figure(
                        text.get("composition.pieces"),
                        54,
                        Comparator.comparingInt(Tool::segments),
                        tool -> Amounts.exact(tool.segments()))
                .figure(
                        text.get("word.tokens"),
                        58,
                        Comparator.comparingLong(Tool::tokens),
                        tool -> Amounts.tokens(tool.tokens()))
                .figure(
                        text.get("word.cost"),
                        74,
                        Comparator.comparing(Tool::cost),
                        tool -> shares.money(tool.cost()))
                .figure(
                        "%",
                        44, Comparator.comparing(Tool::cost), tool -> shares.share(tool.cost()));
    }

    private void show(SessionProfile profile) {
        shares =
                new Shares(
                        profile.bill().priced(),
                        profile.bill().total().isPresent(),
                        Palette.of(dark.getValue()));
        kinds.show(Kind.of(profile));
        tools.show(Tool.of(profile));
        int rows = Math.clamp(Math.max(kinds.getItems().size(), tools.getItems().size()), 3, 9);
        for (var grid : List.of(kinds, tools)) {
            grid.setMinHeight(HEAD + rows * ROW);
            grid.setPrefHeight(HEAD + rows * ROW);
        }
        segments.show(profile, shares);
        rest.setText(rest(profile));
    }

    /// What is not in the table, as its last line.
    private String rest(SessionProfile profile) {
        var items = profile.carry().items();
        var outputs = shares.money(profile.carry().outputs());
        if (items.size() <= SegmentTable.MOST) return text.get("composition.outputs", outputs);
        var others =
                items.stream()
                        .skip(SegmentTable.MOST)
                        .map(CarryCost.Item::cost)
                        .reduce(Money.ZERO, Money::plus);
        return text.get(
                "composition.rest",
                Amounts.exact(items.size() - SegmentTable.MOST),
                shares.money(others),
                outputs);
    }
}
