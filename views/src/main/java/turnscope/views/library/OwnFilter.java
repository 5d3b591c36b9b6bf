package turnscope.views.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import atlantafx.base.theme.Styles;

import org.controlsfx.control.PopOver;

import org.jspecify.annotations.Nullable;

import turnscope.views.Bubble;
import turnscope.views.Looks;
import turnscope.views.Text;

/// Asks beside a menu for a value that the menu does not offer.
final class OwnFilter {

    private static final double WIDTH = 220;

    private OwnFilter() {}

    /// @param now as in the condition at hand
    /// @param chosen takes the condition
    static void day(Text text, Node menu, Optional<String> now, Consumer<String> chosen) {
        var picker = new DatePicker(now.flatMap(OwnFilter::day).orElse(null));
        picker.setId("library-day");
        picker.setConverter(days());
        picker.setPromptText(text.get("builder.any-day"));
        ask(
                text.get("library.filter.from"),
                text,
                menu,
                picker,
                () -> Optional.ofNullable(picker.getValue()).map(day -> "since:" + day),
                chosen);
    }

    static void cost(Text text, Node menu, Optional<String> now, Consumer<String> chosen) {
        var field = new TextField(now.orElse(""));
        field.setId("library-dollars");
        field.setPromptText("$");
        ask(
                text.get("library.filter.above", "$ …"),
                text,
                menu,
                field,
                () -> dollars(field.getText()).map(amount -> "cost>" + amount),
                chosen);
        field.setOnAction(_ -> ((Button) field.getParent().lookup("#library-apply")).fire());
    }

    /// What is asked, and the condition that is meant; empty for one that is none.
    private interface Answer {
        Optional<String> condition();
    }

    private static void ask(
            String title,
            Text text,
            Node menu,
            Control field,
            Answer answer,
            Consumer<String> chosen) {
        var apply = new Button(text.get("library.filter.apply"));
        apply.setId("library-apply");
        apply.getStyleClass().add(Styles.ACCENT);
        field.setPrefWidth(WIDTH - 60);
        var head = new Label(title);
        head.getStyleClass().add("subheading");
        var card = new VBox(8, head, new HBox(8, field, apply));
        card.getStyleClass().add("snapshot");
        Looks.speak(card, text);
        PopOver bubble = Bubble.open(card, menu);
        apply.setOnAction(_ ->
                answer.condition()
                        .ifPresent(condition -> {
                            bubble.hide();
                            chosen.accept(condition);
                        }));
        field.requestFocus();
    }

    private static StringConverter<LocalDate> days() {
        return new StringConverter<>() {
            @Override
            public String toString(LocalDate day) {
                return day == null ? "" : day.toString();
            }

            @Override
            public @Nullable LocalDate fromString(String typed) {
                return day(typed).orElse(null);
            }
        };
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// An amount with or without the sign of the currency.
    private static Optional<String> dollars(String typed) {
        var amount = typed.strip().replace("$", "");
        return amount.matches("\\d{1,7}(\\.\\d{1,6})?") ? Optional.of(amount) : Optional.empty();
    }
}
