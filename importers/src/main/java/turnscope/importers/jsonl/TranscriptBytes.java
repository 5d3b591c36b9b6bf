package turnscope.importers.jsonl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;

/// The bytes of a transcript, as they were before Codex compressed a file that had not been used for days.
public final class TranscriptBytes {

    private static final String PLAIN = ".jsonl";
    private static final String COMPRESSED = ".jsonl.zst";

    private TranscriptBytes() {}

    /// Whether a file has the name of a transcript, compressed or not.
    public static boolean isNamed(Path file) {
        var name = file.toString();
        return name.endsWith(PLAIN) || name.endsWith(COMPRESSED);
    }

    public static boolean isCompressed(Path file) {
        return file.toString().endsWith(COMPRESSED);
    }

    /// The first bytes, as many as there are up to a limit; what is damaged ends before the damage.
    ///
    /// @throws IOException if nothing can be read
    public static byte[] head(Path file, int limit) throws IOException {
        var head = ByteBuffer.allocate(limit);
        try (var channel = open(file, 0)) {
            while (head.hasRemaining() && channel.read(head) >= 0) {}
        } catch (ZstdIOException e) {
            if (head.position() == 0) throw e;
            return Arrays.copyOf(head.array(), head.position());
        }
        return Arrays.copyOf(head.array(), head.position());
    }

    /// @param from bytes to pass over, counted as they were before compression
    static ReadableByteChannel open(Path file, long from) throws IOException {
        if (isCompressed(file)) {
            var in = decompressed(file);
            in.skipNBytes(from);
            return Channels.newChannel(in);
        }
        return FileChannel.open(file, StandardOpenOption.READ).position(from);
    }

    private static InputStream decompressed(Path file) throws IOException {
        var in = Files.newInputStream(file);
        try {
            return new ZstdInputStream(in);
        } catch (IOException | LinkageError e) {
            in.close();
            throw new IOException("cannot be decompressed", e);
        }
    }
}
