package turnscope.views.window;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.views.Looks;
import turnscope.views.Icons;
import turnscope.views.Text;
import turnscope.views.Theme;

/// What a user can choose for good; every choice works at once and is kept in the settings file.
final class SettingsSheet extends VBox {

    private static final List<Integer> SIZES = List.of(90, 100, 110, 120, 130);
    private static final double WIDTH = 860;

    private final MainModel model;
    private final Text text;

    /// @param watch asks for another folder to look through
    SettingsSheet(MainModel model, KeyTable keys, Text text, Runnable watch, Runnable close) {
        this.model = model;
        this.text = text;
        setId("settings-sheet");
        getStyleClass().add("dialog-sheet");
        var columns = new HBox(28, look(), figures(keys, watch));
        getChildren().setAll(head(close), columns, note(text.get("settings.file")));
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    }

    private HBox head(Runnable close) {
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
        return head;
    }

    private VBox look() {
        return column(
                part("theme", text.get("settings.theme.note"), themes()),
                part("language", "", languages(model)),
                part("font.scale", text.get("settings.size.note"), sizes(model)),
                part("wheel", text.get("settings.wheel.note"), wheel()));
    }

    private VBox figures(KeyTable keys, Runnable watch) {
        return column(
                part("prices", text.get("settings.prices.note"), prices(model, text)),
                part("week.first", text.get("settings.week.note"), week()),
                part("decimals", "", decimals()),
                part("folders", text.get("settings.folders.note"), folders(watch)),
                part("library", "", path(model.ports.installation().library().toString())),
                part(
                        "key",
                        refused(keys),
                        path(text.count("settings.keys", model.keys.get().size()))));
    }

    private static VBox column(Node... parts) {
        var column = new VBox(12, parts);
        column.setPrefWidth(WIDTH / 2);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    /// @param key in the settings file
    private Node part(String key, String words, Node choice) {
        var label = new Label(text.get("settings." + key));
        label.getStyleClass().add("subheading");
        var origin = new Label();
        origin.setId("origin-" + key.replace('.', '-'));
        origin.getStyleClass().addAll("muted", "small");
        origin.textProperty()
                .bind(
                        model.origins.map(all ->
                                text.get("origin." + all.getOrDefault(key, Origin.DEFAULT).id())));
        var head = new HBox(8, label, origin);
        head.setAlignment(Pos.BASELINE_LEFT);
        var part = new VBox(5, head, choice);
        if (!words.isEmpty()) part.getChildren().add(note(words));
        return part;
    }

    private String refused(KeyTable keys) {
        if (keys.refused().isEmpty()) return text.get("settings.keys.note");
        return text.get("settings.keys.refused", text.list(keys.refused()));
    }

    private static Label path(String words) {
        var label = new Label(words);
        label.setMinWidth(0);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setTooltip(new Tooltip(words));
        return label;
    }

    private Node folders(Runnable watch) {
        var add = new Button(text.get("settings.folders.add"));
        add.setId("settings-folder");
        add.getStyleClass().add(Styles.SMALL);
        add.setOnAction(_ -> watch.run());
        var list = new VBox(2);
        var inScene = list.sceneProperty().map(_ -> true).orElse(false);
        model.folders
                .when(inScene)
                .subscribe(all ->
                        list.getChildren()
                                .setAll(all.stream().map(each -> path(each.toString())).toList()));
        return new VBox(4, list, add);
    }

    private Node wheel() {
        var zooms = model.session.timeline.wheel.zooms;
        return group(
                List.of(
                        choice(
                                "settings-wheel-pans",
                                text.get("settings.wheel.pans"),
                                !zooms.get(),
                                () -> zooms.set(false)),
                        choice(
                                "settings-wheel-zooms",
                                text.get("settings.wheel.zooms"),
                                zooms.get(),
                                () -> zooms.set(true))));
    }

    private Node week() {
        var first = model.overview.firstDay;
        return group(
                List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY).stream()
                        .map(day ->
                                choice(
                                        "settings-week-" + day.name().toLowerCase(Locale.ROOT),
                                        day.getDisplayName(
                                                TextStyle.FULL_STANDALONE, text.locale()),
                                        first.get() == day,
                                        () -> first.set(day)))
                        .toList());
    }

    private Node decimals() {
        return group(
                List.of(2, 3, 4).stream()
                        .map(digits ->
                                choice(
                                        "settings-decimals-" + digits,
                                        "$" + "1." + "2345".substring(0, digits),
                                        model.decimals.get() == digits,
                                        () -> model.decimals.set(digits)))
                        .toList());
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

    private Node themes() {
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
        Looks.title(chinese, "中文");
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
