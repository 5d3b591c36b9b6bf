package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import turnscope.views.Looks;
import turnscope.views.OnFxThread;
import turnscope.views.Theme;
import turnscope.views.Workers;
import turnscope.views.builder.Output;
import turnscope.views.builder.Template;
import turnscope.views.fixture.MemoryIntake;
import turnscope.views.fixture.MemoryLibrary;
import turnscope.views.fixture.MemoryPrices;
import turnscope.views.fixture.MemoryScenarios;
import turnscope.views.fixture.MemoryWatch;
import turnscope.views.fixture.Samples;
import turnscope.views.report.PageSize;

@ExtendWith(OnFxThread.class)
class ReportPageTest {

    /// Kept after the tests, for people to look at.
    private static final Path FOLDER = Path.of("target", "pictures");

    private final MainModel model = model();

    private static MainModel model() {
        var library =
                new MemoryLibrary(
                        Samples.session("m1", "Fix the import", 140),
                        Samples.unpriced("u1", "Try a new model", 12));
        var ports =
                new Ports(
                        library,
                        new MemoryIntake(library),
                        new MemoryWatch(library),
                        Samples.prices(),
                        Samples.prices(),
                        new MemoryPrices(),
                        (_, _, _) -> {
                            throw new AssertionError("read prices");
                        },
                        new MemoryScenarios(),
                        (_, _, _, _) -> {},
                        Optional::empty,
                        List::of,
                        (_, _) -> Optional.empty());
        var model = new MainModel(ports, Workers.direct());
        model.start();
        model.library.selected.set(Optional.of("m1"));
        return model;
    }

    private Scene scene(int width, int height) {
        var scene = new Scene(new MainWindow(model, Chooser.ofPlatform()), width, height);
        Looks.dress(scene);
        return scene;
    }

    private static void settle(Scene scene) {
        scene.snapshot(null);
    }

    @Test
    void theButtonOpensTheBuilderAndTheChoicesReachTheModel() {
        var scene = scene(1280, 800);
        settle(scene);
        ((Button) scene.lookup("#report")).fire();
        settle(scene);

        assertThat(scene.lookup("#builder")).isNotNull();
        ((RadioButton) scene.lookup("#builder-memo")).fire();
        ((ToggleButton) scene.lookup("#builder-letter")).fire();
        assertThat(model.builder.template.get()).isEqualTo(Template.MEMO);
        assertThat(model.builder.page.get()).isEqualTo(PageSize.LETTER);
        ((Button) scene.lookup("#builder-close")).fire();
        assertThat(model.builderShown.get()).isFalse();
    }

    @Test
    void anExportSaysWhereItWentAndHowToGetThere() throws IOException {
        model.builderShown.set(true);
        var scene = scene(1280, 800);
        settle(scene);
        var file = Files.createTempDirectory("report").resolve("r.pdf");
        model.builder.export(Output.PDF, file);
        settle(scene);

        assertThat(scene.lookup("#builder-open")).isNotNull();
        assertThat(scene.lookup("#builder-folder")).isNotNull();
    }

    @Test
    void thePeriodHasDatesAndFilters() throws IOException {
        model.builderShown.set(true);
        model.builder.template.set(Template.PERIOD);
        var scene = scene(1280, 800);
        settle(scene);

        assertThat(scene.lookup("#builder-of-period").isVisible()).isTrue();
        var projects = (ComboBox<?>) scene.lookup("#builder-project");
        assertThat(projects.getItems()).hasSizeGreaterThan(1);
        projects.getSelectionModel().select(1);
        assertThat(model.builder.period.project.get()).isPresent();
        var since = (TextField) scene.lookup("#builder-since");
        since.setText("2026-01-01");
        since.getOnAction().handle(new ActionEvent());
        assertThat(model.builder.period.since.get()).contains(LocalDate.of(2026, 1, 1));
        Files.createDirectories(FOLDER);
        picture(scene(1280, 800), "builder-period");
        model.builder.template.set(Template.MEMO);
        assertThat(scene.lookup("#builder-of-period").isVisible()).isFalse();
    }

    @Test
    void aToastLeadsToTheFile() {
        var scene = scene(1280, 800);
        settle(scene);
        model.notice.set(Optional.of(new Notice.Exported(Path.of("r.pdf"))));
        settle(scene);

        assertThat(scene.lookup("#toast-open")).isNotNull();
        assertThat(scene.lookup("#toast-folder")).isNotNull();
    }

    @Test
    void looksRightInBothThemesAndLanguages() throws IOException {
        var errors = new ArrayList<String>();
        ListChangeListener<CssParser.ParseError> listener =
                change -> {
                    while (change.next())
                        change.getAddedSubList().forEach(error -> errors.add(error.getMessage()));
                };
        CssParser.errorsProperty().addListener(listener);
        Files.createDirectories(FOLDER);
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (var language : List.of("en", "zh")) {
                model.theme.set(theme);
                model.language.set(language);
                model.builderShown.set(true);
                var scene = scene(1440, 900);
                settle(scene);
                model.builder.refresh(1.25);
                picture(scene, "builder-" + theme.id() + "-" + language);
                assertThat(model.builder.preview.get().sheets()).hasSizeGreaterThan(1);
            }
        }
        CssParser.errorsProperty().removeListener(listener);
        assertThat(errors).isEmpty();
    }

    private static void picture(Scene scene, String name) throws IOException {
        settle(scene);
        var shot = scene.snapshot(null);
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) image.setRGB(x, y, shot.getPixelReader().getArgb(x, y));
        ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
    }
}
