package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import turnscope.views.Excerpts;
import turnscope.views.Looks;
import turnscope.views.Text;
import turnscope.views.Theme;
import turnscope.views.Workers;
import turnscope.views.fixture.MemoryIntake;
import turnscope.views.fixture.MemoryLibrary;
import turnscope.views.fixture.MemoryPrices;
import turnscope.views.fixture.MemoryWatch;
import turnscope.views.fixture.Samples;

/// Trying out strategies on the open session, by typing, choosing and dragging.
@ExtendWith(ApplicationExtension.class)
class LabTest {

    private final MemoryLibrary library = new MemoryLibrary();
    private final MemoryIntake intake =
            new MemoryIntake(library)
                    .promise(
                            "all",
                            Samples.session("m1", "Fix the import", 120),
                            Samples.subAgent("m1-s1", "m1", 12),
                            Samples.session("m2", "Write the parser", 60),
                            Samples.codex("c1", "Port the parser", 40),
                            Samples.unpriced("u1", "Try another model", 8));
    private final List<String> cssErrors = new ArrayList<>();
    private final ListChangeListener<CssParser.ParseError> cssListener =
            change -> {
                while (change.next())
                    change.getAddedSubList().forEach(error -> cssErrors.add(error.getMessage()));
            };
    private MainModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        CssParser.errorsProperty().addListener(cssListener);
        var ports =
                new Ports(
                        library,
                        intake,
                        new MemoryWatch(library),
                        Samples.prices(),
                        Samples.prices(),
                        new MemoryPrices(),
                        (_, _, _) -> {
                            throw new AssertionError("read a price file");
                        },
                        (_, _, _, _) -> {},
                        Optional::empty,
                        List::of,
                        (_, segment) ->
                                Optional.of(new Excerpts.Excerpt("id " + segment.id(), false)));
        model = new MainModel(ports, Workers.ofPlatform());
        model.theme.set(Theme.LIGHT);
        scene = new Scene(new MainWindow(model, new Nobody()), 1000, 900);
        model.libraryShown.set(false);
        Looks.dress(scene);
        stage.setScene(scene);
        stage.show();
        model.start();
        model.imports.add(List.of(Path.of("all")));
    }

    @AfterEach
    void noStyleIsBroken() {
        CssParser.errorsProperty().removeListener(cssListener);
        assertThat(cssErrors).isEmpty();
    }

    /// Chooses nothing.
    private static final class Nobody implements Chooser {

        @Override
        public List<Path> files(Window owner, Text text) {
            return List.of();
        }

        @Override
        public Optional<Path> folder(Window owner, Text text) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> prices(Window owner, Text text) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> report(Window owner, Text text, String suggestion) {
            return Optional.empty();
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::holds).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open(String id) throws Exception {
        await(() -> model.library.all().size() == 5);
        WaitForAsyncUtils.asyncFx(() -> model.open(id)).get();
        await(() ->
                model.session.profile.get().filter(p -> p.session().id().equals(id)).isPresent()
                        && model.session.diagnosis.get().isPresent());
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
