package turnscope.app;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;

import javafx.scene.Scene;
import javafx.stage.Stage;

import turnscope.analysis.session.Intake;
import turnscope.analysis.session.Watch;
import turnscope.app.home.Settings;
import turnscope.views.Workers;
import turnscope.views.window.Chooser;
import turnscope.views.window.MainModel;
import turnscope.views.window.MainWindow;
import turnscope.views.window.Notice;
import turnscope.views.window.Ports;

/// The program from the moment that its library is open until its window is closed.
final class Running {

    private static final System.Logger LOG = System.getLogger("turnscope");

    private final Stage stage;
    private final Ports ports;
    final MainModel model;
    private final Watch.Following following;

    /// Fills a window that is on screen.
    ///
    /// @param language what to speak where the settings name none
    /// @param file where the settings are kept
    Running(Stage stage, Ports ports, Settings settings, String language, Path file) {
        this.stage = stage;
        this.ports = ports;
        model = new MainModel(ports, Workers.ofPlatform());

        WindowState.restore(settings, language, model);
        stage.getScene().setRoot(new MainWindow(model, Chooser.ofPlatform()));

        stage.setOnHiding(_ -> save(WindowState.save(settings, model, stage), file));
        model.start();
        model.notice.subscribe(notice -> notice.ifPresent(Running::log));
        following = model.follow();
    }

    Scene scene() {
        return stage.getScene();
    }

    /// Takes what this or a later start was given.
    void add(List<Path> paths) {
        model.imports.add(paths);
    }

    /// A later start has been made for the library of this window.
    void comeForward(List<Path> paths) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        add(paths);
    }

    void end() {
        following.close();
        ports.library().close();
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

    private static void save(Settings settings, Path file) {
        try {
            settings.write(file);
        } catch (UncheckedIOException unwritable) {
            LOG.log(Level.WARNING, "The settings could not be written", unwritable);
        }
    }
}
