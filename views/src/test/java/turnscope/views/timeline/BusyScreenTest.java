package turnscope.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionLibrary;
import turnscope.views.Text;
import turnscope.views.Workers;
import turnscope.views.fixture.MemoryLibrary;
import turnscope.views.fixture.Samples;
import turnscope.views.session.SessionModel;

/// Watches how long the screen's thread is kept from its work while a long session opens.
///
/// A loaded machine stops every thread now and then, and a program that has just started is slow, so what counts is the
/// processor time between two looks at the thread, in the best of several openings. Reading, analysing and preparing
/// happen on another thread in all of them.
@ExtendWith(ApplicationExtension.class)
class BusyScreenTest {

    private static final long LIMIT_MILLIS = 50;
    private static final int OPENINGS = 6;
    private static final List<String> IDS = List.of("long", "other");

    private final List<String> readers = new ArrayList<>();
    private SessionModel model;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(Text.class.getResource("light.css").toExternalForm());
        var memory = new MemoryLibrary();
        for (var id : IDS) memory.put(Samples.session(id, "Long", 10_000));
        model = new SessionModel(watched(memory), Samples.prices(), Workers.ofPlatform());
        var scene = new Scene(new TimelineView(model.timeline, Text.of("en")), 980, 640);
        scene.getStylesheets().add(Text.class.getResource("turnscope.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    private SessionLibrary watched(MemoryLibrary memory) {
        return new SessionLibrary() {
            @Override
            public List<turnscope.analysis.session.SessionSummary> sessions() {
                return memory.sessions();
            }

            @Override
            public Optional<Session> session(String id) {
                readers.add(Platform.isFxApplicationThread() ? "screen" : "worker");
                return memory.session(id);
            }

            @Override
            public void forEachRequest(
                    java.util.function.BiConsumer<
                                    turnscope.analysis.session.SessionSummary,
                                    turnscope.analysis.session.Request>
                            consumer) {
                memory.forEachRequest(consumer);
            }

            @Override
            public List<turnscope.analysis.session.Problem> problems() {
                return List.of();
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void aLongSessionOpensBesideTheScreen() throws Exception {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < OPENINGS; i++) best = Math.min(best, longestOf(IDS.get(i % 2)));
        assertThat(readers).hasSize(OPENINGS).containsOnly("worker");
        assertThat(model.timeline.series.get().requests()).isEqualTo(10_000);
        assertThat(best).as("milliseconds of work at once").isLessThan(LIMIT_MILLIS);
    }

    /// Milliseconds of the longest work that an opening gives to the screen's thread in one piece.
    private long longestOf(String id) throws InterruptedException {
        var ready = new CountDownLatch(1);
        long before = worked();
        Platform.runLater(() -> {
            model.diagnosis.set(Optional.empty());
            model.diagnosis.subscribe(known -> known.ifPresent(_ -> ready.countDown()));
            model.open(id);
        });
        long longest = 0;
        int left = 20;
        while (left > 0) {
            if (ready.await(2, TimeUnit.MILLISECONDS)) left--;
            long now = worked();
            longest = Math.max(longest, now - before);
            before = now;
        }
        return longest / 1_000_000;
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
