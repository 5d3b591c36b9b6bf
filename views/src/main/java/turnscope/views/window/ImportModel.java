package turnscope.views.window;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import turnscope.analysis.session.Intake;
import turnscope.views.Workers;
import turnscope.views.session.DeepLink;

/// Reads transcripts, one drop after the other.
public final class ImportModel {

    /// How far the reading is.
    public record Progress(int filesDone, int files, long bytesDone, long bytes) {

        double share() {
            return bytes == 0 ? -1 : Math.clamp((double) bytesDone / bytes, 0, 1);
        }
    }

    /// Empty while nothing is being read.
    public final ObjectProperty<Optional<Progress>> progress =
            new SimpleObjectProperty<>(Optional.empty());

    private static final long PAUSE_NANOS = 50_000_000;

    private final Intake intake;
    private final Workers workers;
    private final Consumer<Notice> done;
    private final Consumer<DeepLink> links;
    private final Queue<List<Path>> waiting = new ArrayDeque<>();
    private AtomicBoolean cancelled = new AtomicBoolean();

    /// @param done is told the outcome of every run, on the screen's thread
    /// @param links is told addresses that came in place of files
    ImportModel(Intake intake, Workers workers, Consumer<Notice> done, Consumer<DeepLink> links) {
        this.links = links;
        this.intake = intake;
        this.workers = workers;
        this.done = done;
    }

    /// Reads files and folders, after those that are being read.
    public void add(List<Path> paths) {
        paths.forEach(path -> DeepLink.of(path.toString()).ifPresent(links));
        var files = paths.stream().filter(path -> DeepLink.of(path.toString()).isEmpty()).toList();
        if (files.isEmpty()) return;
        waiting.add(files);
        if (progress.get().isEmpty()) next();
    }

    /// Stops after the file at hand and forgets what waits.
    public void cancel() {
        waiting.clear();
        cancelled.set(true);
    }

    private void next() {
        var paths = waiting.poll();
        if (paths == null) return;
        cancelled = new AtomicBoolean();
        var stop = cancelled;
        progress.set(Optional.of(new Progress(0, 0, 0, 0)));
        workers.background()
                .execute(() -> {
                    var notice = read(paths, stop);
                    workers.screen().execute(() -> finish(notice));
                });
    }

    private Notice read(List<Path> paths, AtomicBoolean stop) {
        try {
            return new Notice.Imported(intake.read(paths, new Watcher(stop)));
        } catch (RuntimeException failure) {
            return new Notice.ImportFailed(String.valueOf(failure.getMessage()));
        }
    }

    /// Tells the outcome of a run.
    void report(Notice notice) {
        done.accept(notice);
    }

    private void finish(Notice notice) {
        progress.set(Optional.empty());
        report(notice);
        if (progress.get().isEmpty()) next();
    }

    /// Passes progress on, but not more often than a screen can show it.
    private final class Watcher implements Intake.Watcher {

        private final AtomicBoolean stop;
        private long shown = System.nanoTime() - PAUSE_NANOS;

        Watcher(AtomicBoolean stop) {
            this.stop = stop;
        }

        @Override
        public synchronized boolean progress(int filesDone, int files, long bytesDone, long bytes) {
            long now = System.nanoTime();
            if (now - shown >= PAUSE_NANOS && !stop.get()) {
                shown = now;
                var state = Optional.of(new Progress(filesDone, files, bytesDone, bytes));
                workers.screen().execute(() -> show(state));
            }
            return !stop.get();
        }

        /// Ignores what arrives after the end.
        private void show(Optional<Progress> state) {
            if (progress.get().isPresent()) progress.set(state);
        }
    }
}
