package turnscope.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.stage.Stage;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.simulation.KeptScenario;
import turnscope.analysis.simulation.ScenarioBook;
import turnscope.importers.prices.PriceFile;
import turnscope.views.Looks;
import turnscope.views.Text;
import turnscope.views.Workers;
import turnscope.views.session.SessionModel;
import turnscope.views.timeline.Series;
import turnscope.views.whatif.KeptModel;
import turnscope.views.whatif.LabModel;
import turnscope.views.whatif.LabView;
import turnscope.views.whatif.Shown;

/// Prints how long it takes from the move of a slider in the lab to the picture of its replay, on a session of 10,000 requests.
///
/// Start with `-Djavafx.animation.fullspeed=true`, so that a frame does not wait for the screen. Each move begins after the
/// picture of the one before. `time` is what a watch says, which other programs on the machine make longer; `replay` the processor
/// time of the replay alone, which they do not.
public final class LabTimes {

    private static final int REQUESTS = 10_000;
    private static final int WARM_UP = 150;
    private static final int MOVES = 400;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final double[] replays = new double[MOVES];
    private final double[] times = new double[MOVES];
    private final AtomicLong replayed = new AtomicLong();
    private final CountDownLatch done = new CountDownLatch(1);
    private final LabModel lab = new LabModel(new Workers(this::work, Platform::runLater));
    private final String parameter;

    private LabTimes(String parameter) {
        this.parameter = parameter;
    }

    /// Away from the screen, with a look at the processor's clock.
    private void work(Runnable task) {
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    task.run();
                    replayed.set(THREADS.getCurrentThreadCpuTime());
                });
    }

    public static void main(String[] arguments) throws InterruptedException {
        var ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        Platform.setImplicitExit(false);
        var catalogue = PriceFile.embedded();
        var profile = SessionProfile.of(MadeUpSession.of(REQUESTS), catalogue);
        System.out.printf(
                Locale.ROOT,
                "%-40s %10s %10s %9s %9s %9s%n",
                "milliseconds",
                "replay p50",
                "replay p95",
                "time p50",
                "time p95",
                "time p99");
        measure("mask(batch=20)", "keep", profile, catalogue);
        measure("mask(batch=20)+ttl(1h)", "batch", profile, catalogue);
        measure("truncate", "cap", profile, catalogue);
        measure("compact-at(threshold=90000)", "threshold", profile, catalogue);
        Platform.exit();
    }

    private static void measure(
            String spec, String parameter, SessionProfile profile, Catalogue catalogue)
            throws InterruptedException {
        var times = new LabTimes(parameter);
        Platform.runLater(() -> times.start(spec, profile, catalogue));
        times.done.await();
        Arrays.sort(times.replays);
        Arrays.sort(times.times);
        System.out.printf(
                Locale.ROOT,
                "%-40s %10.1f %10.1f %9.1f %9.1f %9.1f%n",
                spec + " · " + parameter,
                times.replays[MOVES / 2],
                times.replays[MOVES * 95 / 100],
                times.times[MOVES / 2],
                times.times[MOVES * 95 / 100],
                times.times[MOVES * 99 / 100]);
    }

    private void start(String spec, SessionProfile profile, Catalogue catalogue) {
        Looks.show(false);
        var session = new SessionModel(new Nothing(), catalogue, Workers.direct());
        var kept = new KeptModel(new Nobody(), lab, Clock.systemUTC(), Workers.direct());
        var view =
                new LabView(
                        session,
                        lab,
                        kept,
                        Text.of("en"),
                        new SimpleBooleanProperty(false),
                        () -> {});
        var scene = new Scene(view, 1000, 980);
        Looks.dress(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        session.timeline.series.set(Series.of(profile));
        session.profile.set(Optional.of(profile));
        lab.shown.subscribe(new Opening(spec, stage)::go);
    }

    /// Waits until the session is laid out, puts the stack there, and lets the slider be moved.
    private final class Opening {

        private final String spec;
        private final Stage stage;
        private boolean typed;
        private boolean begun;

        Opening(String spec, Stage stage) {
            this.spec = spec;
            this.stage = stage;
        }

        void go(Optional<Shown> shown) {
            if (begun || shown.filter(Shown::whole).isEmpty()) return;
            if (!typed) {
                typed = true;
                Platform.runLater(() -> lab.type(spec));
                return;
            }
            begun = true;
            new Moves(stage).start();
        }
    }

    /// Moves the slider as soon as the picture of its last move is there.
    private final class Moves extends AnimationTimer {

        private final Stage stage;
        private int move = -1;
        private long moved;
        private boolean painted;

        Moves(Stage stage) {
            this.stage = stage;
        }

        private Slider slider() {
            var id = "#lab-slider-" + parameter;
            return (Slider) Objects.requireNonNull(stage.getScene().lookup(id), id);
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (move >= 0) {
                if (!arrived()) return;
                if (!painted) {
                    painted = true;
                    return;
                }
                if (move >= WARM_UP) {
                    times[move - WARM_UP] = (time - moved) / 1e6;
                    replays[move - WARM_UP] = replayed.get() / 1e6;
                }
            }
            if (++move == WARM_UP + MOVES) {
                stop();
                stage.close();
                done.countDown();
                return;
            }
            move();
        }

        private void move() {
            painted = false;
            moved = System.nanoTime();
            var slider = slider();
            double share = 0.1 + 0.8 * (move % 97) / 97;
            slider.setValueChanging(true);
            slider.setValue(slider.getMin() + share * (slider.getMax() - slider.getMin()));
        }

        /// Whether what is shown is what the slider says.
        private boolean arrived() {
            return lab.shown
                    .get()
                    .map(shown -> shown.outcome().scenario())
                    .equals(lab.selected.get().map(lab::scenario));
        }
    }

    /// A library without sessions.
    private static final class Nothing implements SessionLibrary {

        @Override
        public List<SessionSummary> sessions() {
            return List.of();
        }

        @Override
        public Optional<Session> session(String id) {
            return Optional.empty();
        }

        @Override
        public void forEachRequest(BiConsumer<SessionSummary, Request> consumer) {}

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public void close() {}
    }

    /// Keeps nothing.
    private static final class Nobody implements ScenarioBook {

        @Override
        public List<KeptScenario> scenarios() {
            return List.of();
        }

        @Override
        public void keep(KeptScenario scenario) {}

        @Override
        public boolean rename(String name, String other) {
            return false;
        }

        @Override
        public boolean remove(String name) {
            return false;
        }
    }
}
