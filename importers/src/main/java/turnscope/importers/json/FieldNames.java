package turnscope.importers.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// Remembers the names of fields, so that the few that every line has are not made anew for each.
final class FieldNames {

    private static final int PLACES = 512;
    private static final int MOST = PLACES / 2;
    private static final int LONGEST = 64;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final byte[] @Nullable [] written = new byte[PLACES][];
    private final @Nullable String[] names = new String[PLACES];
    private int known;

    String of(byte[] in, int from, int length) {
        if (length > LONGEST) return new String(in, from, length, StandardCharsets.UTF_8);
        for (int place = place(in, from, length); ; place = (place + 1) % PLACES) {
            var before = written[place];
            var name = names[place];
            if (before == null || name == null) return remember(place, in, from, length);
            if (Arrays.equals(before, 0, before.length, in, from, from + length)) return name;
        }
    }

    private String remember(int place, byte[] in, int from, int length) {
        var name = new String(in, from, length, StandardCharsets.UTF_8);
        if (known < MOST) {
            known++;
            written[place] = Arrays.copyOfRange(in, from, from + length);
            names[place] = name;
        }
        return name;
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
