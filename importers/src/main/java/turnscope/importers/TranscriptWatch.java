package turnscope.importers;

import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import turnscope.analysis.session.Watch;
import turnscope.importers.library.LibraryException;
import turnscope.importers.library.SourceFile;
import turnscope.importers.library.SqliteLibrary;

/// Follows the agents' folders, and every file in the library that lies elsewhere, and takes in what is new in them.
///
/// Only new bytes are read, for that is how [ImportRun] reads files that have grown. An agent's folder out of which
/// nothing was ever imported is not read when the watch begins: of it only what is written from then on comes in.
public final class TranscriptWatch implements Watch {

    private static final System.Logger LOG = System.getLogger(TranscriptWatch.class.getName());

    /// How long the file system may be silent before files are looked at.
    private static final long TICK_MS = 400;

    /// What is written within this time is read together.
    private static final long GATHER_MS = 30;

    /// Ticks from one look at the folders, and at what the library knows, to the next.
    private static final int ROUND = 8;

    /// The file system's clock may lag behind this one.
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ImportRun intake;
    private final SqliteLibrary library;
    private final Supplier<List<Path>> roots;

    /// @param roots the agents' folders, whether they exist yet or not
    public TranscriptWatch(ImportRun intake, SqliteLibrary library, Supplier<List<Path>> roots) {
        this.intake = intake;
        this.library = library;
        this.roots = roots;
    }

    @Override
    public Following follow(Consumer<News> news) {
        var round = new Round(news);
        var thread = Thread.ofPlatform().name("watch").daemon().start(round);
        return () -> {
            round.stop();
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /// What the watching thread does.
    private final class Round implements Runnable {

        private final Consumer<News> news;
        private final WatchedFolders folders = WatchedFolders.open();
        private final FilePulse files = new FilePulse();
        private final Instant begun = Instant.now().minus(CLOCKS_DIFFER);
        private volatile boolean stopped;

        Round(Consumer<News> news) {
            this.news = news;
        }

        void stop() {
            stopped = true;
            folders.close();
        }

        @Override
        public void run() {
            try {
                take(begin());
                for (var tick = 1; !stopped; tick++) take(next(tick));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (ClosedWatchServiceException closed) {
                LOG.log(System.Logger.Level.DEBUG, "watching has ended", closed);
            }
        }

        /// What may have been written while nobody watched.
        private Set<Path> begin() {
            var late = new LinkedHashSet<Path>();
            var known = known();
            for (var root : existing()) {
                for (var file : folders.add(root)) {
                    files.know(file);
                    if (files.isWrittenSince(file, begun)) late.add(file);
                }
                if (known.stream().anyMatch(file -> Path.of(file.path()).startsWith(root)))
                    late.add(root);
            }
            known.forEach(files::know);
            return late;
        }

        private Set<Path> next(int tick) throws InterruptedException {
            var touched = folders.told(TICK_MS);
            if (!touched.isEmpty()) touched.addAll(folders.told(GATHER_MS));
            touched.addAll(files.changed());
            if (tick % ROUND == 0) touched.addAll(lookAround());
            return touched;
        }

        private Set<Path> lookAround() {
            var touched = folders.seen();
            for (var root : existing()) {
                if (!folders.contains(root)) touched.addAll(folders.add(root));
            }
            known().forEach(files::know);
            return touched;
        }

        private List<Path> existing() {
            return roots.get().stream()
                    .map(root -> root.toAbsolutePath().normalize())
                    .filter(Files::isDirectory)
                    .toList();
        }

        private Collection<SourceFile> known() {
            try {
                return library.files().values();
            } catch (LibraryException e) {
                LOG.log(System.Logger.Level.DEBUG, "no files are known now", e);
                return List.of();
            }
        }

        private void take(Collection<Path> touched) {
            if (touched.isEmpty() || stopped) return;
            touched.forEach(files::know);
            try {
                var result = intake.readChanged(touched, (_, _, _, _) -> !stopped);
                if (result.imported() > 0 && !stopped) news.accept(new News.Grown(result));
            } catch (LibraryException e) {
                if (!stopped) news.accept(new News.Failed(String.valueOf(e.getMessage())));
            }
        }
    }
}
