package turnscope.importers;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Some folders with all folders in them, and what the file system tells of the transcripts there.
///
/// Where it tells nothing or too late, as on network drives and on macOS, the folders' own times show what was made in
/// them. Links within the folders are not followed: a file has one path here.
final class WatchedFolders implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WatchedFolders.class.getName());
    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final Optional<WatchService> service;
    private final Map<Path, FileTime> folders = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private WatchedFolders(Optional<WatchService> service) {
        this.service = service;
    }

    static WatchedFolders open() {
        try {
            return new WatchedFolders(Optional.of(FileSystems.getDefault().newWatchService()));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(System.Logger.Level.DEBUG, "folders are looked at instead", e);
            return new WatchedFolders(Optional.empty());
        }
    }

    boolean contains(Path folder) {
        return folders.containsKey(folder);
    }

    /// Begins to watch a folder and all folders in it; returns the transcripts there.
    List<Path> add(Path folder) {
        var files = new ArrayList<Path>();
        var waiting = new ArrayDeque<Path>(List.of(folder));
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            watch(next);
            try (var entries = Files.newDirectoryStream(next)) {
                for (var entry : entries) {
                    if (isFolder(entry)) waiting.push(entry);
                    else if (TranscriptFiles.isCandidate(entry)) files.add(entry);
                }
            } catch (IOException | DirectoryIteratorException e) {
                LOG.log(System.Logger.Level.DEBUG, "unreadable folder", e);
            }
        }
        return files;
    }

    /// Before it is listed, so that nothing is made unseen in between.
    private void watch(Path folder) {
        folders.put(folder, modified(folder));
        if (service.isEmpty()) return;
        try {
            folder.register(
                    service.get(),
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a folder is looked at instead", e);
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static FileTime modified(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException _) {
            return NEVER;
        }
    }

    /// Transcripts that the file system says were made or written; waits for the first one for some time.
    ///
    /// @throws java.nio.file.ClosedWatchServiceException once this is closed
    Set<Path> told(long patienceMs) throws InterruptedException {
        var files = new LinkedHashSet<Path>();
        if (service.isEmpty()) {
            closed.await(patienceMs, TimeUnit.MILLISECONDS);
            return files;
        }
        var key = service.get().poll(patienceMs, TimeUnit.MILLISECONDS);
        for (; key != null; key = service.get().poll()) files.addAll(told(key));
        return files;
    }

    private Set<Path> told(WatchKey key) {
        var files = new LinkedHashSet<Path>();
        if (key.watchable() instanceof Path folder) {
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.context() instanceof Path name) files.addAll(at(folder.resolve(name)));
                else files.addAll(add(folder));
            }
            if (!key.reset()) folders.remove(folder);
        }
        return files;
    }

    private List<Path> at(Path path) {
        if (isFolder(path)) return folders.containsKey(path) ? List.of() : add(path);
        return TranscriptFiles.isCandidate(path) ? List.of(path) : List.of();
    }

    /// Transcripts in folders in which something was made or removed since the last look.
    Set<Path> seen() {
        var files = new LinkedHashSet<Path>();
        for (var folder : List.copyOf(folders.keySet())) {
            var now = modified(folder);
            if (now.equals(folders.get(folder))) continue;
            if (now.equals(NEVER)) folders.remove(folder);
            else files.addAll(add(folder));
        }
        return files;
    }

    @Override
    public void close() {
        closed.countDown();
        if (service.isEmpty()) return;
        try {
            service.get().close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no longer watched anyway", e);
        }
    }
}
