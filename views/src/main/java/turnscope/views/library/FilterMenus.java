package turnscope.views.library;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import turnscope.views.Text;

/// Conditions on sessions to choose from; each is a word of the search box, which is how one learns to type them.
final class FilterMenus extends FlowPane {

    private static final String SINCE = "since:";
    private static final String COST = "cost>";
    private static final List<String> DOLLARS = List.of("1", "5", "20", "50");
    private static final List<String> HAS =
            List.of("has:loss", "has:compaction", "has:subagent", "has:unpriced");

    private final LibraryModel model;
    private final Text text;

    FilterMenus(LibraryModel model, Text text) {
        super(8, 0);
        this.model = model;
        this.text = text;
        var since = menu("library-since", "library.filter.since");
        var cost = menu("library-cost", "library.filter.cost");
        var others = menu("library-filter", "library.filter");
        fill(since, () -> since(since));
        fill(cost, () -> cost(cost));
        fill(others, this::others);
        getChildren().setAll(since, cost, others);
    }

    private MenuButton menu(String id, String key) {
        var menu = new MenuButton(text.get(key));
        menu.setId(id);
        menu.getStyleClass().add("quiet");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    /// What there is to choose from changes with the library and the day.
    private static void fill(MenuButton menu, Supplier<List<MenuItem>> items) {
        menu.setOnShowing(_ -> menu.getItems().setAll(items.get()));
        menu.getItems().setAll(items.get());
    }

    private List<MenuItem> since(MenuButton menu) {
        var today = LocalDate.now(ZoneId.systemDefault());
        var items = new ArrayList<MenuItem>();
        items.add(day("library.filter.today", today));
        items.add(day("library.filter.week", today.minusDays(6)));
        items.add(day("library.filter.month", today.minusDays(29)));
        items.add(day("library.filter.this-month", today.withDayOfMonth(1)));
        items.add(day("library.filter.year", today.minusDays(364)));
        items.add(new SeparatorMenuItem());
        items.add(
                asking(
                        "library.filter.from",
                        () -> OwnFilter.day(text, menu, chosen(SINCE), this::choose)));
        return items;
    }

    private MenuItem day(String key, LocalDate day) {
        return item(text.get(key), SINCE + day);
    }

    private List<MenuItem> cost(MenuButton menu) {
        var items = new ArrayList<MenuItem>();
        for (var dollars : DOLLARS)
            items.add(item(text.get("library.filter.above", "$" + dollars), COST + dollars));
        items.add(new SeparatorMenuItem());
        items.add(
                asking(
                        "library.filter.other-cost",
                        () -> OwnFilter.cost(text, menu, chosen(COST), this::choose)));
        return items;
    }

    private List<MenuItem> others() {
        var items = new ArrayList<MenuItem>();
        items.add(choices("word.model", "model:", model.models()));
        var tags = model.allTags();
        if (!tags.isEmpty()) items.add(choices("preview.tags", "tag:", tags));
        HAS.forEach(each -> items.add(item(text.get("library.filter." + each.substring(4)), each)));
        return items;
    }

    private Menu choices(String key, String field, List<String> values) {
        var menu = new Menu(text.get(key));
        values.forEach(value -> menu.getItems().add(item(value, field + value)));
        return menu;
    }

    private MenuItem item(String words, String condition) {
        var item = new CheckMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(model.conditions().contains(condition));
        item.setOnAction(_ -> model.toggleCondition(condition));
        return item;
    }

    private MenuItem asking(String key, Runnable ask) {
        var item = new MenuItem(text.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> ask.run());
        return item;
    }

    /// The value of the condition in force that begins so; empty for none.
    private Optional<String> chosen(String beginning) {
        return model.conditions().stream()
                .filter(each -> each.startsWith(beginning))
                .map(each -> each.substring(beginning.length()))
                .findFirst();
    }

    private void choose(String condition) {
        if (!model.conditions().contains(condition)) model.toggleCondition(condition);
    }
}
