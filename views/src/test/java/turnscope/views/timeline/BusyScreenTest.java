package turnscope.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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
/// A loaded machine stops every thread now and then, so the longest pause is printed and only held against the limit with
/// `-Dstrict=true`. What is always held: reading, analysing and preparing happen on another thread.
@ExtendWith(ApplicationExtension.class)
class BusyScreenTest {

    private static final long LIMIT_MILLIS = 50;

    private final List<String> readers = new ArrayList<>();
    private SessionModel model;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(Text.class.getResource("light.css").toExternalForm());
        var memory = new MemoryLibrary();
        var long10k = Samples.session("long", "Long", 10_000);
        memory.put(long10k);
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
        var ready = new CountDownLatch(1);
        Platform.runLater(() -> {
            model.diagnosis.subscribe(known -> known.ifPresent(_ -> ready.countDown()));
            model.open("long");
        });
        long longest = 0;
        while (!ready.await(2, TimeUnit.MILLISECONDS)) longest = Math.max(longest, pulse());
        for (int i = 0; i < 20; i++) longest = Math.max(longest, pulse());
        assertThat(readers).isNotEmpty().containsOnly("worker");
        assertThat(model.timeline.series.get().requests()).isEqualTo(10_000);
        System.out.println("longest pause of the screen: " + longest + " ms");
        if (Boolean.getBoolean("strict")) assertThat(longest).isLessThan(LIMIT_MILLIS);
    }

    /// Milliseconds until the screen's thread takes a task.
    private static long pulse() throws InterruptedException {
        var taken = new CountDownLatch(1);
        long asked = System.nanoTime();
        Platform.runLater(taken::countDown);
        assertThat(taken.await(60, TimeUnit.SECONDS)).isTrue();
        return (System.nanoTime() - asked) / 1_000_000;
    }
}
