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
import javafx.scene.Scene;
import javafx.stage.Stage;

import turnscope.analysis.session.Intake;
import turnscope.app.command.Version;
import turnscope.app.home.Folders;
import turnscope.app.home.LogFile;
import turnscope.app.home.Settings;
import turnscope.views.Looks;
import turnscope.views.Text;
import turnscope.views.Workers;
import turnscope.views.window.Chooser;
import turnscope.views.window.MainModel;
import turnscope.views.window.MainWindow;
import turnscope.views.window.Notice;
import turnscope.views.window.Ports;

/// The program with a window; its parts are made while the toolkit starts.
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

    private Optional<Runnable> atEnd = Optional.empty();

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
        var file = given.folders().settings();
        var settings = settings(file);
        Ports ports;
        try {
            ports = given.ports().join();
        } catch (CompletionException failure) {
            Looks.show(false);
            failures.refuse(failure);
            return;
        }
        var model = new MainModel(ports, Workers.ofPlatform());
        WindowState.restore(settings, given.language(), model, stage);
        var scene =
                new Scene(
                        new MainWindow(model, Chooser.ofPlatform()),
                        stage.getWidth(),
                        stage.getHeight());
        Looks.dress(scene);
        stage.setTitle("Turnscope");
        stage.getIcons().setAll(WindowIcon.pictures());
        stage.setScene(scene);
        stage.setOnHiding(_ -> save(WindowState.save(settings, model, stage), file));
        stage.show();
        model.start();
        model.imports.add(given.imports());
        Rehearsal.asked().ifPresent(rehearsal -> rehearsal.begin(model, scene));
        model.notice.subscribe(notice -> notice.ifPresent(Turnscope::log));
        given.door()
                .ifPresent(door ->
                        door.listen(paths ->
                                Platform.runLater(() -> comeForward(stage, model, paths))));
        var following = model.follow();
        atEnd =
                Optional.of(() -> {
                    given.door().ifPresent(FrontDoor::close);
                    following.close();
                    ports.library().close();
                });
    }

    /// A later start has been made for the library of this window.
    private static void comeForward(Stage stage, MainModel model, List<Path> paths) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        model.imports.add(paths);
    }

    /// Counts only: neither paths nor titles belong into a log.
    private static void log(Notice notice) {
        if (notice instanceof Notice.Imported(Intake.Result result))
            LOG.log(
                    Level.INFO,
                    "%d files looked at, %d read, %d requests, %d problems"
                            .formatted(
                                    result.files(),
                                    result.imported(),
                                    result.requests(),
                                    result.problems().size()));
    }

    @Override
    public void stop() {
        atEnd.ifPresent(Runnable::run);
    }

    /// The window opens without settings rather than not at all.
    private static Settings settings(Path file) {
        try {
            return Settings.read(file);
        } catch (UncheckedIOException unreadable) {
            return Settings.NONE;
        }
    }

    private static void save(Settings settings, Path file) {
        try {
            settings.write(file);
        } catch (UncheckedIOException unwritable) {
            LOG.log(Level.WARNING, "The settings could not be written", unwritable);
        }
    }
}
