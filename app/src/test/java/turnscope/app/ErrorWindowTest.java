package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import turnscope.views.Text;

@ExtendWith(ApplicationExtension.class)
class ErrorWindowTest {

    @TempDir Path folder;

    private final List<String> copied = new ArrayList<>();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Label("behind"), 300, 200));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private Path log() {
        return folder.resolve("state/turnscope.log");
    }

    private ErrorWindow window() {
        return new ErrorWindow(log(), Text.of("en"), copied::add);
    }

    private static long windows() {
        return Window.getWindows().stream().filter(Window::isShowing).count();
    }

    @Test
    void aFailureIsShownLoggedAndCanBeCopied(FxRobot robot) {
        window().uncaughtException(Thread.currentThread(), new IllegalStateException("broken"));
        WaitForAsyncUtils.waitForFxEvents();

        var details = robot.lookup("#error-details").queryAs(TextArea.class).getText();
        assertThat(details).contains("java.lang.IllegalStateException: broken", "ErrorWindowTest");
        assertThat(log()).content().contains(details);

        robot.clickOn("#error-copy");
        assertThat(copied).containsExactly(details);
    }

    @Test
    void aStormOfFailuresOpensOneWindow() {
        var window = window();
        long before = windows();

        for (int i = 0; i < 5; i++)
            window.uncaughtException(Thread.currentThread(), new IllegalStateException("n" + i));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(windows()).isEqualTo(before + 1);
        assertThat(log()).content().contains("n0", "n4");
    }

    @Test
    void aRefusalIsSaidInTheWordsOfWhoeverRefused(FxRobot robot) {
        robot.interact(() ->
                window().refuse(
                                new CompletionException(
                                        new IllegalStateException("library.db is newer"))));

        assertThat(robot.lookup("library.db is newer").tryQuery()).isPresent();
    }
}
