package turnscope.views.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Segment;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.SegmentNames;
import turnscope.views.Text;
import turnscope.views.session.SessionModel;
import turnscope.views.table.Grid;
import turnscope.views.timeline.Content;

/// What the context consisted of, and which parts of it cost most by being sent again and again.
public final class CompositionView extends ScrollPane {

    /// Segments in the table; the rest is one line.
    private static final int MOST = 200;

    private static final double LIFE = 120;

    /// Height of the head of a table and of each row.
    private static final double HEAD = 44;

    private static final double ROW = 28;
    private static final double LEAST_BELOW = 220;

    private final SessionModel model;
    private final Text text;
    private final ObservableValue<Boolean> dark;
    private final Label rest = new Label();
    private final Grid<Kind> kinds;
    private final Grid<CarryCost.Item> segments;
    private final Grid<Tool> tools;
    private int requests;
    private Money whole = Money.ZERO;
    private boolean priced;

    /// One kind of content, summed up over the session.
    ///
    /// @param sent its tokens in every request, added up
    private record Kind(Content content, long now, long peak, long sent, Money cost) {}

    /// One tool with all that its outputs and calls cost.
    private record Tool(String name, int segments, long tokens, Money cost) {}

    public CompositionView(SessionModel model, Text text, ObservableValue<Boolean> dark) {
        this.model = model;
        this.text = text;
        this.dark = dark;
        getStyleClass().add("events-page");
        setFitToWidth(true);
        setFitToHeight(true);
        setId("composition");
        kinds = kinds();
        segments = segments();
        tools = tools();
        rest.getStyleClass().add("muted");
        HBox.setHgrow(kinds, Priority.ALWAYS);
        HBox.setHgrow(tools, Priority.ALWAYS);
        var left = part("composition.kinds", "composition.kinds.note", kinds);
        var right = part("composition.tools", "composition.tools.note", tools);
        left.setPrefWidth(462);
        right.setPrefWidth(358);
        var above = new HBox(16, left, right);
        var below = part("composition.heaviest", "composition.heaviest.note", segments);
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox.setVgrow(segments, Priority.ALWAYS);
        segments.setMinHeight(LEAST_BELOW);
        var content = new VBox(above, below, rest);
        content.getStyleClass().add("sub-page");
        setContent(content);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.profile.when(inScene).subscribe(profile -> profile.ifPresent(this::show));
        dark.when(inScene).subscribe(_ -> model.profile.get().ifPresent(this::show));
    }

    private VBox part(String title, String note, Region content) {
        var head = new Label(text.get(title));
        head.getStyleClass().add("heading");
        var words = new Label(text.get(note));
        words.getStyleClass().add("muted");
        words.setMinWidth(0);
        var line = new HBox(8, head, words);
        head.setMinWidth(Region.USE_PREF_SIZE);
        line.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        var part = new VBox(6, line, content);
        HBox.setHgrow(part, Priority.ALWAYS);
        part.setMinWidth(0);
        part.setPrefWidth(400);
        return part;
    }

    private Grid<Kind> kinds() {
        return new Grid<Kind>("kinds", text.get("composition.kinds"), text.get("requests.none"))
                .copies(text.get("menu.copy"))
                .pictures("", 24, kind -> swatch(kind.content()))
                .words(text.get("segment.kind"), 96, kind -> text.get(kind.content().key()))
                .figure(
                        text.get("composition.now"),
                        62,
                        Comparator.comparingLong(Kind::now),
                        kind -> Amounts.tokens(kind.now()))
                .figure(
                        text.get("composition.peak"),
                        58,
                        Comparator.comparingLong(Kind::peak),
                        kind -> Amounts.tokens(kind.peak()))
                .figure(
                        text.get("composition.sent"),
                        62,
                        Comparator.comparingLong(Kind::sent),
                        kind -> Amounts.tokens(kind.sent()))
                .figure(
                        text.get("word.cost"),
                        66,
                        Comparator.comparing(Kind::cost),
                        kind -> money(kind.cost()))
                .figure("%", 46, Comparator.comparing(Kind::cost), kind -> share(kind.cost()));
    }

    private Grid<Tool> tools() {
        return new Grid<Tool>(
                        "tools", text.get("composition.tools"), text.get("composition.tools.none"))
                .copies(text.get("menu.copy"))
                .words(text.get("composition.tool"), 112, Tool::name)
                .figure(
                        text.get("composition.pieces"),
                        56,
                        Comparator.comparingInt(Tool::segments),
                        tool -> Amounts.exact(tool.segments()))
                .figure(
                        text.get("word.tokens"),
                        60,
                        Comparator.comparingLong(Tool::tokens),
                        tool -> Amounts.tokens(tool.tokens()))
                .figure(
                        text.get("word.cost"),
                        66,
                        Comparator.comparing(Tool::cost),
                        tool -> money(tool.cost()))
                .figure("%", 46, Comparator.comparing(Tool::cost), tool -> share(tool.cost()));
    }

