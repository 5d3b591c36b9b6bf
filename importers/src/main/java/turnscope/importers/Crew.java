package turnscope.importers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Intake;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.SessionSummary;
import turnscope.importers.FileImport.Outcome;
import turnscope.importers.TranscriptFiles.Found;
import turnscope.importers.library.LibraryException;
import turnscope.importers.library.SourceFile;
import turnscope.importers.library.SqliteLibrary;

/// One import at work: a few threads read files, the calling thread saves what they found.
final class Crew {

    private static final int READERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    private static final long TICK_MS = 50;

    /// How long files are gathered for one transaction; other writers wait that long.
    private static final long TOGETHER_NS = 250_000_000;

    private final SqliteLibrary library;
    private final FileImport reading;
    private final Intake.Watcher watcher;
    private final Map<String, SourceFile> known;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final List<Found> jobs = new ArrayList<>();
    private final AtomicInteger nextJob = new AtomicInteger();
    private final AtomicLong bytesDone = new AtomicLong();
    private final BlockingQueue<Done> done = new ArrayBlockingQueue<>(READERS);
    private volatile boolean stopped;
    private int unchanged;
    private int imported;
    private int foreign;
    private int filesDone;
    private long bytesToDo;
    private long bytesRead;

    private record Done(Found file, Outcome outcome) {}

    Crew(SqliteLibrary library, FileImport reading, Intake.Watcher watcher) {
        this.library = library;
        this.reading = reading;
        this.watcher = watcher;
        known = library.files();
    }

    Intake.Result read(TranscriptFiles files) {
        var started = System.nanoTime();
        problems.addAll(files.problems());
        var found = files.found();
        found.forEach(this::sort);
        jobs.sort(Comparator.comparingLong(Found::size).reversed().thenComparing(Found::path));
        report();
        if (!jobs.isEmpty() && !stopped) work();
        var sessions = library.sessionsOf(taken);
        return new Intake.Result(
                found.size() - foreign,
                imported,
                unchanged,
                List.copyOf(sessions),
                requests(sessions),
                bytesRead,
                (System.nanoTime() - started) / 1e9,
                stopped,
                problems);
    }

    private long requests(Set<String> sessions) {
        return library.sessions().stream()
                .filter(session -> sessions.contains(session.id()))
                .mapToLong(SessionSummary::requests)
                .sum();
    }

    private void sort(Found file) {
        var before = known.get(file.path().toString());
        if (before != null
                && before.size() == file.size()
                && before.modifiedNanos() == file.modifiedNanos()) {
            unchanged++;
            filesDone++;
            taken.add(before.path());
        } else {
            jobs.add(file);
            bytesToDo += file.size();
        }
    }

    private void work() {
        var threads =
                Executors.newFixedThreadPool(
                        Math.min(READERS, jobs.size()),
                        Thread.ofPlatform().name("import-", 0).daemon().factory());
        try (threads) {
            try {
                var readers = new ArrayList<Future<Void>>();
                for (var i = 0; i < Math.min(READERS, jobs.size()); i++) {
                    Callable<Void> reader = this::readFiles;
                    readers.add(threads.submit(reader));
                }
                saveFiles(readers);
            } finally {
                stopped = stopped || filesLeft();
                threads.shutdownNow();
            }
        }
    }

    /// What each reading thread does.
    private Void readFiles() throws InterruptedException {
        for (var job = nextJob.getAndIncrement();
                job < jobs.size() && !stopped;
                job = nextJob.getAndIncrement()) {
            var file = jobs.get(job);
            var counted = new AtomicLong();
            var outcome =
                    reading.read(
                            file,
                            known.get(file.path().toString()),
                            bytes -> {
                                bytesDone.addAndGet(bytes - counted.getAndSet(bytes));
                                return !stopped;
                            });
            bytesDone.addAndGet(file.size() - counted.get());
            done.put(new Done(file, outcome));
        }
        return null;
    }

    /// What the calling thread does: saves the files as they come, those of a short while in one transaction.
    private void saveFiles(List<Future<Void>> readers) {
        try {
            while (filesLeft() && !stopped) {
                var first = done.poll(TICK_MS, TimeUnit.MILLISECONDS);
                if (first == null) check(readers);
                else library.saveTogether(saving -> take(first, saving));
                report();
            }
        } catch (InterruptedException _) {
            interrupted();
        }
    }

    /// Takes a file and all that are read within a moment after it.
    private void take(Done first, SqliteLibrary.Saving saving) {
        var until = System.nanoTime() + TOGETHER_NS;
        try {
            for (var next = first; next != null; next = nextUntil(until)) {
                keep(next, saving);
                filesDone++;
                report();
            }
        } catch (InterruptedException _) {
            interrupted();
        }
    }

    private @Nullable Done nextUntil(long time) throws InterruptedException {
        return filesLeft() && !stopped
                ? done.poll(time - System.nanoTime(), TimeUnit.NANOSECONDS)
                : null;
    }

    private boolean filesLeft() {
        return filesDone < unchanged + jobs.size();
    }

    private void interrupted() {
        stopped = true;
        Thread.currentThread().interrupt();
    }

    private static void check(List<Future<Void>> readers) {
        for (var reader : readers) {
            if (reader.state() != Future.State.FAILED) continue;
            if (reader.exceptionNow() instanceof LibraryException fault) throw fault;
            throw new IllegalStateException("a file could not be read", reader.exceptionNow());
        }
    }

    private void report() {
        if (!watcher.progress(filesDone, unchanged + jobs.size(), bytesDone.get(), bytesToDo))
            stopped = true;
    }

    private void keep(Done next, SqliteLibrary.Saving saving) {
        var path = next.file().path().toString();
        switch (next.outcome()) {
            case Outcome.Read read -> save(path, read, saving);
            case Outcome.Failed(var problem) -> problems.add(problem);
            case Outcome.Foreign() -> {
                foreign++;
                if (next.file().named()) problems.add(new Problem(path, 0, Fault.UNKNOWN_AGENT));
            }
            case Outcome.Cancelled() -> stopped = true;
        }
    }

    private void save(String path, Outcome.Read read, SqliteLibrary.Saving saving) {
        try {
            saving.save(read.telling(), read.problems(), read.grown());
            imported++;
            bytesRead += read.bytes();
            taken.add(path);
            problems.addAll(read.problems());
        } catch (LibraryException e) {
            throw e;
        } catch (RuntimeException e) {
            problems.add(FileImport.failed(path, e).problem());
        }
    }
}
