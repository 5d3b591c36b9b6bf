package turnscope.views.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.SessionNames;
import turnscope.views.Text;

/// Several sessions over one axis, their figures in columns, and why they cost differently.
public final class CompareView extends ScrollPane {

    private final CompareModel model;
    private final Text text;
    private final ObservableValue<Boolean> dark;
    private final Consumer<String> open;
    private final CurveChart chart;
    private final VBox content = new VBox();

    /// @param open a session by its id
    public CompareView(
            CompareModel model, Text text, ObservableValue<Boolean> dark, Consumer<String> open) {
        this.model = model;
        this.text = text;
        this.dark = dark;
        this.open = open;
        this.chart = new CurveChart(text, dark);
        setId("compare");
        getStyleClass().add("overview");
        setFitToWidth(true);
        content.getStyleClass().add("overview-page");
        setContent(content);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.profiles.when(inScene).subscribe(_ -> show());
        model.alignment.when(inScene).subscribe(_ -> show());
        dark.when(inScene).subscribe(_ -> show());
    }

    private void show() {
        var profiles = model.profiles.get();
        var title = label(text.get("compare.title"), "page-title");
        if (profiles.size() < 2) {
            content.getChildren()
                    .setAll(title, label(text.count("compare.choose", profiles.size()), "muted"));
            return;
        }
        var alignment = model.alignment.get();
        chart.show(
                profiles.stream().map(each -> Curve.of(each.requests(), alignment)).toList(),
                alignment);
        var clear = new Button(text.get("compare.clear"));
        clear.setId("compare-clear");
        clear.getStyleClass().add(Styles.SMALL);
        clear.setOnAction(_ -> model.clear());
        var head = new HBox(12, label(text.get("compare.chart"), "heading"), axes(), clear);
        head.setAlignment(Pos.CENTER_LEFT);
        content.getChildren()
                .setAll(
                        title,
                        head,
                        chart,
                        label(text.get("compare.figures"), "heading"),
                        figures(profiles),
                        label(text.get("compare.why"), "heading"),
                        explained(profiles));
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node axes() {
        var group = new ToggleGroup();
        var box = new HBox();
        var all = Alignment.values();
        for (int i = 0; i < all.length; i++) {
            var alignment = all[i];
            var button = new ToggleButton(text.get("compare.by." + alignment.id()));
            button.setId("compare-" + alignment.id());
            var style =
                    i == 0
                            ? Styles.LEFT_PILL
                            : i == all.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
            button.getStyleClass().addAll(style, Styles.SMALL);
            button.setToggleGroup(group);
            button.setSelected(model.alignment.get() == alignment);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.alignment.set(alignment);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    /// One line of the table, the same figure of every session.
    private record Line(String key, Function<SessionProfile, String> value) {}

    private GridPane figures(List<SessionProfile> profiles) {
        var grid = new GridPane(20, 6);
        grid.setId("compare-figures");
        grid.getStyleClass().add("compare-figures");
        var palette = Palette.of(dark.getValue());
        for (int i = 0; i < profiles.size(); i++) {
            var profile = profiles.get(i);
            var swatch = new Rectangle(10, 10);
            int rgb = CurveChart.colour(i, palette);
            swatch.setFill(Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
            var name =
                    new Hyperlink(
                            CurveChart.letter(i)
                                    + "  "
                                    + SessionNames.title(profile.session().summary(), text),
                            swatch);
            name.setMaxWidth(170);
            name.setOnAction(_ -> open.accept(profile.session().id()));
            grid.add(name, i + 1, 0);
        }
        int row = 1;
        for (var line : lines()) {
            grid.add(label(text.get(line.key()), "muted"), 0, row);
            for (int i = 0; i < profiles.size(); i++) {
                var figure = new Label(line.value().apply(profiles.get(i)));
                figure.getStyleClass().add("figure");
                GridPane.setHalignment(figure, javafx.geometry.HPos.RIGHT);
                grid.add(figure, i + 1, row);
            }
            row++;
        }
        return grid;
    }

    private static List<Line> lines() {
        return List.of(
                new Line("word.cost", each -> Amounts.money(each.bill().total())),
                new Line("word.requests", each -> Amounts.exact(each.requests().size())),
                new Line("compare.turns", each -> Amounts.exact(each.session().summary().turns())),
                new Line(
                        "compare.context",
                        each ->
                                Amounts.tokens(
                                        each.growth().cumulativeInput()
                                                / Math.max(1, each.requests().size()))),
                new Line("tile.peak", each -> Amounts.tokens(each.growth().peakContext())),
                new Line("tile.blowup", each -> Amounts.times(each.growth().blowUp())),
                new Line("tile.hits", each -> Amounts.percent(each.hitShare())),
                new Line(
                        "word.output",
                        each -> Amounts.tokens(each.session().summary().usage().output())),
                new Line("tile.losses", each -> Amounts.exact(each.losses())),
                new Line(
                        "verdict.premium",
                        each ->
                                each.bill().total().isEmpty()
                                        ? Amounts.UNKNOWN
                                        : Amounts.money(each.premium())),
                new Line(
                        "events.compactions",
                        each -> Amounts.exact(each.session().summary().compactions().total())));
    }

    private Node explained(List<SessionProfile> profiles) {
        var sentences = new VBox(8);
        var first = profiles.getFirst();
        for (int i = 1; i < profiles.size(); i++) {
            var other = profiles.get(i);
            boolean priced =
                    first.bill().unpricedRequests() == 0 && other.bill().unpricedRequests() == 0;
            sentences
                    .getChildren()
                    .add(
                            label(
                                    priced
                                            ? sentence(i, Difference.between(first, other))
                                            : text.get("compare.unpriced", CurveChart.letter(i)),
                                    "explained"));
        }
        sentences.getChildren().add(label(text.get("compare.note"), "muted"));
        return sentences;
    }

    private String sentence(int index, Difference difference) {
        var parts = new ArrayList<String>();
        part(parts, "compare.part.requests", difference.requests());
        part(parts, "compare.part.context", difference.context());
        part(parts, "compare.part.prices", difference.prices());
        part(parts, "compare.part.losses", difference.losses());
        part(parts, "compare.part.output", difference.output());
        return text.get(
                "compare.sentence",
                CurveChart.letter(index),
                Amounts.difference(difference.total()),
                String.join(" · ", parts));
    }

    private void part(List<String> parts, String key, Money money) {
        if (!money.equals(Money.ZERO)) parts.add(text.get(key, Amounts.difference(money)));
    }
}
