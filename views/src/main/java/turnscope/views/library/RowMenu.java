package turnscope.views.library;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import turnscope.views.Pasteboard;
import turnscope.views.Text;

/// What can be done with a session of the list.
final class RowMenu extends ContextMenu {

    private final Text text;
    private final SessionCell cell;

    /// @param compare takes the id of a session into the comparison
    RowMenu(LibraryModel model, Text text, SessionCell cell, Consumer<String> compare) {
        this.text = text;
        this.cell = cell;
        if (text.chinese()) getStyleClass().add("han");
        var tags = new TagMenu(model, text, () -> Optional.ofNullable(cell.getItem()));
        setOnShowing(_ -> tags.fill());
        getItems()
                .setAll(
                        item("menu.open", row -> model.selected.set(Optional.of(row.id()))),
                        item("menu.compare", row -> compare.accept(row.id())),
                        item("menu.project", row -> model.project.set(project(row))),
                        tags,
                        item("menu.link", row -> copy("turnscope://session/" + row.id())),
                        item("menu.path", row -> copy(row.session().file())));
    }

    private static Optional<String> project(Row row) {
        return Optional.of(row.session().project()).filter(name -> !name.isEmpty());
    }

    private MenuItem item(String key, Consumer<Row> action) {
        var item = new MenuItem(text.get(key));
        item.setOnAction(_ -> Optional.ofNullable(cell.getItem()).ifPresent(action));
        return item;
    }

    private static void copy(String words) {
        Pasteboard.put(words);
    }
}
