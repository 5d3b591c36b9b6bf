package turnscope.views.whatif;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels that show all they say.
final class Words {

    private Words() {}

    static Label of(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// On one line, never cut.
    static Label line(String words, String... styles) {
        var label = of(words, styles);
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
