package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Days and amounts are chosen beside the list, and become the words that one could have typed.
class LibraryFilterTest extends LoadedWindow {

    @Start
    void begin(Stage stage) {
        show(stage);
    }

    private MenuButton menu(String id) {
        return (MenuButton) scene.lookup(id);
    }

    private void openList() throws Exception {
        open("m1");
        org.testfx.util.WaitForAsyncUtils.asyncFx(() -> model.libraryOver.set(true)).get();
        await(() -> menu("#library-since") != null && hasArrived());
    }

    /// The list of a narrow window slides in.
    private boolean hasArrived() {
        return menu("#library-since").localToScene(0, 0).getX() >= 10;
    }

    @Test
    void aDayIsChosenFromTheMenuOrTheCalendar(FxRobot robot) throws Exception {
        openList();
        var first = LocalDate.now(java.time.ZoneId.systemDefault()).withDayOfMonth(1);
        robot.interact(() -> menu("#library-since").getItems().get(3).fire());
        assertThat(model.library.conditions()).containsExactly("since:" + first);
        robot.interact(() -> menu("#library-since").getItems().getLast().fire());
        var picker = robot.lookup("#library-day").queryAs(DatePicker.class);
        assertThat(picker.getValue()).isEqualTo(first);
        robot.interact(() -> picker.setValue(LocalDate.of(2026, 5, 4)));
        robot.interact(() -> robot.lookup("#library-apply").queryButton().fire());
        assertThat(model.library.conditions()).containsExactly("since:2026-05-04");
        assertThat(robot.lookup("#library-day").tryQuery()).isEmpty();
    }

    @Test
    void anAmountIsChosenFromTheMenuOrTyped(FxRobot robot) throws Exception {
        openList();
        robot.interact(() -> menu("#library-cost").getItems().get(1).fire());
        assertThat(model.library.conditions()).containsExactly("cost>5");
        robot.interact(() -> menu("#library-cost").getItems().getLast().fire());
        var field = robot.lookup("#library-dollars").queryAs(TextField.class);
        var button = menu("#library-cost");
        double arrow = button.localToScreen(button.getWidth() / 2, 0).getX();
        assertThat(field.localToScreen(0, 0).getX()).isBetween(arrow - 40, arrow + 40);
        robot.interact(() -> {
            field.setText("much");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(model.library.conditions()).containsExactly("cost>5");
        robot.interact(() -> {
            field.setText("$7.50");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(model.library.conditions()).containsExactly("cost>7.50");
    }
}