    private Grid<CarryCost.Item> segments() {
        return new Grid<CarryCost.Item>(
                        "segments",
                        text.get("composition.heaviest"),
                        text.get("composition.heaviest.none"))
                .copies(text.get("menu.copy"))
                .opens(item -> model.segment.set(Optional.of(item)))
                .pictures("", 24, item -> swatch(Content.of(item.segment().kind())))
                .words(text.get("segment.name"), 190, item -> SegmentNames.of(item.segment(), text))
                .words(
                        text.get("segment.kind"),
                        112,
                        item -> text.get("segment." + item.segment().kind().id()))
                .figure(
                        text.get("word.tokens"),
                        76,
                        by(Segment::tokens),
                        item -> Amounts.tokens(item.segment().tokens()))
                .figure(
                        text.get("segment.entered"),
                        72,
                        by(Segment::entered),
                        item -> Amounts.exact(item.segment().entered() + 1L))
                .figure(
                        text.get("segment.carried"),
                        76,
                        by(Segment::requestsCarried),
                        item -> Amounts.exact(item.segment().requestsCarried()))
                .pictures(text.get("segment.life"), LIFE + 20, this::life)
                .figure(
                        text.get("segment.cost"),
                        80,
                        Comparator.comparing(CarryCost.Item::cost),
                        item -> money(item.cost()))
                .figure(
                        "%",
                        46, Comparator.comparing(CarryCost.Item::cost), item -> share(item.cost()));
    }

    private static Comparator<CarryCost.Item> by(java.util.function.ToLongFunction<Segment> value) {
        return Comparator.comparingLong(item -> value.applyAsLong(item.segment()));
    }

    /// Without a price nothing costs nothing.
    private String money(Money cost) {
        return priced ? Amounts.money(cost) : Amounts.UNKNOWN;
    }

    private String share(Money cost) {
        if (whole.picoDollars() == 0) return Amounts.UNKNOWN;
        return Amounts.decimal(100.0 * cost.picoDollars() / whole.picoDollars(), 1);
    }

    private Node swatch(Content content) {
        var swatch = new Rectangle(10, 10);
        swatch.setFill(colour(content));
        return new StackPane(swatch);
    }

    /// From the request that brought it to the one that no longer carried it, along the whole session.
    private Node life(CarryCost.Item item) {
        double unit = LIFE / Math.max(1, requests);
        var ground = new Rectangle(0, 13, LIFE, 1);
        ground.setFill(colour(Palette.of(dark.getValue()).axis()));
        var bar =
                new Rectangle(
                        item.segment().entered() * unit,
                        9,
                        Math.max(2, item.segment().requestsCarried() * unit),
                        9);
        bar.setFill(colour(Content.of(item.segment().kind())));
        var pane = new javafx.scene.layout.Pane(ground, bar);
        pane.setMinSize(LIFE, 27);
        pane.setPrefSize(LIFE, 27);
        return pane;
    }

    private Color colour(Content content) {
        return colour(content.colour(Palette.of(dark.getValue())));
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    private void show(SessionProfile profile) {
        requests = profile.requests().size();
        whole = profile.bill().priced();
        priced = profile.bill().total().isPresent();
        kinds.show(kinds(profile));
        tools.show(tools(profile));
        int rows = Math.clamp(Math.max(kinds.getItems().size(), tools.getItems().size()), 3, 9);
        for (var grid : List.of(kinds, tools)) {
            grid.setMinHeight(HEAD + rows * ROW);
            grid.setPrefHeight(HEAD + rows * ROW);
        }
        var items = profile.carry().items();
        segments.show(items.stream().limit(MOST).toList());
        var others =
                items.stream().skip(MOST).map(CarryCost.Item::cost).reduce(Money.ZERO, Money::plus);
        rest.setText(
                items.size() <= MOST
                        ? text.get("composition.outputs", money(profile.carry().outputs()))
                        : text.get(
                                "composition.rest",
                                Amounts.exact(items.size() - MOST),
                                money(others),
                                money(profile.carry().outputs())));
    }

    private static List<Tool> tools(SessionProfile profile) {
        Map<String, Tool> tools = new java.util.HashMap<>();
        for (var item : profile.carry().items()) {
            var segment = item.segment();
            if (segment.tool().isEmpty()) continue;
            tools.merge(
                    segment.tool(),
                    new Tool(segment.tool(), 1, segment.tokens(), item.cost()),
                    (a, b) ->
                            new Tool(
                                    a.name(),
                                    a.segments() + b.segments(),
                                    a.tokens() + b.tokens(),
                                    a.cost().plus(b.cost())));
        }
        return tools.values().stream().sorted(Comparator.comparing(Tool::cost).reversed()).toList();
    }

    private static List<Kind> kinds(SessionProfile profile) {
        Map<Content, Money> costs = new EnumMap<>(Content.class);
        for (var item : profile.carry().items())
            costs.merge(Content.of(item.segment().kind()), item.cost(), Money::plus);
        Map<Content, long[]> columns = new EnumMap<>(Content.class);
        int requests = profile.requests().size();
        profile.composition()
                .byRequest(requests)
                .forEach((kind, column) -> {
                    var sum = columns.computeIfAbsent(Content.of(kind), _ -> new long[requests]);
                    for (int i = 0; i < requests; i++) sum[i] += column[i];
                });
        var kinds = new ArrayList<Kind>();
        columns.forEach((content, column) -> {
            long peak = 0;
            long sent = 0;
            for (long tokens : column) {
                peak = Math.max(peak, tokens);
                sent += tokens;
            }
            long now = requests == 0 ? 0 : column[requests - 1];
            kinds.add(new Kind(content, now, peak, sent, costs.getOrDefault(content, Money.ZERO)));
        });
        kinds.sort(Comparator.comparing(Kind::cost).reversed());
        return kinds;
    }
}
