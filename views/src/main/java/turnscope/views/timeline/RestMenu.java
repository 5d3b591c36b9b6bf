package turnscope.views.timeline;

import java.util.List;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

/// The buttons that found no room in a bar, as entries of a menu at its end.
final class RestMenu extends MenuButton {

    private final List<ButtonBase> buttons;

    /// @param buttons of the bar, the one that is needed least at the end
    RestMenu(String words, List<ButtonBase> buttons) {
        super(words);
        this.buttons = List.copyOf(buttons);
        getStyleClass().add(Styles.SMALL);
        setMinWidth(Region.USE_PREF_SIZE);
        keep(buttons.size());
    }

    /// Leaves the first buttons in the bar and takes over the others.
    void keep(int count) {
        for (int i = 0; i < buttons.size(); i++) show(buttons.get(i), i < count);
        show(this, count < buttons.size());
        getItems().setAll(buttons.stream().skip(count).map(RestMenu::item).toList());
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static MenuItem item(ButtonBase button) {
        if (!(button instanceof ToggleButton toggle)) {
            var item = new MenuItem(button.getText());
            item.setOnAction(_ -> button.fire());
            return item;
        }
        var item = new CheckMenuItem(toggle.getText());
        item.selectedProperty().bindBidirectional(toggle.selectedProperty());
        return item;
    }
}
