package turnscope.views.timeline;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import turnscope.views.Faces;
import turnscope.views.Text;

/// Prints how long frames take while the timeline is panned, zoomed and hovered, for growing sessions.
///
/// Start with `-Djavafx.animation.fullspeed=true`: frames then follow each other without waiting for the screen.
/// `work` is the processor time that layout and rendering take together for one frame, `frame` the time between two
/// frames, which other programs on the machine make longer.
public final class FrameTimes {

    private static final int WARM_UP = 200;
    private static final int FRAMES = 600;
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 800;

    private FrameTimes() {}

    public static void main(String[] arguments) throws InterruptedException {
        var ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        Platform.setImplicitExit(false);
        System.out.printf(
                Locale.ROOT,
                "%9s %7s %10s %10s %10s %10s%n",
                "requests",
                "what",
                "work p50",
                "work p99",
                "frame p50",
                "frame p99");
        for (int length : new int[] {1_000, 10_000, 100_000})
            for (var motion : Motion.values()) measure(length, motion);
        Platform.exit();
    }

    /// What changes from frame to frame.
    private enum Motion {
        PAN,
        /// The same with a replay over the recording.
        PAN_WITH_GHOST,
        ZOOM,
        HOVER,
        /// The same while four times a second another thing stands out, as often as a pointer can rest.
        HOVER_LIT;

        void step(TimelineModel model, int frame) {
            var visible = model.viewport.get().visible();
            double there = frame / 100 % 2 == 0 ? 1 : -1;
            switch (this) {
                case PAN, PAN_WITH_GHOST -> model.panBy(there * visible.width() / 300);
                case ZOOM ->
                        model.zoomAt((visible.from() + visible.to()) / 2, Math.pow(1.03, there));
                case HOVER -> hover(model, frame);
                case HOVER_LIT -> {
                    hover(model, frame);
                    model.lit.set(Optional.of(Content.all()[frame / 15 % Content.all().length]));
                }
            }
        }
    }

    private static void hover(TimelineModel model, int frame) {
        var visible = model.viewport.get().visible();
        double position = visible.from() + frame % 100 / 100.0 * visible.width();
        model.hoveredRequest.set(OptionalInt.of((int) position));
    }

    private static void measure(int length, Motion motion) throws InterruptedException {
        var done = new CountDownLatch(1);
        var frames = new long[FRAMES];
        var work = new long[FRAMES];
        Platform.runLater(() -> run(length, motion, frames, work, done));
        done.await();
        Arrays.sort(frames);
        Arrays.sort(work);
        System.out.printf(
                Locale.ROOT,
                "%9d %7s %10.1f %10.1f %10.1f %10.1f%n",
                length,
                motion.name().toLowerCase(Locale.ROOT),
                work[FRAMES / 2] / 1e6,
                work[FRAMES * 99 / 100] / 1e6,
                frames[FRAMES / 2] / 1e6,
                frames[FRAMES * 99 / 100] / 1e6);
    }

    /// Processor time of the threads that lay out and render.
    private static long processorNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (var info : threads.getThreadInfo(threads.getAllThreadIds()))
            if (info != null
                    && (info.getThreadName().startsWith("JavaFX Application")
                            || info.getThreadName().startsWith("QuantumRenderer")))
                sum += threads.getThreadCpuTime(info.getThreadId());
        return sum;
    }

    private static void run(
            int length, Motion motion, long[] frames, long[] work, CountDownLatch done) {
        Faces.load();
        Application.setUserAgentStylesheet(resource("light.css"));
        var model = new TimelineModel();
        model.series.set(Series.of(Sessions.ofLength(length)));
        var scene = new Scene(new TimelineView(model, Text.of("en")), WIDTH, HEIGHT);
        scene.getStylesheets().add(resource("turnscope.css"));
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        if (motion == Motion.PAN || motion == Motion.PAN_WITH_GHOST) model.zoomAt(length / 2.0, 2);
        if (motion == Motion.PAN_WITH_GHOST) {
            model.tracks.set(Tracks.USUAL.toggled(Track.SPENT));
            model.ghost.set(Optional.of(GhostLines.doubled(model.series.get())));
        }
        new AnimationTimer() {
            private int frame;
            private long before = System.nanoTime();
            private long workBefore = processorNanos();

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                long worked = processorNanos();
                if (frame >= WARM_UP) {
                    frames[frame - WARM_UP] = time - before;
                    work[frame - WARM_UP] = worked - workBefore;
                }
                before = time;
                workBefore = worked;
                motion.step(model, frame);
                if (++frame < WARM_UP + FRAMES) return;
                stop();
                stage.close();
                done.countDown();
            }
        }.start();
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Text.class.getResource(name)).toExternalForm();
    }
}
