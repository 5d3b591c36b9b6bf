package turnscope.views.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.Scenario;
import turnscope.views.Amounts;
import turnscope.views.Looks;
import turnscope.views.Palette;
import turnscope.views.SessionNames;
import turnscope.views.Text;

/// The figures of what is compared, side by side, each with its difference to the first.
final class FigureGrid extends GridPane {

    /// So many have room for a difference beside each figure.
    private static final int ROOMY = 3;

    /// Width in points of a figure whose difference stands below it.
    private static final double DENSE = 92;

    private final Text text;
    private final Palette palette;
    private final Consumer<String> open;

    /// Whether differences stand below their figures, because there is no room beside them.
    private final boolean dense;

    /// One line, the same figure of everything.
    ///
    /// @param number empty where it is not known
    /// @param change a difference with its sign
    private record Line(
            String key,
            Function<Compared, String> shown,
            Function<Compared, OptionalDouble> number,
            DoubleFunction<String> change) {}

    FigureGrid(List<Compared> all, Text text, Palette palette, Consumer<String> open) {
        super(12, 5);
        this.text = text;
        this.palette = palette;
        this.open = open;
        setId("compare-figures");
        getStyleClass().add("compare-figures");
        this.dense = all.size() > ROOMY;
        if (dense) setHgap(8);
        columns(all.size());
        for (int i = 0; i < all.size(); i++) head(name(all.get(i), i), i);
        int row = 1;
        for (var line : lines()) line(line, all, row++);
    }

    private void head(Node name, int index) {
        if (dense) add(name, 1 + index, 0);
        else add(name, 1 + 2 * index, 0, 2, 1);
    }

    private void columns(int count) {
        var names = new ColumnConstraints();
        names.setMinWidth(dense ? 110 : 130);
        getColumnConstraints().add(names);
        for (int i = 0; dense && i < count; i++) {
            var both = new ColumnConstraints(DENSE, DENSE, Region.USE_COMPUTED_SIZE);
            both.setHgrow(Priority.SOMETIMES);
            both.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(both);
        }
        if (dense) return;
        for (int i = 0; i < count; i++) {
            var figures = new ColumnConstraints();
            figures.setHalignment(HPos.RIGHT);
            figures.setMinWidth(90);
            var changes = new ColumnConstraints();
            changes.setMinWidth(110);
            getColumnConstraints().addAll(figures, changes);
        }
    }

    private Node name(Compared each, int index) {
        var swatch = new Rectangle(10, 10);
        int rgb = CurveChart.colour(index, palette);
        swatch.setFill(Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
        var words =
                CurveChart.letter(index)
                        + "  "
                        + switch (each) {
                            case Compared.Recorded(var profile) ->
                                    SessionNames.title(profile.session().summary(), text);
                            case Compared.Replayed(_, var outcome) -> name(outcome.scenario());
                        };
        var link = new Hyperlink("", swatch);
        Looks.title(link, words);
        link.setTooltip(new Tooltip(words));
        link.setMaxWidth(200);
        link.setOnAction(_ -> open.accept(each.profile().session().id()));
        var line = dense ? new VBox(2, link) : new HBox(4, link);
        if (line instanceof HBox beside) beside.setAlignment(Pos.CENTER_LEFT);
        if (line instanceof VBox below) below.setAlignment(Pos.TOP_RIGHT);
        if (each instanceof Compared.Replayed) {
            var chip = new Label(text.get("basis.simulated"));
            chip.getStyleClass().add("chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            link.setMaxWidth(142);
            line.getChildren().add(chip);
        }
        return line;
    }

    private String name(Scenario scenario) {
        var model = scenario.model().map(each -> each.name() + " ").orElse("");
        return model + (scenario.strategies().isEmpty() ? "" : scenario.text());
    }

    private void line(Line line, List<Compared> all, int row) {
        var name = new Label(text.get(line.key()));
        name.getStyleClass().add("muted");
        add(name, 0, row);
        if (dense) setValignment(name, VPos.TOP);
        var base = line.number().apply(all.getFirst());
        for (int i = 0; i < all.size(); i++) {
            var figure = new Label(line.shown().apply(all.get(i)));
            figure.getStyleClass().add("figure");
            var below = new VBox(figure);
            below.setAlignment(Pos.TOP_RIGHT);
            if (dense) add(below, 1 + i, row);
            else add(figure, 1 + 2 * i, row);
            var number = line.number().apply(all.get(i));
            if (i == 0 || base.isEmpty() || number.isEmpty()) continue;
            double difference = number.getAsDouble() - base.getAsDouble();
            var change = new Label(difference == 0 ? "=" : line.change().apply(difference));
            change.getStyleClass().addAll("muted", "small");
            if (dense) below.getChildren().add(change);
            else add(change, 2 + 2 * i, row);
        }
    }

    private static List<Line> lines() {
        return List.of(
                money("word.cost", Compared::cost),
                count("word.requests", each -> OptionalDouble.of(each.requests())),
                count(
                        "compare.turns",
                        each ->
                                each.turns().isEmpty()
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(each.turns().getAsInt())),
                tokens("compare.context", each -> each.sent() / Math.max(1, each.requests())),
                tokens("tile.peak", Compared::peak),
                tokens("report.growth.sum", Compared::sent),
                new Line(
                        "tile.hits",
                        each ->
                                each.hitShare().isEmpty()
                                        ? Amounts.UNKNOWN
                                        : Amounts.percent(each.hitShare().getAsDouble()),
                        Compared::hitShare,
                        share -> signed(share, Amounts.decimal(Math.abs(share) * 100, 1))),
                tokens("word.output", Compared::generated),
                count(
                        "tile.losses",
                        each ->
                                each.losses().isEmpty()
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(each.losses().getAsInt())),
                money("verdict.premium", Compared::premium),
                count("events.compactions", each -> OptionalDouble.of(each.compactions())));
    }

    private static Line money(String key, Function<Compared, Optional<Money>> value) {
        return new Line(
                key,
                each -> Amounts.money(value.apply(each)),
                each ->
                        value.apply(each)
                                .map(money -> OptionalDouble.of((double) money.picoDollars()))
                                .orElse(OptionalDouble.empty()),
                pico -> Amounts.difference(new Money((long) pico)));
    }

    private static Line count(String key, Function<Compared, OptionalDouble> value) {
        return new Line(
                key,
                each -> {
                    var number = value.apply(each);
                    return number.isEmpty()
                            ? Amounts.UNKNOWN
                            : Amounts.exact((long) number.getAsDouble());
                },
                value,
                change -> signed(change, Amounts.exact(Math.round(Math.abs(change)))));
    }

    private static Line tokens(String key, java.util.function.ToLongFunction<Compared> value) {
        return new Line(
                key,
                each -> Amounts.tokens(value.applyAsLong(each)),
                each -> OptionalDouble.of((double) value.applyAsLong(each)),
                change -> signed(change, Amounts.tokens(Math.round(Math.abs(change)))));
    }

    private static String signed(double change, String size) {
        return (change > 0 ? "+" : "−") + size;
    }
}
