package turnscope.views.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.StringConverter;

import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.simulation.strategy.SpecException;
import turnscope.views.Amounts;
import turnscope.views.Icons;
import turnscope.views.Palette;
import turnscope.views.Text;

/// Several sessions over one axis, their figures in columns, and why they cost differently.
public final class CompareView extends ScrollPane {

    private final CompareModel model;
    private final Text text;
    private final ObservableValue<Boolean> dark;
    private final Consumer<String> open;
    private final Runnable choose;
    private final CurveChart chart;
    private final VBox content = new VBox();

    /// @param open a session by its id
    /// @param choose asks for a session to compare the open one with
    public CompareView(
            CompareModel model,
            Text text,
            ObservableValue<Boolean> dark,
            Consumer<String> open,
            Runnable choose) {
        this.choose = choose;
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
        model.compared.when(inScene).subscribe(_ -> show());
        model.wrong.when(inScene).subscribe(_ -> show());
        model.alignment.when(inScene).subscribe(_ -> show());
        dark.when(inScene).subscribe(_ -> show());
    }

    private void show() {
        var all = model.compared.get();
        var title = label(text.get("compare.title"), "page-title");
        if (all.isEmpty()) {
            content.getChildren().setAll(title, nothing());
            return;
        }
        var alignment = model.alignment.get();
        chart.show(all.stream().map(each -> Curve.of(each, alignment)).toList(), alignment);
        var clear = new Button(text.get("compare.clear"));
        clear.setId("compare-clear");
        clear.getStyleClass().add(Styles.SMALL);
        clear.setOnAction(_ -> model.clear());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(12, label(text.get("compare.chart"), "heading"), axes(), gap, clear);
        head.setAlignment(Pos.CENTER_LEFT);
        var parts = new ArrayList<Node>(List.of(title, replayForm(), head, chart));
        if (all.size() < 2) parts.add(label(text.count("compare.choose", 1), "muted"));
        parts.add(label(text.get("compare.cache"), "heading"));
        parts.add(caches(all));
        parts.add(label(text.get("compare.figures"), "heading"));
        parts.add(new FigureGrid(all, text, Palette.of(dark.getValue()), open));
        if (all.size() > 1) {
            parts.add(label(text.get("compare.why"), "heading"));
            parts.add(explained(all));
        }
        content.getChildren().setAll(parts);
    }

    /// What can be done while nothing is chosen.
    private Node nothing() {
        var scales = Icons.SCALES.node();
        scales.setScaleX(2);
        scales.setScaleY(2);
        var begin = new Button(text.get("action.compare-with"));
        begin.setId("compare-choose");
        begin.getStyleClass().add(Styles.ACCENT);
        begin.setOnAction(_ -> choose.run());
        var how = label(text.count("compare.choose", 0), "muted");
        how.setMaxWidth(520);
        how.setTextAlignment(TextAlignment.CENTER);
        var shows = label(text.get("compare.shows"), "muted");
        shows.setMaxWidth(520);
        shows.setTextAlignment(TextAlignment.CENTER);
        var box = new VBox(18, scales, how, begin, shows);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("nothing");
        return box;
    }

    private Node caches(List<Compared> all) {
        int longest = all.stream().mapToInt(Compared::requests).max().orElse(1);
        long peak = all.stream().mapToLong(Compared::peak).max().orElse(1);
        var box = new VBox(6);
        for (int i = 0; i < all.size(); i++)
            box.getChildren().add(new CacheStrip(all.get(i), i, longest, peak, text, dark));
        return box;
    }

    /// A strategy and a model under which the first session is replayed.
    private Node replayForm() {
        var spec = new TextField();
        spec.setId("compare-spec");
        spec.setPromptText(text.get("compare.replay.prompt"));
        spec.setPrefColumnCount(30);
        var models = new ComboBox<Optional<Model>>();
        models.setId("compare-model");
        models.getItems().add(Optional.empty());
        model.models().forEach(each -> models.getItems().add(Optional.of(each)));
        models.setValue(Optional.empty());
        models.setPrefWidth(190);
        models.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Optional<Model> each) {
                        return each == null || each.isEmpty()
                                ? text.get("compare.replay.recorded")
                                : each.get().name();
                    }

                    @Override
                    public Optional<Model> fromString(String typed) {
                        throw new UnsupportedOperationException("the box is not editable");
                    }
                });
        var add = new Button(text.get("compare.replay.add"));
        add.setId("compare-replay");
        add.setMinWidth(Region.USE_PREF_SIZE);
        Runnable run =
                () -> {
                    if (!spec.getText().isBlank() || models.getValue().isPresent())
                        model.replay(spec.getText(), models.getValue());
                };
        add.setOnAction(_ -> run.run());
        spec.setOnAction(_ -> run.run());
        var words = label(text.get("compare.replay"), "muted");
        words.setMinWidth(Region.USE_PREF_SIZE);
        var mistake = new Label();
        mistake.setId("compare-wrong");
        mistake.getStyleClass().add("danger");
        model.wrong.get().ifPresent(wrong -> mistake.setText(message(wrong)));
        var line = new HBox(8, words, spec, models, add, mistake);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String message(SpecException mistake) {
        var key = "spec." + mistake.reason().name().toLowerCase(java.util.Locale.ROOT);
        return text.get(key, mistake.details().toArray());
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

    private Node explained(List<Compared> all) {
        var sentences = new VBox(8);
        boolean sessions = false;
        for (int i = 1; i < all.size(); i++) {
            var words =
                    switch (all.get(i)) {
                        case Compared.Recorded(var other) -> recorded(i, all.getFirst(), other);
                        case Compared.Replayed replay -> replayed(i, replay);
                    };
            sessions |= all.get(i) instanceof Compared.Recorded;
            sentences.getChildren().add(label(words, "explained"));
        }
        if (sessions) sentences.getChildren().add(label(text.get("compare.note"), "muted"));
        return sentences;
    }

    private String recorded(int index, Compared first, SessionProfile other) {
        boolean priced =
                first.profile().bill().unpricedRequests() == 0
                        && other.bill().unpricedRequests() == 0;
        return priced
                ? sentence(index, Difference.between(first.profile(), other))
                : text.get("compare.unpriced", CurveChart.letter(index));
    }

    /// In the same terms as the laboratory's.
    private String replayed(int index, Compared.Replayed replay) {
        var outcome = replay.outcome();
        var tokens = outcome.difference();
        return text.get(
                        "compare.replayed",
                        CurveChart.letter(index),
                        outcome.delta().map(Amounts::difference).orElse(Amounts.UNKNOWN),
                        Amounts.money(outcome.low()),
                        Amounts.money(outcome.high()))
                + " "
                + text.get(
                        "explain.tokens",
                        change(tokens.input()),
                        change(tokens.read()),
                        change(tokens.written()),
                        change(tokens.fresh()),
                        change(tokens.output()));
    }

    private static String change(long tokens) {
        return (tokens > 0 ? "+" : tokens < 0 ? "−" : "") + Amounts.tokens(Math.abs(tokens));
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
