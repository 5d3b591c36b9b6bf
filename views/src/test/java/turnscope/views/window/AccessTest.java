package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import turnscope.views.Theme;

/// The window for people who do not see well, or not at all, or have no mouse.
class AccessTest extends LoadedWindow {

    private static final PseudoClass RING = PseudoClass.getPseudoClass("focus-visible");

    @Start
    @Override
    void show(Stage stage) {
        super.show(stage);
    }

    private static void visible(Node node, List<Node> into) {
        if (!node.isVisible()) return;
        into.add(node);
        if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(child -> visible(child, into));
    }

    private List<Node> all() {
        var nodes = new ArrayList<Node>();
        visible(scene.getRoot(), nodes);
        return nodes;
    }

    private static boolean speaks(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) return true;
        return switch (node) {
            case Labeled labeled -> labeled.getText() != null && !labeled.getText().isBlank();
            case TextInputControl field ->
                    field.getPromptText() != null && !field.getPromptText().isBlank();
            case ComboBoxBase<?> box -> box.getPromptText() != null && box.getValue() != null;
            default -> false;
        };
    }

    private List<String> silent() {
        return all().stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> !speaks(node))
                .map(node ->
                        node.getClass().getSimpleName() + " " + node.getId() + node.getStyleClass())
                .distinct()
                .toList();
    }

    @Test
    void everythingThatTakesTheFocusSaysWhatItIs(FxRobot robot) throws Exception {
        open("m1");
        var silent = new ArrayList<String>();
        for (var page : List.of("timeline", "composition", "events", "turns", "whatif")) {
            robot.interact(() -> model.session.subPage.set(page));
            robot.interact(() -> scene.snapshot(null));
            silent().forEach(node -> silent.add(page + ": " + node));
        }
        for (var place : Place.values()) {
            robot.interact(() -> model.place.set(place));
            robot.interact(() -> scene.snapshot(null));
            silent().forEach(node -> silent.add(place.id() + ": " + node));
        }
        for (var page : List.of(model.pricesShown, model.builderShown, model.diagnosticsShown)) {
            robot.interact(() -> page.set(true));
            robot.interact(() -> scene.snapshot(null));
            silent().forEach(silent::add);
            robot.interact(() -> page.set(false));
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void theFocusIsSeenWhereverTheTabulatorLeads(FxRobot robot) throws Exception {
        open("m1");
        for (int i = 0; i < 24; i++) {
            robot.push(KeyCode.TAB);
            var owner = scene.getFocusOwner();
            assertThat(owner).as("after %d steps", i).isNotNull();
            assertThat(owner.getPseudoClassStates()).as(owner.toString()).contains(RING);
            assertThat(owner.localToScene(owner.getLayoutBounds()).intersects(0, 0, 1000, 900))
                    .as(owner.toString())
                    .isTrue();
        }
    }

    @Test
    void lettersGrowEverywhere(FxRobot robot) throws Exception {
        open("m1");
        double usual = ((Label) scene.lookup("#status-prices")).getFont().getSize();
        robot.interact(() -> model.fontScale.set(1.3));
        robot.interact(() -> scene.snapshot(null));
        double large = ((Label) scene.lookup("#status-prices")).getFont().getSize();
        assertThat(large / usual).isBetween(1.25, 1.35);
        robot.interact(() -> model.fontScale.set(1));
    }

    @Test
    void smallerLettersMakeRoomForTheNameOfTheProgram(FxRobot robot) throws Exception {
        open("m1");
        assertThat(scene.lookup(".wordmark").isVisible()).isFalse();
        robot.interact(() -> model.fontScale.set(0.9));
        assertThat(scene.lookup(".wordmark").isVisible()).isTrue();
        robot.interact(() -> model.fontScale.set(1));
        assertThat(scene.lookup(".wordmark").isVisible()).isFalse();
    }

    @Test
    void highContrastHasNoGrey(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() -> model.theme.set(Theme.CONTRAST));
        robot.interact(() -> scene.snapshot(null));
        for (var id : List.of("#status-sessions", "#status-local", "#status-prices")) {
            var ink = (Color) ((Label) scene.lookup(id)).getTextFill();
            assertThat(ink.getBrightness()).as(id).isIn(0.0, 1.0);
        }
        robot.interact(() -> model.theme.set(Theme.LIGHT));
    }
}
