package turnscope.views.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import turnscope.analysis.session.SessionSummary;

/// The SHA-256 of a transcript as it lies on the disk now.
public final class TranscriptHash {

    private static final int BUFFER = 1 << 16;

    private TranscriptHash() {}

    /// @return in hexadecimal; empty where the file is no longer there or may not be read
    public static Optional<String> of(SessionSummary session) {
        if (session.file().isEmpty()) return Optional.empty();
        try {
            var file = Path.of(session.file());
            if (!Files.isRegularFile(file)) return Optional.empty();
            try (var stream = Files.newInputStream(file)) {
                return Optional.of(hash(stream));
            }
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private static String hash(InputStream stream) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[BUFFER];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
