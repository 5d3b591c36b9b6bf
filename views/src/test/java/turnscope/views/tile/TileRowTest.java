package turnscope.views.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import turnscope.views.Looks;
import turnscope.views.OnFxThread;
import turnscope.views.Theme;

/// Figures are left out before the title of one is cut.
@ExtendWith(OnFxThread.class)
class TileRowTest {

    private static final List<Figure> FIGURES =
            List.of(
                    new Figure("cost", "Cost", 89.62, "$89.62", ""),
                    new Figure("tokens", "Tokens", 146, "146M", ""),
                    new Figure("hits", "Cache hits", 99.3, "99.3 %", ""),
                    new Figure("blow-up", "Blow-up", 274.9, "274.9×", ""));

    private final TileRow row = new TileRow(new SimpleBooleanProperty());

    @AfterEach
    void usualLetters() {
        Looks.show(Theme.LIGHT, false, 1);
    }

    private List<Node> shown(double scale) {
        Looks.show(Theme.LIGHT, false, scale);
        row.setCompact(true);
        row.show(FIGURES);
        Looks.dress(new Scene(row, 770, 40));
        row.applyCss();
        row.resize(770, 40);
        row.layout();
        return row.getChildrenUnmodifiable().stream().filter(Node::isVisible).toList();
    }

    @Test
    void holdsAllThatFit() {
        assertThat(shown(1)).hasSize(4);
    }

    @Test
    void leavesOutWhatLargerLettersHaveNoRoomFor() {
        assertThat(shown(1.3)).hasSize(3).allSatisfy(TileRowTest::notCut);
    }

    private static void notCut(Node tile) {
        for (var label : tile.lookupAll(".figure-title"))
            assertThat(((Label) label).getWidth())
                    .isGreaterThanOrEqualTo(Math.floor(((Label) label).prefWidth(-1)));
    }
}
