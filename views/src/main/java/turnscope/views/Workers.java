package turnscope.views;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import javafx.application.Platform;

/// Where work is done and where its results are shown.
///
/// @param background runs what may take long
/// @param screen runs what changes properties that a screen observes
public record Workers(Executor background, Executor screen) {

    /// Virtual threads and the JavaFX thread.
    public static Workers ofPlatform() {
        var threads = Thread.ofVirtual().name("worker-", 0).factory();
        return new Workers(Executors.newThreadPerTaskExecutor(threads), Platform::runLater);
    }

    /// Everything at once on the calling thread.
    public static Workers direct() {
        return new Workers(Runnable::run, Runnable::run);
    }
}
