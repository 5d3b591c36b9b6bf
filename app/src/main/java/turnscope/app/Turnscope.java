package turnscope.app;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

import turnscope.app.command.Version;
import turnscope.app.home.Folders;
import turnscope.app.home.LogFile;
import turnscope.app.home.Settings;
import turnscope.views.Looks;
import turnscope.views.Text;
import turnscope.views.Workers;
import turnscope.views.window.Curtain;
import turnscope.views.window.Ports;

/// The program with a window: the frame is on screen first, and is filled as soon as the library is open.
public final class Turnscope extends Application {

    /// What the launching thread hands to the instance that the toolkit makes.
    private record Opening(
            Folders folders,
            String language,
            List<Path> imports,
            Optional<FrontDoor> door,
            CompletableFuture<Ports> ports) {}

    private static final System.Logger LOG = System.getLogger("turnscope");

    private static volatile Optional<Opening> opening = Optional.empty();

    private Optional<Running> running = Optional.empty();

    /// Opens the window, imports the paths, and returns when the window is closed.
    ///
    /// @param language what to speak where the settings name none
    /// @param door through which later starts hand over what they were given
    /// @param ports made away from the screen
    static void open(
            Folders folders,
            String language,
            List<Path> imports,
            Optional<FrontDoor> door,
            Supplier<Ports> ports) {
        var workers = Workers.ofPlatform();
        var made = CompletableFuture.supplyAsync(ports, workers.background());
        workers.background().execute(() -> log(folders.log()));
        opening = Optional.of(new Opening(folders, language, imports, door, made));

        launch(Turnscope.class);
    }

    private static void log(Path file) {
        var log = new LogFile(file);
        log.attach();
        LOG.log(
                Level.INFO,
                "Turnscope %s, Java %s, %s %s"
                        .formatted(
                                Version.number(),
                                Runtime.version(),
                                System.getProperty("os.name"),
                                System.getProperty("os.version")));
    }

    @Override
    public void start(Stage stage) {

        var given = opening.orElseThrow();
        var failures = new ErrorWindow(given.folders().log(), Text.of(given.language()));
        Thread.setDefaultUncaughtExceptionHandler(failures);
        var settings = settings(given.folders().settings());

        open(stage, settings, WindowState.language(settings, given.language()));
        Rehearsal.asked().ifPresent(Rehearsal::open);
        var background = Workers.ofPlatform().background();
        Frames.then(() -> background.execute(() -> await(stage, given, settings, failures)));
    }

    /// What fills the window takes the screen's thread for a while, so the frame is let out before.
    private void await(Stage stage, Opening given, Settings settings, ErrorWindow failures) {
        try {
            var ports = given.ports().join();
            Platform.runLater(() -> fill(stage, given, ports, settings));
        } catch (CompletionException failure) {
            Platform.runLater(() -> refuse(stage, failures, failure));
        }
    }

    /// The window without anything that needs a library.
    private static void open(Stage stage, Settings settings, String language) {
        WindowState.place(settings, stage);
        var theme = WindowState.theme(settings);

        boolean dark = Looks.dark(new SimpleObjectProperty<>(theme)).getValue();
        Looks.show(theme, dark, WindowState.letters(settings));

        var scene = new Scene(new Curtain(Text.of(language)), stage.getWidth(), stage.getHeight());

        Looks.dress(scene);

        stage.setTitle("Turnscope");
        stage.getIcons().setAll(WindowIcon.pictures());
        stage.setScene(scene);

        stage.show();
    }

    private void fill(Stage stage, Opening given, Ports ports, Settings settings) {
        if (!stage.isShowing()) {
            ports.library().close();
            return;
        }
        var file = given.folders().settings();

        var filled = new Running(stage, ports, settings, given.language(), file);
        filled.add(given.imports());
        given.door()
                .ifPresent(door ->
                        door.listen(paths -> Platform.runLater(() -> filled.comeForward(paths))));
        running = Optional.of(filled);
        Rehearsal.asked().ifPresent(rehearsal -> rehearsal.begin(filled));
    }

    /// The message takes the place of a window that can show nothing.
    private static void refuse(Stage stage, ErrorWindow failures, Throwable failure) {
        failures.refuse(failure);
        stage.hide();
    }

    @Override
    public void stop() {
        opening.flatMap(Opening::door).ifPresent(FrontDoor::close);
        running.ifPresent(Running::end);
    }

    /// The window opens without settings rather than not at all.
    private static Settings settings(Path file) {
        try {
            return Settings.read(file);
        } catch (UncheckedIOException unreadable) {
            return Settings.NONE;
        }
    }
}
