package turnscope.views.window;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import turnscope.views.Icons;
import turnscope.views.Looks;
import turnscope.views.Text;
import turnscope.views.Theme;

/// The program's name and what concerns the whole window.
final class TopBar extends HBox {

    /// Narrower bars, for letters of the usual size, leave the name out, which the title of the window says, too.
    private static final double WORDMARK = 1040;

    /// Letters beyond this size need words to give way.
    private static final double LARGE = 1.1;

    /// @param palette opens the box for everything
    /// @param settings opens what can be chosen
    TopBar(
            MainModel model,
            Text text,
            KeyTable keys,
            Runnable files,
            Runnable folder,
            Runnable palette,
            Runnable settings) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        var sidebar = icon(Icons.SIDEBAR.node(), text.get("bar.library"));
        sidebar.setId("toggle-library");
        sidebar.setOnAction(_ -> model.toggleLibrary());
        var name = wordmark(this);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .setAll(
                        sidebar,
                        name,
                        places(model, text),
                        gap,
                        search(text, keys, palette),
                        report(model, text),
                        prices(model, text),
                        importing(model, text, files, folder),
                        language(model, text),
                        themes(model, text, settings));
        if (Looks.scale() <= LARGE) keepWords();
    }

    /// The name of the program, for a bar that is wide enough.
    static Label wordmark(Region bar) {
        var name = new Label("Turnscope");
        name.getStyleClass().add("wordmark");
        var wide = bar.widthProperty().greaterThan(WORDMARK * Looks.scale());
        name.visibleProperty().bind(wide);
        name.managedProperty().bind(wide);
        return name;
    }

    /// The box of the palette gives way first; everything else keeps its words.
    private void keepWords() {
        for (var child : getChildren())
            if (child instanceof MenuButton || child instanceof Button)
                if (!"open-palette".equals(child.getId()))
                    ((Region) child).setMinWidth(USE_PREF_SIZE);
    }

    private static Node places(MainModel model, Text text) {
        var box = new HBox(2);
        box.setAlignment(Pos.CENTER_LEFT);
        var group = new ToggleGroup();
        var inScene = box.sceneProperty().map(_ -> true).orElse(false);
        for (var place : Place.values()) {
            var button = new ToggleButton(text.get("place." + place.id()));
            button.setId("place-" + place.id());
            button.getStyleClass().addAll("sub-tab", Styles.FLAT);
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.pricesShown.set(false);
                model.builderShown.set(false);
                model.diagnosticsShown.set(false);
                model.place.set(place);
            });
            Runnable mark =
                    () ->
                            button.setSelected(
                                    model.place.get() == place
                                            && !model.pricesShown.get()
                                            && !model.builderShown.get()
                                            && !model.diagnosticsShown.get());
            model.place.when(inScene).subscribe(_ -> mark.run());
            for (var page : List.of(model.pricesShown, model.builderShown, model.diagnosticsShown))
                page.when(inScene).subscribe(_ -> mark.run());
            if (place == Place.COMPARE)
                model.compare
                        .chosen
                        .when(inScene)
                        .subscribe(ids -> button.setText(compare(ids.size(), text)));
            box.getChildren().add(button);
        }
        return box;
    }

    private static String compare(int chosen, Text text) {
        var words = text.get("place.compare");
        return chosen == 0 ? words : words + " " + chosen;
    }

    private static Button search(Text text, KeyTable keys, Runnable palette) {
        var button = new Button(text.get("bar.palette"), Icons.SEARCH.node());
        button.setId("open-palette");
        button.getStyleClass().addAll("palette-button");
        button.setTooltip(new Tooltip(text.get("bar.palette.hint", keys.shown(Action.PALETTE))));
        button.setMinWidth(0);
        button.setOnAction(_ -> palette.run());
        return button;
    }

    private static Button report(MainModel model, Text text) {
        var button = new Button(text.get("bar.report"), Icons.EXPORT.node());
        button.setId("report");
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(_ -> model.builderShown.set(true));
        return button;
    }

    /// Which day's prices count, and the way to all of them; says so when it is not the usual.
    private static MenuButton prices(MainModel model, Text text) {
        var menu = new MenuButton();
        menu.setId("prices");
        menu.setGraphic(Icons.PRICE.node());
        menu.getStyleClass().add(Styles.FLAT);
        menu.textProperty()
                .bind(
                        model.pricesToday.map(today ->
                                text.get(today ? "bar.prices.today" : "bar.prices.recorded")));
        var group = new ToggleGroup();
        var recorded = new RadioMenuItem(text.get("bar.prices.recorded"));
        var today = new RadioMenuItem(text.get("bar.prices.today"));
        recorded.setId("prices-recorded");
        today.setId("prices-today");
        recorded.setToggleGroup(group);
        today.setToggleGroup(group);
        recorded.setOnAction(_ -> model.pricesToday.set(false));
        today.setOnAction(_ -> model.pricesToday.set(true));
        (model.pricesToday.get() ? today : recorded).setSelected(true);
        var all = item(text.get("bar.prices.all"), () -> model.pricesShown.set(true));
        all.setId("prices-all");
        menu.getItems().setAll(recorded, today, new SeparatorMenuItem(), all);
        return menu;
    }

    static Button icon(Node graphic, String words) {
        var button = new Button(null, graphic);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    private static MenuButton importing(
            MainModel model, Text text, Runnable files, Runnable folder) {
        var menu = new MenuButton(text.get("bar.import"), Icons.IMPORT.node());
        menu.setId("import");
        menu.getStyleClass().add(Styles.FLAT);
        menu.getItems()
                .setAll(
                        item(text.get("welcome.import"), model::importAgents),
                        item(text.get("open.files"), files),
                        item(text.get("open.folder"), folder),
                        item(text.get("welcome.samples"), model::importSamples));
        return menu;
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Names the other language in that language, because that is what its readers look for.
    private static Button language(MainModel model, Text text) {
        var button =
                text.chinese() ? new Button("English") : new Button(null, Icons.CHINESE.node());
        button.setAccessibleText(text.chinese() ? "English" : "中文");
        button.setId("language");
        button.getStyleClass().add(Styles.FLAT);
        button.setTooltip(new Tooltip(text.get("bar.language")));
        button.setOnAction(_ -> model.language.set(text.chinese() ? "en" : "zh"));
        return button;
    }

    private static MenuButton themes(MainModel model, Text text, Runnable settings) {
        var menu = new MenuButton(null, Icons.THEME.node());
        menu.setId("theme");
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tweaked");
        menu.setAccessibleText(text.get("bar.theme"));
        menu.setTooltip(new Tooltip(text.get("bar.theme")));
        var group = new ToggleGroup();
        for (var theme : Theme.values()) {
            var item = new RadioMenuItem(text.get("theme." + theme.id()));
            item.setToggleGroup(group);
            item.setSelected(model.theme.get() == theme);
            item.setOnAction(_ -> model.theme.set(theme));
            menu.getItems().add(item);
        }
        var all = item(text.get("action.settings"), settings);
        all.setId("open-settings");
        menu.getItems().addAll(new SeparatorMenuItem(), all);
        return menu;
    }
}
