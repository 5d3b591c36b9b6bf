package turnscope.importers.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes of an array looked at together, the first in the lowest place.
///
/// Source of the tests for a zero byte: H. S. Warren, Hacker's Delight, section 6-1.
public final class Words {

    public static final long ONES = 0x0101010101010101L;
    public static final long HIGH_BITS = 0x8080808080808080L;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    public static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /// The high bit of the first byte that equals those of `pattern`, perhaps with bits above it; 0 if no byte does.
    public static long matches(long word, long pattern) {
        var zeros = word ^ pattern;
        return (zeros - ONES) & ~zeros & HIGH_BITS;
    }

    /// Index of the first byte that has its high bit set.
    public static int first(long highBits) {
        return Long.numberOfTrailingZeros(highBits) >>> 3;
    }
}
