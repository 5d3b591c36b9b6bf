package turnscope.app;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import turnscope.analysis.session.SessionSummary;
import turnscope.app.home.Folders;
import turnscope.views.Looks;
import turnscope.views.Text;
import turnscope.views.Theme;
import turnscope.views.Workers;
import turnscope.views.session.SessionModel;
import turnscope.views.timeline.TimelineView;

/// Prints how long it takes from the choice of a session to its first chart on the screen: `FirstChart LIBRARY-FOLDER`.
///
/// The first line is that of a program that has just started, the others follow in the same window.
public final class FirstChart {

    private static final int TIMES = 8;

    private FirstChart() {}

    public static void main(String[] arguments) throws InterruptedException {
        var folder = Path.of(arguments[0]);
        var ports =
                new Wiring(new Folders(folder, folder, folder), false)
                        .ports(folder.resolve("library.db"));
        var longest =
                ports.library().sessions().stream()
                        .sorted(Comparator.comparingInt(SessionSummary::requests).reversed())
                        .limit(2)
                        .map(SessionSummary::id)
                        .toList();
        var ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            Looks.show(Theme.LIGHT, false, 1);
            var model = new SessionModel(ports.library(), ports.layered(), Workers.ofPlatform());
            var scene = new Scene(new TimelineView(model.timeline, Text.of("en")), 1000, 800);
            Looks.dress(scene);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            new Watch(model, longest, done).start();
        });
        done.await();
        ports.library().close();
        Platform.exit();
        Application.setUserAgentStylesheet(null);
    }

    /// Opens one session after the other and looks in every frame whether it is there.
    private static final class Watch extends AnimationTimer {

        private final SessionModel model;
        private final java.util.List<String> ids;
        private final CountDownLatch done;
        private int opened = -1;
        private long asked;
        private long longestFrame;
        private long before = System.nanoTime();
        private Optional<String> shown = Optional.empty();

        Watch(SessionModel model, java.util.List<String> ids, CountDownLatch done) {
            this.model = model;
            this.ids = ids;
            this.done = done;
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (opened >= 0) longestFrame = Math.max(longestFrame, time - before);
            before = time;
            var wanted = opened < 0 ? Optional.<String>empty() : Optional.of(id());
            if (opened >= 0 && !shown.equals(wanted)) return;
            if (opened >= 0)
                System.out.printf(
                        Locale.ROOT,
                        "%s: first chart after %.0f ms, longest frame %.0f ms%n",
                        id().substring(0, 8),
                        (time - asked) / 1e6,
                        longestFrame / 1e6);
            if (++opened == TIMES) {
                stop();
                done.countDown();
                return;
            }
            longestFrame = 0;
            asked = System.nanoTime();
            shown = Optional.empty();
            model.page.subscribe(_ -> note());
            model.open(id());
        }

        private void note() {
            shown = model.timeline.series.get().profile().map(each -> each.session().id());
        }

        private String id() {
            return ids.get(opened % ids.size());
        }
    }
}
