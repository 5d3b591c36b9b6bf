package turnscope.importers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;

import turnscope.importers.library.SqliteLibrary;

/// The places where archives of one library were unpacked, each named by the content of its archive.
final class Unpacked {

    private static final System.Logger LOG = System.getLogger(Unpacked.class.getName());
    private static final int NAME_BYTES = 12;
    private static final int BUFFER = 1 << 16;

    private final SqliteLibrary library;
    private final Path folder;

    Unpacked(SqliteLibrary library, Path folder) {
        this.library = library;
        this.folder = folder;
    }

    /// The same for every archive of the same content, whatever it is called and wherever it lies.
    Path place(Path archive) throws IOException {
        var digest = digest();
        var buffer = new byte[BUFFER];
        try (var in = Files.newInputStream(archive)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
                digest.update(buffer, 0, read);
        }
        return folder.resolve(HexFormat.of().formatHex(digest.digest(), 0, NAME_BYTES));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Removes places that hold no transcript of the library.
    ///
    /// @param read just now, however young they are
    /// @param before when others must have been made
    void sweep(Collection<Path> read, Instant before) {
        var known = library.files().keySet();
        try (var places = Files.list(folder)) {
            for (var place : places.toList()) {
                boolean due = read.contains(place) || made(place).isBefore(before);
                if (due && !holds(place, known)) delete(place);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, "unpacked archives stay", e);
        }
    }

    private static boolean holds(Path place, Set<String> known) {
        return known.stream().anyMatch(file -> Path.of(file).startsWith(place));
    }

    private static Instant made(Path place) throws IOException {
        return Files.getLastModifiedTime(place).toInstant();
    }

    private static void delete(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
