package turnscope.importers.json;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// Remembers the names of fields, so that the few that every line has are not made anew for each.
///
/// Lines are much alike: the name that followed the last one before is tried first, even before anyone looks for its end.
/// Names are interned, so that comparing them with those in the program ends at their addresses.
final class FieldNames {

    static final int OTHER = -1;

    private static final int PLACES = 512;
    private static final int MOST = PLACES / 2;
    private static final int LONGEST = 64;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /// The bytes of each name and the quote behind it.
    private final byte[][] written = new byte[PLACES][];

    /// How many they are, 0 where there is no name; the first eight of them, with zeros where they are fewer; and ones where
    /// they have bits.
    private final int[] lengths = new int[PLACES];

    private final long[] heads = new long[PLACES];
    private final long[] masks = new long[PLACES];
    private final @Nullable String[] names = new String[PLACES];

    /// The place of the name that came next after the one at each place.
    private final short[] next = new short[PLACES];

    private int last;
    private int known;

    /// Length of the name that begins at an index if it is the expected one, else [#OTHER].
    int expected(byte[] in, int from, int to) {
        int place = next[last];
        int length = lengths[place];
        if (length == 0 || from + Math.max(length, Long.BYTES) > to) return OTHER;
        if (!isAt(place, in, from, length)) return OTHER;
        last = place;
        return length - 1;
    }

    /// The name that was expected last.
    @Nullable String name() {
        return names[last];
    }

    /// A name behind which a quote stands.
    String of(byte[] in, int from, int length) {
        if (length > LONGEST || from + Long.BYTES > in.length)
            return Words.text(in, from, from + length);
        for (int place = place(in, from, length); ; place = (place + 1) % PLACES) {
            var name = names[place];
            if (name == null) return remember(place, in, from, length);
            if (lengths[place] != length + 1 || !isAt(place, in, from, length + 1)) continue;
            next[last] = (short) place;
            last = place;
            return name;
        }
    }

    private boolean isAt(int place, byte[] in, int from, int length) {
        if ((Words.at(in, from) & masks[place]) != heads[place]) return false;
        return length <= Long.BYTES || isBehindHead(written[place], in, from, length);
    }

    private static boolean isBehindHead(byte[] before, byte[] in, int from, int length) {
        int end = length - Long.BYTES;
        for (int i = Long.BYTES; i < end; i += Long.BYTES) {
            if (Words.at(before, i) != Words.at(in, from + i)) return false;
        }
        return Words.at(before, end) == Words.at(in, from + end);
    }

    private String remember(int place, byte[] in, int from, int length) {
        var name = Words.text(in, from, from + length);
        if (known == MOST) return name;
        known++;
        var unique = name.intern();
        int all = length + 1;
        written[place] = Arrays.copyOfRange(in, from, from + all);
        lengths[place] = all;
        masks[place] = all < Long.BYTES ? (1L << (Byte.SIZE * all)) - 1 : -1;
        heads[place] = Words.at(in, from) & masks[place];
        names[place] = unique;
        return unique;
    }

    private static int place(byte[] in, int from, int length) {
        long hash = length;
        int i = from;
        for (; i <= from + length - Long.BYTES; i += Long.BYTES)
            hash = (hash ^ Words.at(in, i)) * FACTOR;
        for (; i < from + length; i++) hash = (hash ^ in[i]) * FACTOR;
        return (int) (hash >>> 40) % PLACES;
    }
}
