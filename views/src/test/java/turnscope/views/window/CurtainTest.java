package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import turnscope.views.Looks;
import turnscope.views.Text;

/// Nothing moves when the window takes the place of its curtain.
class CurtainTest extends LoadedWindow {

    @Start
    @Override
    void show(Stage stage) {
        super.show(stage);
    }

    @ParameterizedTest
    @CsvSource({"en, 1", "zh, 1", "en, 1.3", "zh, 1.3"})
    void theWindowStandsWhereItsCurtainStood(String language, double letters, FxRobot robot) {
        var window = new ArrayList<Bounds>();
        var curtain = new ArrayList<Bounds>();
        robot.interact(() -> {
            model.fontScale.set(letters);
            model.language.set(language.equals("en") ? "zh" : "en");
            model.language.set(language);
            window.addAll(frame(scene.getRoot()));
            var root = new Curtain(Text.of(language));
            var behind = new Scene(root, scene.getWidth(), scene.getHeight());
            Looks.dress(behind);
            curtain.addAll(frame(root));
        });

        assertThat(curtain).isEqualTo(window);
    }

    /// Where the bar, the name in it and the line at the bottom stand.
    private static List<Bounds> frame(Parent root) {
        root.applyCss();
        root.layout();
        return List.of(".top-bar", ".wordmark", ".status-line").stream()
                .map(root::lookup)
                .map(node -> node.localToScene(node.getBoundsInLocal()))
                .toList();
    }
}
