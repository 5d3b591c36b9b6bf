package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Trying out strategies on the open session, by typing, choosing and dragging.
class LabTest extends LoadedWindow {

    @Start
    void begin(Stage stage) {
        show(stage);
    }

    private void openLab() throws Exception {
        open("m1");
        WaitForAsyncUtils.asyncFx(() -> model.session.subPage.set("whatif")).get();
        await(() -> !rows().getItems().isEmpty() && !cost().isEmpty());
    }

    @SuppressWarnings("unchecked")
    private TableView<Object> rows() {
        var table = (TableView<Object>) scene.lookup("#lab-rows");
        return table == null ? new TableView<>() : table;
    }

    private String cost() {
        return scene.lookup("#lab-card .lab-cost") instanceof Label label ? label.getText() : "";
    }

    private String wrong() {
        return scene.lookup("#lab-wrong") instanceof Label label ? label.getText() : "";
    }

    @Test
    void theClaimsAreReplayedOnTheOpenSession(FxRobot robot) throws Exception {
        openLab();
        var before = cost();

        assertThat(rows().getItems()).hasSizeGreaterThan(10);
        WaitForAsyncUtils.asyncFx(() -> rows().getSelectionModel().select(5)).get();
        await(() -> !cost().equals(before));
    }

    @Test
    void whatIsTypedIsReplayedOrRefusedWithAReason(FxRobot robot) throws Exception {
        openLab();
        int known = rows().getItems().size();
        var spec = (TextField) scene.lookup("#lab-spec");

        robot.clickOn("#lab-spec");
        WaitForAsyncUtils.asyncFx(() -> spec.setText("musk(keep=2)")).get();
        robot.type(KeyCode.ENTER);
        await(() -> wrong().contains("musk"));
        WaitForAsyncUtils.asyncFx(() -> spec.setText("truncate(cap=300)")).get();
        robot.type(KeyCode.ENTER);
        await(() -> rows().getItems().size() == known + 1);

        assertThat(wrong()).isEmpty();
    }

    @Test
    void draggingAParameterChangesTheCard() throws Exception {
        openLab();
        WaitForAsyncUtils.asyncFx(() -> rows().getSelectionModel().select(10)).get();
        await(() -> scene.lookup("#lab-slider-factor") != null);
        var before = cost();
        var slider = (Slider) scene.lookup("#lab-slider-factor");

        WaitForAsyncUtils.asyncFx(() -> slider.setValue(0.6)).get();

        await(() -> !cost().equals(before));
    }
}
