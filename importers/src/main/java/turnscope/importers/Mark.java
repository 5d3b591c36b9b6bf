package turnscope.importers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// Recognises the part of a file that was read: a hash of its first and its last bytes.
final class Mark {

    private static final int EDGE = 4096;

    private Mark() {}

    /// @param length bytes of the part, from the start of the file
    static long of(Path file, long length) throws IOException {
        var edge = (int) Math.min(EDGE, length);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return hash(channel, 0, edge) << 32 | hash(channel, length - edge, edge);
        }
    }

    private static long hash(FileChannel channel, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
        var crc = new CRC32C();
        crc.update(bytes.flip());
        return crc.getValue();
    }
}
