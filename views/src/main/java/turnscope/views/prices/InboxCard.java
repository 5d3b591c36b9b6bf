package turnscope.views.prices;

import java.util.Objects;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.Model;
import turnscope.analysis.usage.UnpricedLedger;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// Recorded names without a price, each with what it would be counted as.
final class InboxCard extends VBox {

    private final PricesModel model;
    private final Text text;
    private final VBox names = new VBox(10);

    InboxCard(PricesModel model, Text text) {
        this.model = model;
        this.text = text;
        setId("price-inbox");
        getStyleClass().add("price-card");
        var heading = new Label(text.get("prices.inbox"));
        heading.getStyleClass().add("heading");
        getChildren().setAll(heading, names);
        ListChangeListener<UnpricedLedger.Name> listener = _ -> fill();
        var inScene = sceneProperty().map(Objects::nonNull).orElse(false);
        inScene.subscribe(shown -> {
            model.unpriced.removeListener(listener);
            if (!shown) return;
            model.unpriced.addListener(listener);
            fill();
        });
    }

    private void fill() {
        if (model.unpriced.isEmpty()) {
            var none = new Label(text.get("prices.inbox.none"));
            none.getStyleClass().addAll("muted", "small");
            names.getChildren().setAll(none);
            return;
        }
        names.getChildren().setAll(model.unpriced.stream().map(this::line).toList());
    }

    private Node line(UnpricedLedger.Name name) {
        var title = new Label(name.name().isEmpty() ? text.get("cli.model.unnamed") : name.name());
        title.getStyleClass().add("price-name");
        var facts =
                new Label(
                        text.get(
                                "prices.inbox.facts",
                                text.count("cli.count.requests", name.requests()),
                                Amounts.tokens(name.tokens()),
                                text.get("unpriced." + name.reason())));
        facts.getStyleClass().addAll("muted", "small");
        facts.setWrapText(true);
        return new VBox(2, title, facts, assigning(name));
    }

    private Node assigning(UnpricedLedger.Name name) {
        var choice = new ComboBox<String>();
        choice.getStyleClass().add("price-choice");
        choice.setAccessibleText(text.get("prices.assign.choose"));
        choice.setPromptText(text.get("prices.assign.choose"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getItems()
                .setAll(
                        model.catalogue.get().models().stream()
                                .filter(Model::priced)
                                .map(Model::id)
                                .toList());
        HBox.setHgrow(choice, Priority.ALWAYS);
        var assign = new Button(text.get("prices.assign"));
        assign.setMinWidth(Region.USE_PREF_SIZE);
        assign.getStyleClass().addAll(Styles.SMALL, "price-assign");
        assign.disableProperty().bind(choice.valueProperty().isNull());
        assign.setOnAction(_ -> model.assign(name.name(), choice.getValue()));
        var line = new HBox(8, choice, assign);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
