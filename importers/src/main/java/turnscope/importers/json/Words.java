package turnscope.importers.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes of an array looked at together, the first in the lowest place.
///
/// Source of the tests for a zero byte: H. S. Warren, Hacker's Delight, section 6-1.
public final class Words {

    public static final long ONES = 0x0101010101010101L;
    public static final long HIGH_BITS = 0x8080808080808080L;

    private static final long INDICES = 0x0001020304050607L;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    public static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    static void put(byte[] bytes, int index, long word) {
        LONGS.set(bytes, index, word);
    }

    /// The high bit of the first byte that equals those of `pattern`, perhaps with bits above it; 0 if no byte does.
    public static long matches(long word, long pattern) {
        var zeros = word ^ pattern;
        return (zeros - ONES) & ~zeros & HIGH_BITS;
    }

    /// Index of the first byte that has its high bit set, where no other bit is set before it: that bit alone, moved to the
    /// lowest of its byte, picks the index out of the factor. The fast compiler knows no instruction that counts zeros.
    public static int first(long highBits) {
        return (int) ((((highBits & -highBits) >>> 7) * INDICES) >>> 56);
    }

    /// The text that UTF-8 bytes stand for.
    static String text(byte[] utf8, int from, int to) {
        return new String(utf8, from, to - from, isAscii(utf8, from, to) ? ISO_8859_1 : UTF_8);
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        long all = 0;
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) all |= at(bytes, i);
        for (; i < to; i++) all |= bytes[i];
        return (all & HIGH_BITS) == 0;
    }
}
