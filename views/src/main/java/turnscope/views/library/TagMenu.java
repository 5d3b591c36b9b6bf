package turnscope.views.library;

import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;

import turnscope.views.Text;

/// The tags of a session, to be ticked, and a field for a new one.
final class TagMenu extends Menu {

    private final LibraryModel model;
    private final Text text;
    private final Supplier<Optional<Row>> row;

    TagMenu(LibraryModel model, Text text, Supplier<Optional<Row>> row) {
        super(text.get("menu.tags"));
        this.model = model;
        this.text = text;
        this.row = row;
    }

    /// To be called before the menu is shown.
    void fill() {
        getItems().clear();
        var id = row.get().map(Row::id);
        if (id.isEmpty()) return;
        var own = model.tags(id.get());
        var all = new TreeSet<>(model.allTags());
        for (var tag : all) {
            var item = new CheckMenuItem(tag);
            item.setMnemonicParsing(false);
            item.setSelected(own.contains(tag));
            item.setOnAction(_ -> {
                if (item.isSelected()) model.tag(id.get(), tag);
                else model.untag(id.get(), tag);
            });
            getItems().add(item);
        }
        if (!all.isEmpty()) getItems().add(new SeparatorMenuItem());
        getItems().add(field(id.get()));
    }

    private CustomMenuItem field(String id) {
        var field = new TextField();
        field.setId("new-tag");
        field.setPromptText(text.get("menu.tags.new"));
        field.setPrefColumnCount(14);
        var item = new CustomMenuItem(field, false);
        field.setOnAction(_ -> {
            model.tag(id, field.getText());
            if (getParentPopup() != null) getParentPopup().hide();
        });
        return item;
    }
}
