package turnscope.views.window;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.views.Faces;
import turnscope.views.Icons;
import turnscope.views.Text;
import turnscope.views.Theme;

/// What a user can choose for good; every choice works at once and is kept in the settings file.
final class SettingsSheet extends VBox {

    private static final List<Integer> SIZES = List.of(90, 100, 110, 120, 130);

    SettingsSheet(MainModel model, Text text, Runnable close) {
        setId("settings-sheet");
        getStyleClass().add("dialog-sheet");
        var title = new Label(text.get("action.settings"));
        title.getStyleClass().add("page-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var shut = new Button(null, Icons.CLOSE.node());
        shut.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        shut.setAccessibleText(text.get("sheet.close"));
        shut.setOnAction(_ -> close.run());
        var head = new HBox(title, gap, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        head,
                        part(
                                text.get("settings.theme"),
                                text.get("settings.theme.note"),
                                themes(model, text)),
                        part(text.get("settings.language"), "", languages(model)),
                        part(
                                text.get("settings.size"),
                                text.get("settings.size.note"),
                                sizes(model)),
                        part(
                                text.get("settings.prices"),
                                text.get("settings.prices.note"),
                                prices(model, text)),
                        note(text.get("settings.file")));
        setMaxSize(560, Region.USE_PREF_SIZE);
    }

    private static Node part(String title, String words, Node choice) {
        var label = new Label(title);
        label.getStyleClass().add("subheading");
        var part = new VBox(6, label, choice);
        if (!words.isEmpty()) part.getChildren().add(note(words));
        return part;
    }

    private static Label note(String words) {
        var note = new Label(words);
        note.getStyleClass().addAll("muted", "small");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private static HBox group(List<ToggleButton> buttons) {
        var group = new ToggleGroup();
        var box = new HBox();
        for (int i = 0; i < buttons.size(); i++) {
            var style =
                    i == 0
                            ? Styles.LEFT_PILL
                            : i == buttons.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
            buttons.get(i).getStyleClass().add(style);
            buttons.get(i).setToggleGroup(group);
        }
        box.getChildren().addAll(buttons);
        return box;
    }

    private static ToggleButton choice(String id, String words, boolean chosen, Runnable choose) {
        var button = new ToggleButton(words);
        button.setId(id);
        button.setSelected(chosen);
        button.setOnAction(_ -> {
            button.setSelected(true);
            choose.run();
        });
        return button;
    }

    private static Node themes(MainModel model, Text text) {
        return group(
                List.of(Theme.values()).stream()
                        .map(theme ->
                                choice(
                                        "settings-theme-" + theme.id(),
                                        text.get("theme." + theme.id()),
                                        model.theme.get() == theme,
                                        () -> model.theme.set(theme)))
                        .toList());
    }

    private static Node languages(MainModel model) {
        var english =
                choice(
                        "settings-en",
                        "English",
                        model.language.get().equals("en"),
                        () -> model.language.set("en"));
        var chinese =
                choice(
                        "settings-zh",
                        "中文",
                        model.language.get().equals("zh"),
                        () -> model.language.set("zh"));
        Faces.loadChinese();
        chinese.getStyleClass().add("other-language");
        return group(List.of(english, chinese));
    }

    private static Node sizes(MainModel model) {
        return group(
                SIZES.stream()
                        .map(size ->
                                choice(
                                        "settings-size-" + size,
                                        size + " %",
                                        Math.round(model.fontScale.get() * 100) == size,
                                        () -> model.fontScale.set(size / 100.0)))
                        .toList());
    }

    private static Node prices(MainModel model, Text text) {
        return group(
                List.of(
                        choice(
                                "settings-recorded",
                                text.get("bar.prices.recorded"),
                                !model.pricesToday.get(),
                                () -> model.pricesToday.set(false)),
                        choice(
                                "settings-today",
                                text.get("bar.prices.today"),
                                model.pricesToday.get(),
                                () -> model.pricesToday.set(true))));
    }
}
