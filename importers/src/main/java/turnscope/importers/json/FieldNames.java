package turnscope.importers.json;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// Remembers the names of fields, so that the few that every line has are not made anew for each.
///
/// Lines are much alike: the name that followed the last one before is tried first. Names are interned, so that comparing
/// them with those in the program ends at their addresses.
final class FieldNames {

    private static final int PLACES = 512;
    private static final int MOST = PLACES / 2;
    private static final int LONGEST = 64;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final byte[][] written = new byte[PLACES][];
    private final @Nullable String[] names = new String[PLACES];

    /// The place of the name that came next after the one at each place.
    private final short[] next = new short[PLACES];

    private int last;
    private int known;

    String of(byte[] in, int from, int length) {
        int expected = next[last];
        var name = names[expected];
        if (name != null && isAt(expected, in, from, length)) {
            last = expected;
            return name;
        }
        return length > LONGEST ? Words.text(in, from, from + length) : found(in, from, length);
    }

    private String found(byte[] in, int from, int length) {
        for (int place = place(in, from, length); ; place = (place + 1) % PLACES) {
            var name = names[place];
            if (name == null) return remember(place, in, from, length);
            if (!isAt(place, in, from, length)) continue;
            next[last] = (short) place;
            last = place;
            return name;
        }
    }

    private boolean isAt(int place, byte[] in, int from, int length) {
        var before = written[place];
        if (before.length != length) return false;
        int i = 0;
        for (; i <= length - Long.BYTES; i += Long.BYTES) {
            if (Words.at(before, i) != Words.at(in, from + i)) return false;
        }
        for (; i < length; i++) {
            if (before[i] != in[from + i]) return false;
        }
        return true;
    }

    private String remember(int place, byte[] in, int from, int length) {
        var name = Words.text(in, from, from + length);
        if (known == MOST) return name;
        known++;
        written[place] = Arrays.copyOfRange(in, from, from + length);
        names[place] = name.intern();
        return name.intern();
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
