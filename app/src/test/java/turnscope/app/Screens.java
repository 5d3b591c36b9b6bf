package turnscope.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;

import turnscope.app.home.Folders;
import turnscope.views.Looks;
import turnscope.views.Theme;
import turnscope.views.Workers;
import turnscope.views.window.Curtain;
import turnscope.views.Text;
import turnscope.views.window.MainModel;
import turnscope.views.window.MainWindow;
import turnscope.views.window.Place;

/// Writes pictures of the whole window, for people to look at: `Screens LIBRARY-FOLDER PICTURES [NAME…]`.
///
/// The library is the one of `--library LIBRARY-FOLDER/library.db`. Names are patterns that choose among the pictures.
public final class Screens {

    private final Folders folders;
    private final Path pictures;
    private final Set<String> wanted;
    private final Queue<Runnable> steps = new ArrayDeque<>();

    private Screens(Path library, Path pictures, Set<String> wanted) {
        this.folders = new Folders(library, library, library);
        this.pictures = pictures;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) {
        var names = Set.copyOf(Arrays.asList(arguments).subList(2, arguments.length));
        Path.of(arguments[1]).toFile().mkdirs();
        var screens = new Screens(Path.of(arguments[0]), Path.of(arguments[1]), names);
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            screens.all();
            screens.next();
        });
    }

    private void all() {
        turnscope.views.Faces.loadChinese();
        places();
        sheets();
        lab();
        frame();
        new SessionPoses(this).all();
        nothing();
        for (var agent : List.of("claude", "codex")) {
            for (var page : List.of("timeline", "composition", "events", "turns", "whatif")) {
                Consumer<MainModel> pose =
                        model -> {
                            open(model, agent);
                            model.session.subPage.set(page);
                        };
                var name = agent + "-" + page;
                picture(name, 1440, 900, Theme.LIGHT, "en", pose);
                picture(name + "-dark", 1440, 900, Theme.DARK, "en", pose);
                picture(name + "-zh", 1100, 700, Theme.LIGHT, "zh", pose);
                picture(name + "-low-dark", 1100, 700, Theme.DARK, "en", pose);
            }
            picture(
                    agent + "-request",
                    1440,
                    900,
                    Theme.LIGHT,
                    "en",
                    model -> {
                        open(model, agent);
                        model.session.timeline.selectRequest(dearest(model));
                    });
            picture(
                    agent + "-pinned",
                    1440,
                    900,
                    Theme.LIGHT,
                    "en",
                    model -> {
                        open(model, agent);
                        int last = model.session.timeline.series.get().requests() - 1;
                        model.session.timeline.select(
                                new turnscope.views.plot.Range(last / 2, last / 2 + last / 6));
                        model.session.timeline.selectRequest(last / 2 + last / 12);
                        model.session.timeline.pinned.set(true);
                    });
            picture(
                    agent + "-range-dark",
                    1440,
                    900,
                    Theme.DARK,
                    "en",
                    model -> {
                        open(model, agent);
                        model.session.timeline.select(new turnscope.views.plot.Range(100, 180));
                    });
            picture(
                    agent + "-clock",
                    1440,
                    900,
                    Theme.LIGHT,
                    "en",
                    model -> {
                        open(model, agent);
                        model.session.timeline.axis.set(turnscope.views.timeline.XAxis.BUSY);
                        model.session.timeline.tracks.set(
                                new turnscope.views.timeline.Tracks(Set.of(), Set.of()));
                    });
        }
    }

    private void places() {
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            var dark = theme == Theme.DARK ? "-dark" : "";
            picture(
                    "overview" + dark,
                    1440,
                    900,
                    theme,
                    "en",
                    model -> model.place.set(Place.OVERVIEW));
            picture(
                    "compare" + dark,
                    1440,
                    900,
                    theme,
                    "en",
                    model -> {
                        model.place.set(Place.COMPARE);
                        model.library.all().stream()
                                .sorted(
                                        java.util.Comparator.comparingInt(
                                                session -> -session.requests()))
                                .limit(3)
                                .forEach(session -> model.compare.toggle(session.id()));
                    });
        }
        for (var theme : List.of(Theme.LIGHT, Theme.DARK))
            for (var language : List.of("en", "zh")) {
                var end = "-" + theme.id() + "-" + language;
                int width = language.equals("zh") ? 1100 : 1440;
                int height = language.equals("zh") ? 700 : 900;
                picture(
                        "prices" + end,
                        width,
                        height,
                        theme,
                        language,
                        model -> model.pricesShown.set(true));
                picture(
                        "diagnostics" + end,
                        width,
                        height,
                        theme,
                        language,
                        model -> model.diagnosticsShown.set(true));
            }
        picture(
                "report",
                1440,
                900,
                Theme.LIGHT,
                "en",
                model -> {
                    open(model, "claude");
                    model.builderShown.set(true);
                });
        picture(
                "overview-zh",
                1100,
                700,
                Theme.LIGHT,
                "zh",
                model -> model.place.set(Place.OVERVIEW));
        picture(
                "replayed",
                1440,
                900,
                Theme.LIGHT,
                "en",
                model -> {
                    open(model, "claude");
                    model.place.set(Place.COMPARE);
                    model.compare.toggle(model.library.selected.get().orElseThrow());
                    model.compare.replay("compact-at(threshold=120000)", Optional.empty());
                    model.compare.replay("mask(keep=10)", Optional.empty());
                });
        picture(
                "split-notes",
                1440,
                900,
                Theme.DARK,
                "en",
                model -> {
                    open(model, "claude");
                    model.session.timeline.selectRequest(120);
                    model.session.requestFilter.set("tool:edit");
                    model.session.beside.set("events");
                    model.session.writing.set(true);
                });
        picture(
                "filtered-zh",
                1440,
                900,
                Theme.LIGHT,
                "zh",
                model -> {
                    open(model, "claude");
                    model.library.toggleCondition("cost>5");
                    model.library.toggleCondition("has:compaction");
                    model.session.timeline.select(new turnscope.views.plot.Range(200, 260));
                });
        picture(
                "events-whole",
                1440,
                1700,
                Theme.LIGHT,
                "en",
                model -> {
                    open(model, "claude");
                    model.session.subPage.set("events");
                });
        picture("narrow", 960, 640, Theme.LIGHT, "en", model -> open(model, "claude"));
        picture(
                "narrow-list-zh",
                960,
                640,
                Theme.DARK,
                "zh",
                model -> {
                    open(model, "claude");
                    model.library.tag(model.library.selected.get().orElseThrow(), "slow");
                    model.libraryOver.set(true);
                });
        picture(
                "preview",
                1440,
                900,
                Theme.LIGHT,
                "en",
                model -> {
                    open(model, "claude");
                    model.library.tag(model.library.rows.getFirst().session().id(), "slow");
                    model.library.preview.set(
                            model.library.rows.stream()
                                    .filter(row -> row.session().compactions().total() > 0)
                                    .findFirst());
                });
        picture("contrast", 1440, 900, Theme.CONTRAST, "en", model -> open(model, "claude"));
        picture(
                "large",
                1440,
                900,
                Theme.LIGHT,
                "en",
                model -> {
                    open(model, "claude");
                    model.fontScale.set(1.3);
                });
        picture(
                "small-session",
                1100,
                700,
                Theme.LIGHT,
                "en",
                model ->
                        model.library.all().stream()
                                .filter(session -> session.requests() >= 5)
                                .min(
                                        java.util.Comparator.comparingInt(
                                                session -> session.requests()))
                                .ifPresent(session -> model.open(session.id())));
    }

    /// Everything that is not a page of one session, as `frame-POSE-THEME-LANGUAGE-WIDTH`.
    private void frame() {
        var poses = new FramePoses().all();
        for (int width : List.of(1440, 1100, 960))
            for (var theme : List.of(Theme.LIGHT, Theme.DARK))
                for (var language : List.of("en", "zh")) {
                    int height = width == 1440 ? 900 : width == 1100 ? 700 : 640;
                    var end = "-" + theme.id() + "-" + language + "-" + width;
                    poses.forEach((name, pose) ->
                            posed("frame-" + name + end, width, height, theme, language, pose));
                    behind("frame-curtain" + end, width, height, theme, language);
                    failure("frame-error" + end, theme, language);
                }
    }

    private void behind(String name, int width, int height, Theme theme, String language) {
        step(
                name,
                () -> {
                    Looks.show(theme, theme == Theme.DARK, 1);
                    var scene = new Scene(new Curtain(Text.of(language)), width, height);
                    Looks.dress(scene);
                    return scene;
                });
    }

    private void failure(String name, Theme theme, String language) {
        step(
                name,
                () -> {
                    Looks.show(theme, theme == Theme.DARK, 1);
                    var log = pictures.resolve("turnscope.log");
                    log.toFile().deleteOnExit();
                    new ErrorWindow(log, Text.of(language))
                            .refuse(new IllegalStateException("library.db is of a newer version"));
                    var window = Window.getWindows().getLast();
                    var scene = window.getScene();
                    scene.getRoot().applyCss();
                    return scene;
                });
    }

    /// A picture of a scene that is no main window.
    private void step(String name, Supplier<Scene> made) {
        if (!wanted.isEmpty() && wanted.stream().noneMatch(name::matches)) return;
        steps.add(() -> {
            var scene = made.get();
            var pause = new PauseTransition(Duration.millis(1000));
            pause.setOnFinished(_ -> {
                write(pictures.resolve(name + ".png"), picture(scene));
                next();
            });
            pause.play();
        });
    }

    /// What lies below the bench of the lab, on a screen that is tall enough for it.
    private void lab() {
        for (var tab : List.of("scenarios", "models", "sweep", "map", "advice", "kept")) {
            for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
                var name = "lab-" + tab + (theme == Theme.DARK ? "-dark" : "");
                posed(name, 1440, 1460, theme, "en", (model, window) -> lab(model, window, tab));
            }
            posed(
                    "lab-" + tab + "-zh",
                    1100,
                    1400,
                    Theme.LIGHT,
                    "zh",
                    (model, window) -> lab(model, window, tab));
        }
    }

    private static void lab(MainModel model, MainWindow window, String tab) {
        open(model, "claude");
        model.session.subPage.set("whatif");
        window.applyCss();
        window.layout();
        model.lab.type("mask(batch=20)+compact-at(threshold=150000)");
        model.kept.keep("Batched and compacted");
        model.lab.table.choose(2, true);
        model.lab.table.choose(6, true);
        press(window, "#lab-tab-" + tab);
        for (var run : List.of("#lab-matrix-run", "#lab-map-run", "#lab-advice-run"))
            press(window, run);
    }

    private static void press(MainWindow window, String id) {
        if (window.lookup(id) instanceof javafx.scene.control.ButtonBase button) button.fire();
    }

    /// Sheets above the window, which keys open.
    private void sheets() {
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            var dark = theme == Theme.DARK ? "-dark" : "";
            keyed("keys" + dark, theme, "en", KeyCode.F1, true, false);
            keyed("keys-zh" + dark, theme, "zh", KeyCode.F1, true, false);
            keyed("help" + dark, theme, "en", KeyCode.F1, false, false);
            keyed("help-zh" + dark, theme, "zh", KeyCode.F1, false, false);
            keyed("palette" + dark, theme, "en", KeyCode.K, false, true);
            keyed("settings" + dark, theme, "en", KeyCode.COMMA, false, true);
        }
        picture(
                "segment",
                1440,
                900,
                Theme.LIGHT,
                "en",
                model -> {
                    open(model, "claude");
                    model.session.subPage.set("composition");
                    model.session.segment.set(
                            model.session.profile.get().map(each -> each.carry().items().get(1)));
                });
        picture(
                "log",
                1440,
                900,
                Theme.DARK,
                "en",
                model -> {
                    open(model, "codex");
                    model.session.timeline.logarithmic.set(true);
                    model.session.timeline.axis.set(turnscope.views.timeline.XAxis.TOKENS);
                });
        picture(
                "nothing-compared",
                1100,
                700,
                Theme.DARK,
                "en",
                model -> model.place.set(Place.COMPARE));
    }

    private void keyed(
            String name,
            Theme theme,
            String language,
            KeyCode key,
            boolean shift,
            boolean control) {
        posed(
                name,
                1440,
                900,
                theme,
                language,
                (model, window) -> {
                    open(model, "claude");
                    Event.fireEvent(
                            window,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    key,
                                    shift,
                                    control,
                                    false,
                                    false));
                });
    }

    private static int dearest(MainModel model) {
        return model.session.profile.get().orElseThrow().requests().stream()
                .max(java.util.Comparator.comparing(row -> row.bill().priced()))
                .orElseThrow()
                .request()
                .seq();
    }

    /// The session with most requests among those whose agent's id begins so.
    private static void open(MainModel model, String agent) {
        model.ports.library().sessions().stream()
                .filter(session -> session.agent().id().startsWith(agent))
                .max(java.util.Comparator.comparingInt(session -> session.requests()))
                .ifPresent(session -> model.library.selected.set(Optional.of(session.id())));
    }

    private void picture(
            String name,
            int width,
            int height,
            Theme theme,
            String language,
            Consumer<MainModel> pose) {
        posed(name, width, height, theme, language, (model, _) -> pose.accept(model));
    }

    void posed(
            String name,
            int width,
            int height,
            Theme theme,
            String language,
            BiConsumer<MainModel, MainWindow> pose) {
        posed(folders.library(), name, width, height, theme, language, pose);
    }

    /// A window that has nothing to show yet, as `empty-PAGE-THEME-LANGUAGE-WIDTH`.
    private void nothing() {
        var pages = new LinkedHashMap<String, Consumer<MainModel>>();
        pages.put("welcome", _ -> {});
        pages.put("prices", model -> model.pricesShown.set(true));
        pages.put("diagnostics", model -> model.diagnosticsShown.set(true));
        pages.put("builder", model -> model.builderShown.set(true));
        for (int width : List.of(1440, 1100))
            for (var theme : List.of(Theme.LIGHT, Theme.DARK))
                for (var language : List.of("en", "zh"))
                    pages.forEach((page, act) ->
                            nothing(
                                    String.join(
                                            "-",
                                            "empty",
                                            page,
                                            theme.id(),
                                            language,
                                            Integer.toString(width)),
                                    width,
                                    theme,
                                    language,
                                    act));
    }

    private void nothing(
            String name, int width, Theme theme, String language, Consumer<MainModel> act) {
        var library = pictures.resolve("empty-" + System.nanoTime() + ".db");
        library.toFile().deleteOnExit();
        posed(
                library,
                name,
                width,
                width == 1440 ? 900 : 700,
                theme,
                language,
                (model, _) -> act.accept(model));
    }

    private void posed(
            Path library,
            String name,
            int width,
            int height,
            Theme theme,
            String language,
            BiConsumer<MainModel, MainWindow> pose) {
        if (!wanted.isEmpty() && wanted.stream().noneMatch(name::matches)) return;
        steps.add(() -> {
            var ports = new Wiring(folders, false).ports(library);
            var model = new MainModel(ports, Workers.direct());
            model.theme.set(theme);
            model.language.set(language);
            var window = new MainWindow(model, new Unanswered());
            var scene = new Scene(window, width, height);
            Looks.dress(scene);
            model.start();
            window.applyCss();
            window.layout();
            pose.accept(model, window);
            window.applyCss();
            window.layout();
            var pause = new PauseTransition(Duration.millis(250));
            pause.setOnFinished(_ -> {
                window.applyCss();
                window.layout();
                write(pictures.resolve(name + ".png"), picture(scene));
                if (scene.getWindow() != null) scene.getWindow().hide();
                ports.library().close();
                next();
            });
            pause.play();
        });
    }

    /// One picture after the other, with time for the toolkit between pose and picture.
    private void next() {
        var step = steps.poll();
        if (step == null) Platform.exit();
        else step.run();
    }

    /// The window with what pops up above it, which it does only where the window is on a screen.
    private static BufferedImage picture(Scene scene) {
        var picture = copy(scene.snapshot(null));
        for (var above : List.copyOf(Window.getWindows()))
            if (above instanceof PopupWindow && above.isShowing())
                picture.getGraphics()
                        .drawImage(
                                copy(snapshot(above.getScene())),
                                (int) (above.getX() - scene.getWindow().getX()),
                                (int) (above.getY() - scene.getWindow().getY()),
                                null);
        return picture;
    }

    private static Image snapshot(Scene scene) {
        scene.setFill(Color.TRANSPARENT);
        return scene.snapshot(null);
    }

    private static BufferedImage copy(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
        return copy;
    }

    private static void write(Path file, BufferedImage picture) {
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
