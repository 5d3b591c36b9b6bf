package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.Repricing;
import turnscope.app.home.Folders;
import turnscope.views.Amounts;
import turnscope.views.Looks;
import turnscope.views.PartByPart;
import turnscope.views.Text;
import turnscope.views.Theme;
import turnscope.views.Workers;
import turnscope.views.window.MainModel;
import turnscope.views.window.MainWindow;
import turnscope.views.window.Notice;
import turnscope.views.window.Ports;

/// The whole program, from a dropped transcript to a report on disk.
@ExtendWith(ApplicationExtension.class)
class WindowJourneyTest {

    private static final File TRANSCRIPT =
            new File(
                    "../sample-logs/claude/projects/-home-dev-orchard/"
                            + "5b1f0c3e-6d1a-4c52-9f3e-2a7d40c1e801.jsonl");

    @TempDir static Path folder;

    private final List<String> cssErrors = new ArrayList<>();
    private final ListChangeListener<CssParser.ParseError> cssListener =
            change -> {
                while (change.next())
                    change.getAddedSubList().forEach(error -> cssErrors.add(error.getMessage()));
            };
    private Ports ports;
    private MainModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        CssParser.errorsProperty().addListener(cssListener);
        var folders = new Folders(folder, folder, folder);
        ports = new Wiring(folders, false, List::of).ports(folders.library());
        model = new MainModel(ports, Workers.ofPlatform());
        model.theme.set(Theme.LIGHT);
        scene = new Scene(new MainWindow(model, new Answers()), 990, 860);
        Looks.dress(scene);
        stage.setScene(scene);
        stage.show();
        model.start();
    }

    @AfterEach
    void close() {
        ports.library().close();
        CssParser.errorsProperty().removeListener(cssListener);
    }

    /// Saves into the folder of the test.
    private static final class Answers extends Unanswered {

        @Override
        public Optional<Path> report(Window owner, Text text, String suggestion) {
            return Optional.of(folder.resolve(suggestion));
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> PartByPart.done() && condition.call()).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node node(String query) {
        return scene.lookup(query);
    }

    @Test
    @SuppressWarnings("unchecked")
    void fromADroppedTranscriptToAReport(FxRobot robot) throws Exception {
        await(() -> node("#welcome") != null);
        robot.interact(() -> node("#welcome").setOnDragDetected(_ -> drop(node("#welcome"))));
        robot.drag(".welcome-body").dropBy(80, 40);
        await(() -> model.session.profile.get().isPresent() && !model.session.reading.get());
        var profile = model.session.profile.get().orElseThrow();
        var chart = node("#timeline");
        assertThat(chart.getBoundsInParent().getHeight()).isGreaterThan(200);
        assertThat(profile.requests()).hasSizeGreaterThan(150);
        assertThat(model.session.timeline.viewport.get().visible().width())
                .isEqualTo(profile.requests().size());

        robot.clickOn("#timeline");
        robot.push(KeyCode.W).push(KeyCode.W);
        assertThat(model.session.timeline.viewport.get().visible().width())
                .isBetween(3.0, profile.requests().size() * 0.6);

        robot.clickOn("#timeline");
        int selected = model.session.timeline.selectedRequest.get().orElseThrow();
        var table = (TableView<RequestProfile>) node("#requests");
        assertThat(table.getSelectionModel().getSelectedItem().request().seq()).isEqualTo(selected);
        robot.push(KeyCode.RIGHT);
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(selected + 1);

        robot.clickOn("#models");
        var prices = (TableView<Repricing>) robot.lookup("#repricings").query();
        await(() -> prices.getItems().size() > 20);
        robot.interact(() -> prices.getSelectionModel().select(2));
        var picked = model.session.repricing.get().orElseThrow();
        var cost = Amounts.money(profile.bill().total());
        assertThat(((Labeled) node("#comparison-text")).getText())
                .contains(cost, picked.model().name(), Amounts.money(picked.bill().total()));

        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        await(() -> model.notice.get().filter(Notice.Exported.class::isInstance).isPresent());
        var exported = (Notice.Exported) model.notice.get().orElseThrow();
        try (var document = Loader.loadPDF(exported.file().toFile())) {
            var words = new PDFTextStripper().getText(document);
            assertThat(words).contains(cost, "Cold store with temperature alarms");
        }

        robot.clickOn("#language");
        robot.interact(() -> model.theme.set(Theme.DARK));
        robot.interact(() -> scene.snapshot(null));
        assertThat(cssErrors).isEmpty();
    }

    /// The headless platform cannot carry a drag, so the drop is told to the window while the drag begins.
    private void drop(Node source) {
        var content = new ClipboardContent();
        content.putFiles(List.of(TRANSCRIPT));
        var board = source.startDragAndDrop(TransferMode.COPY);
        board.setContent(content);
        var target = node("#status");
        Event.fireEvent(
                target,
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
                        null));
        board.clear();
    }
}
