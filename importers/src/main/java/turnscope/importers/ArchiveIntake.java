package turnscope.importers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Intake;
import turnscope.analysis.session.Problem;
import turnscope.importers.jsonl.TranscriptBytes;
import turnscope.importers.library.SqliteLibrary;

/// Reads `.zip` archives of transcripts like folders.
///
/// What looks like a transcript in them is unpacked into a folder of ours, because texts are read from there again when
/// somebody asks for them. The same content comes to the same place, so that a second import finds nothing new, and
/// places of which the library knows nothing any more are removed.
public final class ArchiveIntake implements Intake {

    /// Unpacked, of one archive; more is a trap rather than a transcript.
    private static final long MOST_BYTES = 32L << 30;

    /// Younger places may still be filled by another copy of the program.
    private static final Duration FILLED = Duration.ofHours(1);

    private final Intake intake;
    private final Unpacked unpacked;

    /// @param folder for what is unpacked, of this library alone; made when it is needed
    public ArchiveIntake(Intake intake, SqliteLibrary library, Path folder) {
        this.intake = intake;
        this.unpacked = new Unpacked(library, folder.toAbsolutePath().normalize());
    }

    @Override
    public Result read(List<Path> paths, Watcher watcher) {
        var problems = new ArrayList<Problem>();
        var plain = new ArrayList<Path>();
        var places = new ArrayList<Path>();
        for (var path : paths) {
            if (isArchive(path)) unpacked(path, problems).ifPresent(places::add);
            else plain.add(path);
        }
        plain.addAll(places);
        var result = intake.read(plain, watcher);
        if (!places.isEmpty()) unpacked.sweep(places, Instant.now().minus(FILLED));
        problems.addAll(result.problems());
        return new Result(
                result.files(),
                result.imported(),
                result.unchanged(),
                result.sessions(),
                result.requests(),
                result.bytes(),
                result.seconds(),
                result.cancelled(),
                problems);
    }

    private static boolean isArchive(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")
                && Files.isRegularFile(path);
    }

    /// Where the transcripts of an archive lie now; empty if it cannot be read at all.
    private Optional<Path> unpacked(Path archive, List<Problem> problems) {
        try (var zip = new ZipFile(archive.toFile())) {
            var place = unpacked.place(archive);
            long bytes = 0;
            for (var entry : zip.stream().filter(ArchiveIntake::isWanted).toList()) {
                var target = place.resolve(entry.getName()).normalize();
                bytes += Math.max(0, entry.getSize());
                if (!target.startsWith(place) || bytes > MOST_BYTES) {
                    problems.add(new Problem(archive.toString(), 0, Fault.UNSAFE_ENTRY));
                    continue;
                }
                unpack(zip, entry, target);
            }
            return Optional.of(place).filter(Files::isDirectory);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            problems.add(new Problem(archive.toString(), 0, Fault.UNREADABLE_ARCHIVE));
            return Optional.empty();
        }
    }

    private static boolean isWanted(ZipEntry entry) {
        return !entry.isDirectory() && TranscriptBytes.isNamed(Path.of(entry.getName()));
    }

    /// Complete or not there; leaves alone what was unpacked before.
    private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        if (Files.exists(target) && Files.size(target) == entry.getSize()) return;
        Files.createDirectories(target.getParent());
        var beside = target.resolveSibling(target.getFileName() + ".part");
        try (var in = zip.getInputStream(entry)) {
            Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
        }
        if (entry.getLastModifiedTime() != null)
            Files.setLastModifiedTime(beside, entry.getLastModifiedTime());
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
