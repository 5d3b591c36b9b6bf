package turnscope.views.library;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import turnscope.views.Text;

/// Conditions on sessions to choose from; each is a word of the search box, which is how one learns to type them.
final class FilterMenu extends MenuButton {

    private static final List<String> COSTS = List.of("cost>1", "cost>5", "cost>20", "cost>50");
    private static final List<String> HAS =
            List.of("has:loss", "has:compaction", "has:subagent", "has:unpriced");

    private final LibraryModel model;
    private final Text text;

    FilterMenu(LibraryModel model, Text text) {
        super(text.get("library.filter"));
        this.model = model;
        this.text = text;
        setId("library-filter");
        getStyleClass().add("quiet");
        setMinWidth(Region.USE_PREF_SIZE);
        setOnShowing(_ -> fill());
        fill();
    }

    private void fill() {
        var today = LocalDate.now(ZoneId.systemDefault());
        var model = new Menu(text.get("word.model"));
        this.model.models().forEach(name -> model.getItems().add(item(name, "model:" + name)));
        var since = new Menu(text.get("library.filter.since"));
        since.getItems()
                .setAll(
                        item(text.get("library.filter.today"), "since:" + today),
                        item(text.get("library.filter.week"), "since:" + today.minusDays(6)),
                        item(text.get("library.filter.month"), "since:" + today.minusDays(29)),
                        item(text.get("library.filter.year"), "since:" + today.minusDays(364)));
        var cost = new Menu(text.get("library.filter.cost"));
        COSTS.forEach(each -> cost.getItems().add(item("$" + each.substring(5), each)));
        getItems().setAll(model, since, cost);
        var tags = this.model.allTags();
        if (!tags.isEmpty()) {
            var tag = new Menu(text.get("preview.tags"));
            tags.forEach(each -> tag.getItems().add(item(each, "tag:" + each)));
            getItems().add(tag);
        }
        HAS.forEach(each ->
                getItems().add(item(text.get("library.filter." + each.substring(4)), each)));
    }

    private MenuItem item(String words, String condition) {
        var item = new CheckMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(model.conditions().contains(condition));
        item.setOnAction(_ -> model.toggleCondition(condition));
        return item;
    }
}
