package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import turnscope.analysis.session.SessionSummary;
import turnscope.app.home.Folders;
import turnscope.views.Looks;
import turnscope.views.PartByPart;
import turnscope.views.Theme;
import turnscope.views.Workers;
import turnscope.views.window.MainModel;
import turnscope.views.window.MainWindow;
import turnscope.views.window.Ports;

/// Watches how long the screen's thread is kept from its work while the longest sessions open in the whole window.
///
/// What counts is the processor time that one piece of work takes, in the best of many openings: a loaded machine stops
/// every thread now and then, and a program that has just started from class files is slow. `BusyScreen` prints the same
/// for a package that has just started.
@ExtendWith(ApplicationExtension.class)
class OpeningTest {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");
    private static final Path SAMPLES = Path.of("..", "sample-logs");
    private static final long LIMIT_MILLIS = 50;
    private static final int OPENINGS = 40;

    @TempDir static Path folder;

    private Ports ports;
    private MainModel model;

    @Start
    void start(Stage stage) {
        var folders = new Folders(folder, folder, folder);
        ports = new Wiring(folders, false, List::of).ports(folders.library());
        model = new MainModel(ports, Workers.ofPlatform());
        model.theme.set(Theme.LIGHT);
        var scene = new Scene(new MainWindow(model, new Unanswered()), 1000, 900);
        Looks.dress(scene);
        stage.setScene(scene);
        stage.show();
        model.start();
    }

    @AfterEach
    void close() {
        ports.library().close();
    }

    @Test
    void theLongestSessionsOpenBesideTheScreen() throws Exception {
        Platform.runLater(
                () -> model.imports.add(List.of(Files.exists(CORPUS) ? CORPUS : SAMPLES)));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, this::ready);
        var longest =
                ports.library().sessions().stream()
                        .sorted(Comparator.comparingInt(SessionSummary::requests).reversed())
                        .limit(2)
                        .toList();
        var pieces = new ArrayList<Long>();
        do pieces.add(largestPiece(longest.get(pieces.size() % 2).id()));
        while (pieces.getLast() >= LIMIT_MILLIS && pieces.size() < OPENINGS);
        assertThat(pieces.getLast())
                .as("milliseconds of work at once, of %s", pieces)
                .isBetween(1L, LIMIT_MILLIS - 1);
    }

    private boolean ready() throws Exception {
        return WaitForAsyncUtils.asyncFx(() ->
                        PartByPart.done()
                                && model.session.profile.get().isPresent()
                                && model.session.diagnosis.get().isPresent()
                                && model.library.total.get().requests() > 0)
                .get();
    }

    /// Milliseconds of the longest work that an opening gives to the screen's thread in one piece.
    private long largestPiece(String id) throws Exception {
        long before = worked();
        Platform.runLater(() -> model.open(id));
        long largest = 0;
        int quiet = 0;
        while (quiet < 100) {
            Thread.sleep(2);
            long now = worked();
            largest = Math.max(largest, now - before);
            before = now;
            quiet = ready() ? quiet + 1 : 0;
        }
        assertThat(model.session.profile.get().orElseThrow().session().id()).isEqualTo(id);
        return largest / 1_000_000;
    }

    /// Nanoseconds that the screen's thread has worked, as soon as it takes a task.
    private static long worked() throws InterruptedException {
        var time = new AtomicLong();
        var taken = new CountDownLatch(1);
        Platform.runLater(() -> {
            time.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            taken.countDown();
        });
        assertThat(taken.await(60, TimeUnit.SECONDS)).isTrue();
        return time.get();
    }
}
