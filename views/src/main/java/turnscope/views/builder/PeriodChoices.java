package turnscope.views.builder;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import turnscope.views.SessionNames;
import turnscope.views.Text;
import turnscope.views.builder.PeriodModel.Offer;

/// Dates and filters of a period report.
final class PeriodChoices extends VBox {

    private final PeriodModel model;
    private final Text text;

    PeriodChoices(PeriodModel model, Text text) {
        super(8);
        this.model = model;
        this.text = text;
        setId("builder-of-period");
        var dates =
                new HBox(
                        8,
                        date("builder-since", "builder.since", model.since),
                        date("builder-until", "builder.until", model.until));
        UnaryOperator<String> agent = id -> text.getOr("agent." + id, id);
        getChildren()
                .setAll(
                        dates,
                        filter("project", model.project, Offer::projects, SessionNames::folder),
                        filter("model", model.model, Offer::models, UnaryOperator.identity()),
                        filter("agent", model.agent, Offer::agents, agent));
    }

    /// A day as it is written everywhere else; what is no day goes when the field is left.
    private Node date(String id, String key, ObjectProperty<Optional<LocalDate>> chosen) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(text.get("builder.any-day"));
        field.setText(chosen.get().map(LocalDate::toString).orElse(""));
        Runnable done =
                () -> {
                    chosen.set(day(field.getText()));
                    field.setText(chosen.get().map(LocalDate::toString).orElse(""));
                };
        field.setOnAction(_ -> done.run());
        field.focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now) done.run();
                });
        var box = BuilderView.labelled(text.get(key), field);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /// One of what the library holds, or all of it.
    private Node filter(
            String part,
            ObjectProperty<Optional<String>> chosen,
            Function<Offer, List<String>> offered,
            UnaryOperator<String> name) {
        var box = new ComboBox<Item>();
        box.setId("builder-" + part);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(text.get("word." + part));
        var all = new Item(Optional.empty(), text.get("builder.all." + part));
        var inScene = sceneProperty().map(Objects::nonNull).orElse(false);
        model.offer
                .when(inScene)
                .subscribe(offer -> {
                    var items = new ArrayList<>(List.of(all));
                    offered.apply(offer)
                            .forEach(value ->
                                    items.add(new Item(Optional.of(value), name.apply(value))));
                    var before = chosen.get();
                    box.getItems().setAll(items);
                    items.stream()
                            .filter(item -> item.value().equals(before))
                            .findFirst()
                            .ifPresent(box::setValue);
                });
        box.setOnAction(_ -> {
            var item = box.getValue();
            if (item != null) chosen.set(item.value());
        });
        return box;
    }

    /// A choice; empty for all there is.
    private record Item(Optional<String> value, String words) {

        @Override
        public String toString() {
            return words;
        }
    }
}
