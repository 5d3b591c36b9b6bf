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
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import turnscope.views.Excerpts;
import turnscope.views.Looks;
import turnscope.views.PartByPart;
import turnscope.views.Theme;
import turnscope.views.Workers;
import turnscope.views.fixture.MemoryIntake;
import turnscope.views.fixture.MemoryLibrary;
import turnscope.views.fixture.MemoryPrices;
import turnscope.views.fixture.MemoryScenarios;
import turnscope.views.fixture.MemoryWatch;
import turnscope.views.fixture.Samples;
import turnscope.views.fixture.Unanswered;

/// The window with five sessions in its library, as journeys through it need it.
@ExtendWith(ApplicationExtension.class)
abstract class LoadedWindow {

    final MemoryLibrary library = new MemoryLibrary();
    private final MemoryIntake intake =
            new MemoryIntake(library)
                    .promise(
                            "all",
                            Samples.session("m1", "Fix the import", 120),
                            Samples.subAgent("m1-s1", "m1", 12),
                            Samples.session("m2", "Write the parser", 60),
                            Samples.codex("c1", "Port the parser", 40),
                            Samples.unpriced("u1", "Try another model", 8));
    final MemoryWatch watch = new MemoryWatch(library);
    private final List<String> cssErrors = new ArrayList<>();
    private final ListChangeListener<CssParser.ParseError> cssListener =
            change -> {
                while (change.next())
                    change.getAddedSubList().forEach(error -> cssErrors.add(error.getMessage()));
            };
    MainModel model;
    Scene scene;

    /// To be called by the method that a test class starts with; inherited ones are not found.
    @Start
    void show(Stage stage) {
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
                        (_, _, _, _) -> {},
                        Optional::empty,
                        List::of,
                        (_, segment) ->
                                Optional.of(new Excerpts.Excerpt("id " + segment.id(), false)));
        model = new MainModel(ports, Workers.ofPlatform());
        model.theme.set(Theme.LIGHT);
        scene = new Scene(new MainWindow(model, new Unanswered()), 1000, 900);
        model.libraryShown.set(false);
        Looks.dress(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        model.start();
        model.follow();
        model.imports.add(List.of(Path.of("all")));
    }

    @AfterEach
    void noStyleIsBroken() {
        CssParser.errorsProperty().removeListener(cssListener);
        assertThat(cssErrors).isEmpty();
    }

    interface Condition {
        boolean holds();
    }

    static void await(Condition condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.asyncFx(() -> PartByPart.done() && condition.holds())
                                .get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    void open(String id) throws Exception {
        await(() -> model.library.all().size() == 5);
        WaitForAsyncUtils.asyncFx(() -> model.open(id)).get();
        await(() ->
                model.session.profile.get().filter(p -> p.session().id().equals(id)).isPresent()
                        && model.session.diagnosis.get().isPresent());
    }
}
