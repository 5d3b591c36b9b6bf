package turnscope.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

import turnscope.analysis.session.Intake;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;

/// A library that is still being opened: whoever asks waits for it, so that the window need not.
final class LaterLibrary implements SessionLibrary, Intake {

    private final CompletableFuture<? extends SessionLibrary> library;
    private final CompletableFuture<? extends Intake> intake;

    LaterLibrary(
            CompletableFuture<? extends SessionLibrary> library,
            CompletableFuture<? extends Intake> intake) {
        this.library = library;
        this.intake = intake;
    }

    /// The failure of opening is thrown as it was.
    private static <T> T arrived(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) throw cause;
            throw failure;
        }
    }

    @Override
    public List<SessionSummary> sessions() {
        return arrived(library).sessions();
    }

    @Override
    public Optional<Session> session(String id) {
        return arrived(library).session(id);
    }

    @Override
    public void forEachRequest(BiConsumer<SessionSummary, Request> consumer) {
        arrived(library).forEachRequest(consumer);
    }

    @Override
    public List<Problem> problems() {
        return arrived(library).problems();
    }

    @Override
    public Result read(List<Path> paths, Watcher watcher) {
        return arrived(intake).read(paths, watcher);
    }

    @Override
    public void close() {
        if (!library.isCompletedExceptionally()) arrived(library).close();
    }
}
