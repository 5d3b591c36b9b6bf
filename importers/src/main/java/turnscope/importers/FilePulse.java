package turnscope.importers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import turnscope.importers.library.SourceFile;

/// Looks at files again and again: every time at those that were written lately, by turns at the others.
final class FilePulse {

    private static final long LATELY_NANOS = Duration.ofHours(1).toNanos();

    /// Files not written lately that one round looks at.
    private static final int BY_TURNS = 64;

    private final Map<Path, Stamp> stamps = new HashMap<>();
    private final List<Path> lively = new ArrayList<>();
    private final ArrayDeque<Path> quiet = new ArrayDeque<>();

    private record Stamp(long size, long modifiedNanos) {

        boolean isLately() {
            var now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
            return now - modifiedNanos < LATELY_NANOS;
        }
    }

    /// Remembers how a file is now, for the next round to compare; one that is not there is left out.
    void know(Path file) {
        var now = stamp(file);
        if (now.isEmpty()) return;
        if (stamps.put(file, now.get()) == null) place(file, now.get());
    }

    /// Takes over what the library knows of a file, so that the next round finds what was written since.
    void know(SourceFile file) {
        var path = Path.of(file.path());
        if (stamps.containsKey(path) || !Files.isRegularFile(path)) return;
        stamps.put(path, new Stamp(file.size(), file.modifiedNanos()));
        lively.add(path);
    }

    boolean isWrittenSince(Path file, Instant time) {
        var stamp = stamps.get(file);
        return stamp != null
                && stamp.modifiedNanos() >= TimeUnit.MILLISECONDS.toNanos(time.toEpochMilli());
    }

    private void place(Path file, Stamp stamp) {
        if (stamp.isLately()) lively.add(file);
        else quiet.add(file);
    }

    /// Files that are not as they were the last time.
    List<Path> changed() {
        var changed = new ArrayList<Path>();
        for (Iterator<Path> all = lively.iterator(); all.hasNext(); ) {
            var file = all.next();
            var now = look(file, changed);
            if (now.filter(Stamp::isLately).isPresent()) continue;
            all.remove();
            now.ifPresent(_ -> quiet.add(file));
        }
        for (var left = Math.min(BY_TURNS, quiet.size()); left > 0; left--) {
            var file = quiet.remove();
            look(file, changed).ifPresent(now -> place(file, now));
        }
        return changed;
    }

    private Optional<Stamp> look(Path file, List<Path> changed) {
        var now = stamp(file);
        if (now.isEmpty()) stamps.remove(file);
        else if (!now.get().equals(stamps.put(file, now.get()))) changed.add(file);
        return now;
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) return Optional.empty();
            var modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            return Optional.of(new Stamp(attributes.size(), modified));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
