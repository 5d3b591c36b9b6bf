package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import turnscope.app.home.Folders;
import turnscope.app.home.Settings;
import turnscope.views.Theme;
import turnscope.views.Workers;
import turnscope.views.window.MainModel;
import turnscope.views.window.Origin;

@ExtendWith(ApplicationExtension.class)
class WindowStateTest {

    @TempDir static Path folder;

    private Stage stage;
    private MainModel model;

    @Start
    void start(Stage primary) {
        // Not the primary one, which other tests share, and never shown: the screen of a test is
        // small.
        stage = new Stage();
        var folders = new Folders(folder, folder, folder);
        var ports = new Wiring(folders, false).ports(folders.library());
        ports.library().close();
        model = new MainModel(ports, Workers.direct());
    }

    @Test
    void whatWasSavedIsRestored(FxRobot robot) {
        robot.interact(() -> {
            model.theme.set(Theme.DARK);
            model.language.set("zh");
            model.libraryShown.set(false);
            model.libraryWidth.set(333);
            model.timelineShare.set(0.5);
            model.session.timeline.wheel.zooms.set(true);
            model.session.timeline.wheel.told.set(true);
            stage.setWidth(970);
            stage.setHeight(650);
        });
        var saved = WindowState.save(Settings.NONE.with("future.key", "7"), model, stage);

        robot.interact(() -> {
            model.theme.set(Theme.LIGHT);
            model.session.timeline.wheel.zooms.set(false);
            model.session.timeline.wheel.told.set(false);
            stage.setWidth(900);
            WindowState.restore(saved, "en", model);
            WindowState.place(saved, stage);
        });

        assertThat(model.theme.get()).isEqualTo(Theme.DARK);
        assertThat(model.language.get()).isEqualTo("zh");
        assertThat(model.libraryShown.get()).isFalse();
        assertThat(model.libraryWidth.get()).isEqualTo(333);
        assertThat(model.timelineShare.get()).isEqualTo(0.5);
        assertThat(model.session.timeline.wheel.zooms.get()).isTrue();
        assertThat(model.session.timeline.wheel.told.get()).isTrue();
        assertThat(stage.getWidth()).isEqualTo(970);
        assertThat(saved.text("future.key")).contains("7");
    }

    @Test
    void aWindowIsNeverLargerThanTheScreen(FxRobot robot) {
        var settings = Settings.NONE.with("window.width", 40_000).with("window.height", -5);

        robot.interact(() -> WindowState.place(settings, stage));

        assertThat(stage.getWidth()).isLessThanOrEqualTo(1000);
        assertThat(stage.getHeight()).isBetween(600.0, 1000.0);
        assertThat(model.theme.get()).isEqualTo(Theme.SYSTEM);
        assertThat(model.language.get()).isEqualTo("en");
        assertThat(stage.isMaximized()).isFalse();
    }

    @Test
    void onlyWhatSomebodyChoseIsWritten(FxRobot robot) {
        robot.interact(() -> {
            WindowState.restore(Settings.NONE.with("key.search", "Ctrl+J"), "en", model);
            model.session.timeline.wheel.zooms.set(true);
            model.overview.firstDay.set(DayOfWeek.SUNDAY);
            model.folders.set(List.of(folder));
        });
        assertThat(model.keys.get()).containsEntry("search", "Ctrl+J");
        assertThat(model.origins.get())
                .containsEntry("wheel", Origin.FILE)
                .containsEntry("library", Origin.COMMAND_LINE)
                .doesNotContainKeys("theme", "decimals");

        var saved = WindowState.save(Settings.NONE, model, stage);

        assertThat(saved.text("wheel")).contains("zoom");
        assertThat(saved.text("week.first")).contains("sunday");
        assertThat(saved.paths("folders")).containsExactly(folder);
        assertThat(saved.values()).doesNotContainKeys("theme", "decimals", "font.scale");
    }

    @Test
    void aLanguageOfTheCommandLineIsNamedAsSuch(FxRobot robot) {
        robot.interact(() -> WindowState.restore(Settings.NONE, "zh", model));
        assertThat(model.origins.get()).containsEntry("language", Origin.COMMAND_LINE);
        assertThat(WindowState.save(Settings.NONE, model, stage).text("language")).isEmpty();
    }
}
