package turnscope.views;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;

/// Where work is done and where its results are shown.
///
/// @param background runs what may take long
/// @param idle runs what nobody waits for, one thing after another and a little later than asked
/// @param screen runs what changes properties that a screen observes
public record Workers(Executor background, Executor idle, Executor screen) {

    /// What is asked for while a session opens waits until it is on screen.
    private static final long PAUSE_MILLIS = 500;

    public Workers(Executor background, Executor screen) {
        this(background, background, screen);
    }

    /// Virtual threads, a single one for what nobody waits for, and the JavaFX thread.
    public static Workers ofPlatform() {
        var threads = Thread.ofVirtual().name("worker-", 0).factory();
        var one = Thread.ofPlatform().daemon().name("idle").factory();
        var later =
                CompletableFuture.delayedExecutor(
                        PAUSE_MILLIS,
                        TimeUnit.MILLISECONDS,
                        Executors.newSingleThreadExecutor(one));
        return new Workers(Executors.newThreadPerTaskExecutor(threads), later, Platform::runLater);
    }

    /// Everything at once on the calling thread.
    public static Workers direct() {
        return new Workers(Runnable::run, Runnable::run);
    }
}
