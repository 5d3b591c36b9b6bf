package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.Window;

import atlantafx.base.controls.Notification;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.Repricing;
import turnscope.views.Looks;
import turnscope.views.Text;
import turnscope.views.Theme;
import turnscope.views.Workers;
import turnscope.views.fixture.MemoryIntake;
import turnscope.views.fixture.MemoryLibrary;
import turnscope.views.fixture.MemoryPrices;
import turnscope.views.fixture.MemoryScenarios;
import turnscope.views.fixture.MemoryWatch;
import turnscope.views.fixture.Samples;
import turnscope.views.fixture.Unanswered;
import turnscope.views.library.Row;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {

    private final MemoryLibrary library = new MemoryLibrary();
    private final MemoryIntake intake =
            new MemoryIntake(library)
                    .promise(
                            "claude.jsonl",
                            Samples.session("m1", "Fix the import", 120),
                            Samples.subAgent("m1-s1", "m1", 12))
                    .promise("codex.jsonl", Samples.codex("c1", "Port the parser", 40));
    private final MemoryWatch watch = new MemoryWatch(library);
    private final List<String> cssErrors = new ArrayList<>();
    private final ListChangeListener<CssParser.ParseError> cssListener =
            change -> {
                while (change.next())
                    change.getAddedSubList().forEach(error -> cssErrors.add(error.getMessage()));
            };
    private Optional<Path> reportFile = Optional.empty();
    private MainModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        CssParser.errorsProperty().addListener(cssListener);
        var ports =
                new Ports(
                        library,
                        intake,
                        watch,
                        Samples.prices(),
                        Samples.prices(),
                        new MemoryPrices(),
                        (_, _, _) -> {
                            throw new AssertionError("read a price file");
                        },
                        new MemoryScenarios(),
                        (session, _, _, file) -> write(file, session.session().id()),
                        () -> Optional.of(Path.of("claude.jsonl")),
                        List::of,
                        (_, _) -> Optional.empty());
        model = new MainModel(ports, Workers.ofPlatform());
        model.theme.set(Theme.LIGHT);
        scene = new Scene(new MainWindow(model, new Answers()), 990, 760);
        Looks.dress(scene);
        stage.setScene(scene);
        stage.show();
        model.start();
    }

    private static void write(Path file, String words) {
        try {
            Files.writeString(file, words);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /// Answers every question at once.
    private final class Answers extends Unanswered {

        @Override
        public List<Path> files(Window owner, Text text) {
            return List.of(Path.of("codex.jsonl"));
        }

        @Override
        public Optional<Path> prices(Window owner, Text text) {
            return Optional.of(Path.of("prices.json"));
        }

        @Override
        public Optional<Path> report(Window owner, Text text, String suggestion) {
            return reportFile.map(folder -> folder.resolve(suggestion));
        }
    }

    private void awaitSession(String id) throws Exception {
        LoadedWindow.await(() ->
                model.session.profile.get().filter(p -> p.session().id().equals(id)).isPresent());
    }

    private <T extends Node> T node(String query, Class<T> type) {
        return type.cast(scene.lookup(query));
    }

    private String words(String query) {
        return node(query, Labeled.class).getText();
    }

    @SuppressWarnings("unchecked")
    private TableView<RequestProfile> requests() {
        return (TableView<RequestProfile>) scene.lookup("#requests");
    }

    @SuppressWarnings("unchecked")
    private ListView<Row> list() {
        return (ListView<Row>) scene.lookup("#library-list");
    }

    private void openSamples(FxRobot robot) throws Exception {
        LoadedWindow.await(() -> scene.lookup("#open-samples") != null);
        robot.clickOn("#open-samples");
        awaitSession("m1");
    }

    @Test
    void anEmptyLibraryOffersTheSamples(FxRobot robot) throws Exception {
        LoadedWindow.await(() -> scene.lookup("#welcome") != null);
        assertThat(words("#status-sessions")).isEqualTo("No sessions");

        openSamples(robot);

        assertThat(scene.lookup("#welcome")).isNull();
        assertThat(words("#session-title")).isEqualTo("Fix the import");
        assertThat(words("#status-sessions")).isEqualTo("2 sessions");
        assertThat(requests().getItems()).hasSize(120);
        assertThat(node("#notice", Notification.class).getMessage())
                .isEqualTo("Imported 2 sessions, 0 unchanged, 0 problems");
    }

    @Test
    void filesThatAreDroppedAnywhereAreImportedAndOpened(FxRobot robot) throws Exception {
        LoadedWindow.await(() -> scene.lookup("#welcome") != null);
        var welcome = node("#welcome", Node.class);
        robot.interact(() -> welcome.setOnDragDetected(_ -> drop(welcome, "codex.jsonl")));

        robot.drag(".welcome-body").dropBy(80, 40);

        awaitSession("c1");
        assertThat(intake.calls).containsExactly(List.of(Path.of("codex.jsonl")));
        assertThat(node(".drop-veil", Node.class).isVisible()).isFalse();
    }

    /// The headless platform cannot carry a drag, so the drop is told to the window while the drag begins.
    private void drop(Node source, String file) {
        var content = new ClipboardContent();
        content.putFiles(List.of(new File(file)));
        var board = source.startDragAndDrop(TransferMode.COPY);
        board.setContent(content);
        var target = node("#status", Node.class);
        var dropped =
                new DragEvent(
                        DragEvent.DRAG_DROPPED,
                        board,
                        8,
                        8,
                        8,
                        8,
                        TransferMode.COPY,
                        source,
                        target,
                        null);
        Event.fireEvent(target, dropped);
        board.clear();
    }

    @Test
    void listAndTableFollowTheSelection(FxRobot robot) throws Exception {
        openSamples(robot);
        robot.interact(() -> model.session.timeline.selectRequest(99));
        assertThat(requests().getSelectionModel().getSelectedIndex()).isEqualTo(99);

        robot.interact(() -> requests().getSelectionModel().clearAndSelect(3));
        assertThat(model.session.timeline.selectedRequest.get()).hasValue(3);

        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        awaitSession("c1");
        assertThat(list().getSelectionModel().getSelectedItem().session().id()).isEqualTo("c1");

        robot.interact(() ->
                list().getSelectionModel()
                        .select(
                                list().getItems().stream()
                                        .filter(row -> row.session().id().equals("m1"))
                                        .findFirst()
                                        .orElseThrow()));
        awaitSession("m1");
    }

    @Test
    void theSearchFiltersTheListAndEscapeClearsIt(FxRobot robot) throws Exception {
        openSamples(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        awaitSession("c1");

        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        LoadedWindow.await(() -> scene.lookup("#library-search").isFocused());
        robot.write("parser");
        assertThat(list().getItems()).hasSize(1);

        robot.push(KeyCode.ESCAPE);
        assertThat(node("#library-search", TextInputControl.class).getText()).isEmpty();
        assertThat(list().getItems()).hasSize(2);
    }

    @Test
    void theLibraryCanBeHidden(FxRobot robot) throws Exception {
        openSamples(robot);

        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        LoadedWindow.await(() -> scene.lookup(".library").isVisible());
        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        LoadedWindow.await(() -> !scene.lookup(".library").isVisible());

        robot.interact(() -> model.narrow.set(false));
        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        assertThat(scene.lookup("#library-list")).isNull();
        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        assertThat(list().getSelectionModel().getSelectedItem().session().id()).isEqualTo("m1");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherModelStandsBesideTheRecordedCost(FxRobot robot) throws Exception {
        openSamples(robot);
        robot.clickOn("#models");
        var prices = (TableView<Repricing>) robot.lookup("#repricings").query();

        robot.interact(() -> prices.getSelectionModel().select(1));

        var picked = model.session.repricing.get().orElseThrow();
        assertThat(words("#comparison-text"))
                .startsWith("As recorded $")
                .contains(picked.model().name());
        assertThat(node("#comparison", Node.class).isVisible()).isTrue();
        assertThat(robot.lookup("#repricings").tryQuery()).isEmpty();
    }

    @Test
    void theReportIsWrittenWhereTheUserSays(FxRobot robot, @TempDir Path folder) throws Exception {
        reportFile = Optional.of(folder);
        openSamples(robot);

        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        LoadedWindow.await(
                () -> model.notice.get().filter(Notice.Exported.class::isInstance).isPresent());

        assertThat(folder.toFile().list())
                .singleElement()
                .asString()
                .matches("turnscope-.*m1\\.pdf");
        assertThat(node("#notice", Notification.class).getMessage()).contains(folder.toString());
    }

    @Test
    void languageAndThemeChangeWhileTheWindowIsOpen(FxRobot robot) throws Exception {
        openSamples(robot);

        robot.clickOn("#language");
        LoadedWindow.await(() -> list() != null);
        assertThat(words("#status-sessions")).isEqualTo("2 个会话");
        assertThat(words("#session-title")).isEqualTo("Fix the import");
        assertThat(list().getSelectionModel().getSelectedItem().session().id()).isEqualTo("m1");

        robot.interact(() -> model.theme.set(Theme.DARK));
        robot.interact(() -> scene.snapshot(null));
        robot.interact(() -> model.theme.set(Theme.LIGHT));
        assertThat(cssErrors).isEmpty();
    }
}
