package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.session.Watch;
import turnscope.app.home.Folders;
import turnscope.views.Looks;
import turnscope.views.Workers;
import turnscope.views.window.MainModel;
import turnscope.views.window.MainWindow;
import turnscope.views.window.Ports;

/// A window that is open while an agent writes.
@ExtendWith(ApplicationExtension.class)
class LiveTest {

    @TempDir static Path folder;

    private Path agent;
    private Ports ports;
    private Watch.Following following;
    private MainModel model;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        agent = Files.createDirectories(folder.resolve("projects"));
        var folders = new Folders(folder, folder, folder);
        ports = new Wiring(folders, false, () -> List.of(agent)).ports(folders.library());
        model = new MainModel(ports, Workers.ofPlatform());
        scene = new Scene(new MainWindow(model, new Unanswered()), 1280, 860);
        Looks.dress(scene);
        stage.setScene(scene);
        stage.show();
        model.start();
        following = model.follow();
    }

    @AfterEach
    void close() {
        following.close();
        ports.library().close();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String prompt(int turn) {
        return """
        {"type":"user","sessionId":"live-1","uuid":"u%d","cwd":"/home/dev/orchard","timestamp":"2026-11-20T10:%02d:00Z","message":{"role":"user","content":"Water the trees"}}
        """
                .formatted(turn, turn);
    }

    private static String answer(int n) {
        return """
        {"type":"assistant","sessionId":"live-1","uuid":"a%d","parentUuid":"u%d","cwd":"/home/dev/orchard","requestId":"req_%d","timestamp":"2026-11-20T10:%02d:30Z","message":{"id":"msg_%d","role":"assistant","model":"claude-opus-4-8","stop_reason":"end_turn","content":[{"type":"text","text":"Done"}],"usage":{"input_tokens":10,"cache_read_input_tokens":%d,"cache_creation_input_tokens":500,"output_tokens":40}}}
        """
                .formatted(n, n, n, n, n, 20_000 + n * 500);
    }

    private static void append(Path file, String lines) throws IOException {
        Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @SuppressWarnings("unchecked")
    private TableView<RequestProfile> table() {
        return (TableView<RequestProfile>) scene.lookup("#requests");
    }

    private String words(String query) {
        return scene.lookup(query) instanceof Labeled label ? label.getText() : "";
    }

    @Test
    void aLineThatAnAgentWritesIsOnScreenAsARequest() throws Exception {
        var file =
                Files.createDirectories(agent.resolve("-home-dev-orchard")).resolve("live-1.jsonl");
        await(() -> scene.lookup("#welcome") != null);

        for (int n = 1; n <= 30; n++) append(file, prompt(n) + answer(n));
        await(() -> table() != null && table().getItems().size() == 30);
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            model.session.timeline.zoomAt(4, 5);
                            model.session.timeline.selectRequest(3);
                        })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
        var visible = model.session.timeline.viewport.get().visible();

        append(file, prompt(31) + answer(31).substring(0, 100));
        append(file, answer(31).substring(100));
        await(() -> table().getItems().size() == 31);

        assertThat(table().getItems().getLast().request().context()).isEqualTo(10 + 35_500 + 500);
        assertThat(model.session.timeline.selectedRequest.get()).hasValue(3);
        assertThat(table().getSelectionModel().getSelectedIndex()).isEqualTo(3);
        assertThat(model.session.timeline.viewport.get().visible()).isEqualTo(visible);
        assertThat(scene.lookup("#live").isVisible()).isTrue();
        assertThat(words("#session-title")).isEqualTo("Water the trees");
        assertThat(ports.library().problems()).isEmpty();
    }
}
