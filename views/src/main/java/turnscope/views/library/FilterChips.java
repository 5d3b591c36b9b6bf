package turnscope.views.library;

import java.util.Objects;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;

import turnscope.views.Icons;
import turnscope.views.Text;

/// One chip for every condition in force, which a click takes away, and behind them a way to drop all filters.
final class FilterChips extends FlowPane {

    private final LibraryModel model;
    private final Text text;
    private final Hyperlink clear = new Hyperlink();

    FilterChips(LibraryModel model, Text text) {
        super(4, 4);
        this.model = model;
        this.text = text;
        setId("library-chips");
        clear.setText(text.get("library.clear"));
        clear.setId("library-clear");
        clear.setOnAction(_ -> model.clearFilters());
        var filtered = model.shownCount.isNotEqualTo(model.familyCount);
        clear.visibleProperty().bind(filtered);
        clear.managedProperty().bind(filtered);
        visibleProperty().bind(filtered.or(Bindings.size(getChildren()).greaterThan(1)));
        managedProperty().bind(visibleProperty());
        var inScene = sceneProperty().map(Objects::nonNull).orElse(false);
        model.search.when(inScene).subscribe(_ -> show());
    }

    private void show() {
        getChildren().setAll(model.conditions().stream().map(this::chip).toList());
        getChildren().add(clear);
    }

    private Button chip(String condition) {
        var chip = new Button(condition, Icons.CLOSE.node());
        chip.getStyleClass().add("filter-chip");
        chip.setAccessibleText(text.get("requests.chip", condition));
        chip.setOnAction(_ -> model.toggleCondition(condition));
        return chip;
    }
}
