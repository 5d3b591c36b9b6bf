package turnscope.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

import turnscope.app.home.Folders;
import turnscope.views.Looks;
import turnscope.views.Text;
import turnscope.views.Theme;
import turnscope.views.Workers;
import turnscope.views.window.Chooser;
import turnscope.views.window.Curtain;
import turnscope.views.window.MainModel;
import turnscope.views.window.MainWindow;

/// Prints how long the screen's thread is kept busy while the whole window opens sessions and turns their pages, and by
/// what: `BusyScreen LIBRARY-FOLDER`.
///
/// A wait is how long the screen's thread takes to answer; its work is what it used the processor for meanwhile, which
/// tells a slow program from a machine that does something else.
public final class BusyScreen {

    private static final int LIMIT_MILLIS = 50;

    private final MainModel model;
    private final Map<String, Integer> seen = new HashMap<>();
    private final AtomicLong asked = new AtomicLong();
    private volatile boolean over;
    private Thread screen = Thread.currentThread();
    private Scene scene = new Scene(new Group());

    private BusyScreen(MainModel model) {
        this.model = model;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var folder = Path.of(arguments[0]);
        var ports =
                new Wiring(new Folders(folder, folder, folder), false)
                        .ports(folder.resolve("library.db"));
        var ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        var busy = new BusyScreen(new MainModel(ports, Workers.ofPlatform()));
        on(busy::open);
        Thread.sleep(500);
        var watch = Thread.ofPlatform().daemon().start(busy::watch);
        on(busy::fill);
        busy.walk();
        busy.over = true;
        watch.join();
        busy.print();
        ports.library().close();
        Platform.exit();
        Application.setUserAgentStylesheet(null);
    }

    private void open() {
        screen = Thread.currentThread();
        model.theme.set(Theme.LIGHT);
        Looks.show(false);
        scene = new Scene(new Curtain(Text.of("en")), 1000, 900);
        Looks.dress(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    /// As the program does it, once its frame is on screen.
    private void fill() {
        scene.setRoot(new MainWindow(model, Chooser.ofPlatform()));
        model.start();
    }

    private void walk() throws InterruptedException {
        settle("start");
        var longest =
                model.ports.library().sessions().stream()
                        .sorted(Comparator.comparingInt(each -> -each.requests()))
                        .limit(3)
                        .toList();
        for (int round = 1; round <= 3; round++) {
            for (var each : longest) {
                on(() -> model.open(each.id()));
                settle("open " + each.id().substring(0, 8) + " " + each.requests());
            }
            for (var page : java.util.List.of("composition", "events", "turns", "timeline")) {
                on(() -> model.session.subPage.set(page));
                settle("page " + page);
            }
        }
    }

    /// Waits until nothing more happens and prints the longest that the screen did not answer.
    private void settle(String what) throws InterruptedException {
        long longest = 0;
        long hardest = 0;
        long until = System.nanoTime() + 1_500_000_000L;
        while (System.nanoTime() < until) {
            long before = cpu();
            long began = System.nanoTime();
            asked.set(began);
            on(() -> {});
            asked.set(0);
            long took = System.nanoTime() - began;
            longest = Math.max(longest, took);
            hardest = Math.max(hardest, cpu() - before);
            Thread.sleep(2);
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s longest wait %4d ms, most work in one %4d ms%n",
                what,
                longest / 1_000_000,
                hardest / 1_000_000);
    }

    private long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean()
                .getThreadCpuTime(screen.threadId());
    }

    private static void on(Runnable task) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            task.run();
            done.countDown();
        });
        done.await();
    }

    /// Notes what the screen does whenever it keeps somebody waiting.
    private void watch() {
        while (!over) {
            long since = asked.get();
            if (since > 0 && System.nanoTime() - since > LIMIT_MILLIS * 500_000L)
                seen.merge(where(), 1, Integer::sum);
            try {
                Thread.sleep(5);
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private String where() {
        var all = Arrays.asList(screen.getStackTrace());
        if (all.isEmpty()) return "idle";
        var ours =
                all.stream()
                        .filter(frame -> frame.getClassName().startsWith("turnscope."))
                        .limit(3)
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining(" < "));
        return ours.isEmpty() ? "toolkit " + all.get(Math.min(6, all.size() - 1)) : ours;
    }

    private void print() {
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(25)
                .forEach(each -> System.out.printf("%4d  %s%n", each.getValue(), each.getKey()));
    }
}
