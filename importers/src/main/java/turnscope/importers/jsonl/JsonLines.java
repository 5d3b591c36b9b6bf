package turnscope.importers.jsonl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongPredicate;

import com.github.luben.zstd.ZstdIOException;

import turnscope.analysis.session.Fault;
import turnscope.importers.json.Words;
import turnscope.importers.transcript.Transcript;

/// Reads a file of JSON values line by line and hands every value to a [Transcript], whatever state the file is in.
///
/// Values count, not lines: all values of a line are read. A broken value costs only itself. A last line without a
/// newline is taken if it is complete; otherwise it is still being written and will be read next time.
public final class JsonLines {

    private static final int CHUNK = 256 * 1024;
    private static final int SHORT = 8 * 1024;
    private static final long LONGEST_LINE =
            Math.clamp(Runtime.getRuntime().maxMemory() / 4, 64L << 20, 1L << 30);

    private static final long NEWLINES = '\n' * Words.ONES;

    private final ReadableByteChannel file;
    private final LongPredicate goOn;
    private final LineValues values;
    private final long first;
    private final int chunk;
    private byte[] buffer;

    /// Bytes of the file that are in the buffer: from `start`, which is the start of a line, to `end`.
    private int start;

    private int end;

    /// Place in the file of the byte at `start`.
    private long offset;

    private long line;
    private long bytes;

    /// Whether what follows in a compressed file cannot be read.
    private boolean damaged;

    private JsonLines(
            ReadableByteChannel file,
            long expected,
            Position from,
            LineValues values,
            LongPredicate goOn) {
        this.file = file;
        this.values = values;
        this.goOn = goOn;
        chunk = chunk(expected);
        buffer = new byte[2 * chunk];
        first = from.line();
        offset = from.offset();
        line = from.line();
    }

    /// Reads a whole file.
    public static Reading read(Path path, Transcript into) throws IOException {
        return read(path, Position.START, into, _ -> true);
    }

    /// Reads a file from a place on to its end.
    ///
    /// @param goOn is told now and then how many bytes have been read in all; false stops the reading
    public static Reading read(Path path, Position from, Transcript into, LongPredicate goOn)
            throws IOException {
        try (var file = TranscriptBytes.open(path, from.offset())) {
            var values = new LineValues(path.toString(), into);
            return new JsonLines(file, Files.size(path) - from.offset(), from, values, goOn).read();
        }
    }

    /// Bytes to read at once; the many short files and short growths get by with less than the long ones.
    private static int chunk(long expected) {
        return Math.clamp(expected + 1, SHORT, CHUNK);
    }

    private Reading read() throws IOException {
        var searched = 0;
        while (true) {
            var newline = newline(start + searched);
            if (newline >= 0) {
                take(newline);
                searched = 0;
                continue;
            }
            searched = end - start;
            if (searched > LONGEST_LINE) {
                if (!skipLine()) return reading(!goOn.test(bytes));
                searched = 0;
                continue;
            }
            if (!goOn.test(bytes)) return reading(true);
            if (!fill()) return tail();
        }
    }

    private void take(int newline) {
        values.read(buffer, start, newline, line, offset);
        passed(newline + 1);
        line++;
    }

    /// Deals with what stands behind the last newline.
    private Reading tail() {
        var complete = values.completeUntil(buffer, start, end);
        if (complete == start) return reading(false);
        values.read(buffer, start, complete, line, offset);
        passed(complete);
        return new Reading(
                new Position(offset, line), line - first + 1, bytes, false, values.problems());
    }

    private Reading reading(boolean cancelled) {
        return new Reading(
                new Position(offset, line), line - first, bytes, cancelled, values.problems());
    }

    private void passed(int index) {
        offset += index - start;
        start = index;
    }

    /// Index of the next newline at hand, or -1.
    private int newline(int from) {
        var i = from;
        while (i <= end - 4 * Long.BYTES && !hasNewline(i)) i += 4 * Long.BYTES;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            var found = Words.matches(Words.at(buffer, i), NEWLINES);
            if (found != 0) return i + Words.first(found);
        }
        for (; i < end; i++) {
            if (buffer[i] == '\n') return i;
        }
        return -1;
    }

    /// Whether there is one among four words, looked at together because lines are long.
    private boolean hasNewline(int from) {
        return (Words.matches(Words.at(buffer, from), NEWLINES)
                        | Words.matches(Words.at(buffer, from + 8), NEWLINES)
                        | Words.matches(Words.at(buffer, from + 16), NEWLINES)
                        | Words.matches(Words.at(buffer, from + 24), NEWLINES))
                != 0;
    }

    /// Reads more bytes behind those at hand; false at the end of the file.
    private boolean fill() throws IOException {
        if (buffer.length - end < chunk) makeRoom();
        if (damaged) return false;
        var into = ByteBuffer.wrap(buffer, end, chunk);
        try {
            if (file.read(into) < 0) return false;
        } catch (ZstdIOException _) {
            damaged = true;
            values.problem(line, Fault.DAMAGED_COMPRESSION);
        }
        bytes += into.position() - end;
        end = into.position();
        return true;
    }

    private void makeRoom() {
        var kept = end - start;
        var needed = kept + chunk;
        var target = buffer;
        if (needed > buffer.length) {
            target =
                    new byte[Math.max(needed, (int) Math.min(2L * kept, LONGEST_LINE + 2 * CHUNK))];
        } else if (buffer.length > 16 * CHUNK && needed < buffer.length / 8) {
            target = new byte[2 * CHUNK];
        }
        System.arraycopy(buffer, start, target, 0, kept);
        buffer = target;
        start = 0;
        end = kept;
    }

    /// Passes over a line that is too long to be held; false if the file ends within it.
    private boolean skipLine() throws IOException {
        values.problem(line, Fault.TOO_LONG.sentence(Long.toString(LONGEST_LINE >> 20)));
        while (true) {
            passed(end);
            start = 0;
            end = 0;
            if (!goOn.test(bytes) || !fill()) return false;
            var newline = newline(0);
            if (newline < 0) continue;
            passed(newline + 1);
            line++;
            return true;
        }
    }
}
