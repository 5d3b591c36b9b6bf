package turnscope.views.prices;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.PriceLayer;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// The selected model: its names, every price it has had and where each was read, and a form for another.
final class ModelCard extends VBox {

    private static final double HEADER = 34;
    private static final int MOST_ROWS = 8;

    private final PricesModel model;
    private final Text text;

    ModelCard(PricesModel model, Text text) {
        this.model = model;
        this.text = text;
        setId("price-model");
        getStyleClass().add("price-card");
        var inScene = sceneProperty().map(Objects::nonNull).orElse(false);
        model.selected.when(inScene).subscribe(_ -> fill());
        model.catalogue.when(inScene).subscribe(_ -> fill());
    }

    private void fill() {
        var selected = model.selectedModel();
        getChildren().clear();
        if (selected.isEmpty()) {
            getChildren()
                    .addAll(heading(text.get("prices.model")), muted(text.get("prices.choose")));
            return;
        }
        var chosen = selected.get();
        getChildren().addAll(heading(chosen.name()), muted(facts(chosen)));
        if (chosen.priced()) getChildren().addAll(history(chosen), sources(chosen));
        getChildren().add(form(chosen));
    }

    private static Label heading(String words) {
        var label = new Label(words);
        label.getStyleClass().add("heading");
        return label;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private String facts(Model chosen) {
        var facts = new StringBuilder(chosen.provider() + " · " + chosen.id());
        if (!chosen.aliases().isEmpty()) {
            facts.append("\n").append(text.get("prices.aliases", text.list(chosen.aliases())));
        }
        chosen.contextWindow()
                .ifPresent(window ->
                        facts.append("\n")
                                .append(text.get("prices.window", Amounts.tokens(window))));
        if (!chosen.multipliers().isEmpty()) {
            facts.append("\n").append(text.get("prices.multipliers", multipliers(chosen)));
        }
        return facts.toString();
    }

    private String multipliers(Model chosen) {
        return chosen.multipliers().stream()
                .map(each -> each.kind() + " ×" + factor(each))
                .distinct()
                .collect(text.listed());
    }

    private static String factor(Model.Multiplier each) {
        if (each.numerator().isEmpty()) return "?";
        double factor = (double) each.numerator().getAsLong() / each.denominator();
        return Amounts.decimal(factor, factor == Math.rint(factor) ? 0 : 2);
    }

    private FigureTable<PriceRow> history(Model chosen) {
        var rows = PriceRow.history(chosen, model.catalogue.get());
        var table =
                new FigureTable<PriceRow>("price-history")
                        .words(text.get("prices.from"), 104, PriceRow::from)
                        .figure(
                                text.get("prices.input"),
                                60,
                                row -> dollars(row.period().base().input()))
                        .figure(
                                text.get("prices.read"),
                                60,
                                row -> FigureTable.money(row.period().base().cacheRead()))
                        .figure(
                                text.get("word.output"),
                                60,
                                row -> dollars(row.period().base().output()))
                        .words(
                                text.get("prices.layer"),
                                92,
                                row -> text.get("layer." + row.layer()));
        table.fit(0);
        table.getItems().setAll(rows);
        double height = HEADER + FigureTable.ROW * Math.min(rows.size(), MOST_ROWS) + 2;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
        return table;
    }

    private static String dollars(long picoPerToken) {
        return FigureTable.money(OptionalLong.of(picoPerToken));
    }

    /// Where the price of today was read.
    private Label sources(Model chosen) {
        var row = PriceRow.at(chosen, model.now(), model.catalogue.get());
        if (row.layer().equals(PriceLayer.USER)) {
            var own = muted(text.get("prices.sources.user", row.from()));
            own.setId("price-sources");
            return own;
        }
        var words =
                text.get(
                        "prices.sources",
                        text.get("prices.confidence." + row.period().confidence()),
                        String.join("; ", row.sources()));
        var label = muted(words);
        label.setId("price-sources");
        return label;
    }

    private VBox form(Model chosen) {
        var base =
                chosen.priced()
                        ? Optional.of(chosen.periodAt(model.now()).base())
                        : Optional.<turnscope.analysis.pricing.Price>empty();
        var input = field("edit-input", base.map(price -> dollars(price.input())));
        var read = field("edit-read", base.map(price -> optional(price.cacheRead())));
        var write5m =
                field("edit-write5m", base.map(price -> optional(FigureTable.shortWrite(price))));
        var write1h = field("edit-write1h", base.map(price -> optional(price.write1h())));
        var output = field("edit-output", base.map(price -> dollars(price.output())));
        var from = field("edit-from", Optional.of(model.today().toString()));
        var grid = new GridPane(8, 4);
        grid.addRow(0, small("prices.input"), small("prices.read"), small("word.output"));
        grid.addRow(1, input, read, output);
        grid.addRow(2, small("prices.write5m"), small("prices.write1h"), small("prices.from"));
        grid.addRow(3, write5m, write1h, from);
        var wrong = muted(text.get("prices.wrong"));
        wrong.getStyleClass().add(Styles.DANGER);
        wrong.setVisible(false);
        wrong.setManaged(false);
        var save = new Button(text.get("prices.save"));
        save.setId("edit-save");
        save.getStyleClass().add(Styles.SMALL);
        save.setOnAction(_ -> {
            var draft =
                    new PricesModel.Draft(
                            input.getText().strip(),
                            read.getText().strip(),
                            write5m.getText().strip(),
                            write1h.getText().strip(),
                            output.getText().strip(),
                            from.getText().strip());
            boolean done = model.set(chosen.id(), draft);
            wrong.setVisible(!done);
            wrong.setManaged(!done);
        });
        var box = new VBox(6, small("prices.edit"), grid, wrong, new HBox(save));
        box.getStyleClass().add("price-form");
        return box;
    }

    private static String optional(OptionalLong picoPerToken) {
        return picoPerToken.isEmpty() ? "" : dollars(picoPerToken.getAsLong());
    }

    private Label small(String key) {
        return muted(text.get(key));
    }

    private static TextField field(String id, Optional<String> value) {
        var field = new TextField(value.orElse(""));
        field.setId(id);
        field.setPrefColumnCount(8);
        field.getStyleClass().add(Styles.SMALL);
        return field;
    }
}
