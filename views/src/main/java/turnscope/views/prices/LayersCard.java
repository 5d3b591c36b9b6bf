package turnscope.views.prices;

import java.util.Objects;
import java.util.stream.Stream;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.PriceBook;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// What is laid over the embedded catalogue, newest first, each with a way to take it away again.
final class LayersCard extends VBox {

    private static final int NAMED = 4;

    private final PricesModel model;
    private final Text text;
    private final VBox layers = new VBox(10);

    LayersCard(PricesModel model, Text text) {
        this.model = model;
        this.text = text;
        setId("price-layers");
        getStyleClass().add("price-card");
        var heading = new Label(text.get("prices.layers"));
        heading.getStyleClass().add("heading");
        getChildren().setAll(heading, layers);
        ListChangeListener<PriceBook.Entry> listener = _ -> fill();
        var inScene = sceneProperty().map(Objects::nonNull).orElse(false);
        inScene.subscribe(shown -> {
            model.entries.removeListener(listener);
            if (!shown) return;
            model.entries.addListener(listener);
            fill();
        });
    }

    private void fill() {
        if (model.entries.isEmpty()) {
            var none = new Label(text.get("prices.layers.none"));
            none.getStyleClass().addAll("muted", "small");
            none.setWrapText(true);
            layers.getChildren().setAll(none);
            return;
        }
        layers.getChildren().setAll(model.entries.reversed().stream().map(this::line).toList());
    }

    private Node line(PriceBook.Entry entry) {
        var layer = entry.layer();
        var title =
                new Label(
                        layer.isUser() && layer.dataset().equals(layer.name())
                                ? text.get("layer." + layer.name())
                                : text.get("layer." + layer.name()) + " · " + layer.dataset());
        title.getStyleClass().add("price-name");
        var facts =
                new Label(
                        text.get(
                                "prices.layers.facts",
                                Amounts.day(entry.stored()),
                                layer.effective().toString(),
                                changes(entry)));
        facts.getStyleClass().addAll("muted", "small");
        facts.setWrapText(true);
        var words = new VBox(2, title, facts);
        HBox.setHgrow(words, Priority.ALWAYS);
        var remove = new Button(text.get("prices.remove"));
        remove.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "price-remove");
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setOnAction(_ -> model.remove(entry.number()));
        var line = new HBox(8, words, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String changes(PriceBook.Entry entry) {
        var layer = entry.layer();
        var all =
                Stream.concat(
                                layer.offers().stream().map(offer -> offer.model().id()),
                                layer.mappings().stream()
                                        .map(each -> each.name() + " → " + each.model()))
                        .toList();
        var named = all.stream().limit(NAMED).collect(text.listed());
        return all.size() > NAMED ? named + " … +" + (all.size() - NAMED) : named;
    }
}
