package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import turnscope.analysis.session.Intake;
import turnscope.views.Looks;
import turnscope.views.PartByPart;
import turnscope.views.Text;
import turnscope.views.Workers;
import turnscope.views.fixture.MemoryIntake;
import turnscope.views.fixture.MemoryLibrary;
import turnscope.views.fixture.MemoryPrices;
import turnscope.views.fixture.MemoryScenarios;
import turnscope.views.fixture.MemoryWatch;
import turnscope.views.fixture.Samples;

/// What somebody sees who starts the program for the first time.
@ExtendWith(ApplicationExtension.class)
class FirstRunTest {

    @TempDir Path home;

    private final MemoryLibrary library = new MemoryLibrary();
    private final MemoryIntake intake =
            new MemoryIntake(library)
                    .promise("projects", Samples.session("m1", "Fix the import", 120))
                    .promise("samples", Samples.session("s1", "A sample", 30));
    private final CountDownLatch go = new CountDownLatch(1);
    private Stage stage;

    @Start
    void show(Stage stage) {
        this.stage = stage;
    }

    /// The import waits until the test lets it go on.
    private Intake.Result read(List<Path> paths, Intake.Watcher watcher) {
        try {
            if (!go.await(60, TimeUnit.SECONDS)) throw new IllegalStateException("forgotten");
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
        return intake.read(paths, watcher);
    }

    private MainModel open(FxRobot robot, List<Path> agentFolders) {
        var made = new MainModel[1];
        robot.interact(() -> {
            var ports =
                    new Ports(
                            library,
                            this::read,
                            new MemoryWatch(library),
                            Samples.prices(),
                            Samples.prices(),
                            new MemoryPrices(),
                            (_, _, _) -> {
                                throw new AssertionError("read a price file");
                            },
                            new MemoryScenarios(),
                            (_, _, _, _) -> {},
                            () -> Optional.of(Path.of("samples")),
                            () -> agentFolders,
                            (_, _) -> Optional.empty());
            var model = new MainModel(ports, Workers.ofPlatform());
            made[0] = model;
            var scene = new Scene(new MainWindow(model, Chooser.ofPlatform()), 1000, 860);
            Looks.dress(scene);
            stage.setScene(scene);
            stage.show();
            model.start();
        });
        return made[0];
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> PartByPart.done() && condition.call()).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node node(String query) {
        return stage.getScene().lookup(query);
    }

    private String found() {
        return node("#welcome-found") instanceof Label label ? label.getText() : "";
    }

    private Path projects(int transcripts) throws IOException {
        var project = Files.createDirectories(home.resolve("projects/-home-ada"));
        for (int i = 0; i < transcripts; i++)
            Files.createFile(project.resolve("session-" + i + ".jsonl"));
        return home.resolve("projects");
    }

    @Test
    void saysWhatTheAgentsLeftImportsItAndOpensTheNewest(FxRobot robot) throws Exception {
        var projects = projects(3);
        var model = open(robot, List.of(projects));

        await(() -> !found().isEmpty());
        assertThat(found()).isEqualTo("Found 3 transcripts in " + projects);
        assertThat(node("#welcome-reading").isVisible()).isTrue();
        assertThat(node("#import-mine").isDisabled()).isTrue();

        go.countDown();
        await(() -> model.session.profile.get().isPresent());
        assertThat(model.library.selected.get()).contains("m1");
        assertThat(node("#welcome")).isNull();
        assertThat(intake.calls).containsExactly(List.of(projects));
    }

    @Test
    void saysWhatToDoWhereNothingIsAndHasSamplesOneClickAway(FxRobot robot) throws Exception {
        go.countDown();
        var model = open(robot, List.of(projects(0)));

        await(() -> !found().isEmpty());
        assertThat(found()).isEqualTo(Text.of("en").get("import.no-agents"));
        assertThat(intake.calls).isEmpty();

        robot.clickOn("#open-samples");
        await(() -> model.session.profile.get().isPresent());
        assertThat(model.library.selected.get()).contains("s1");
    }

    @Test
    void aLibraryWithSessionsIsLeftAlone(FxRobot robot) throws Exception {
        go.countDown();
        library.put(Samples.session("m9", "Here before", 20));
        var model = open(robot, List.of(projects(2)));

        await(() -> model.session.profile.get().isPresent());
        assertThat(model.library.selected.get()).contains("m9");
        assertThat(intake.calls).isEmpty();
    }
}
