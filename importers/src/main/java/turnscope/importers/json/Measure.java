package turnscope.importers.json;

import java.nio.charset.StandardCharsets;

/// Counts and hashes text that passes by as UTF-8 and keeps only its beginning.
///
/// Whether a text comes in one piece or in many makes no difference.
public final class Measure {

    /// Enough for ids, paths, previews and the arguments of nearly every call.
    static final int KEPT = 4_096;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final byte[] beginning = new byte[KEPT];
    private int kept;
    private long bytes;
    private long continuations;
    private long hash = FACTOR;

    /// Bytes that have not filled a word yet, the first in the lowest place.
    private long rest;

    private int restBits;

    /// Forgets what passed so far.
    public Measure restart() {
        kept = 0;
        bytes = 0;
        continuations = 0;
        hash = FACTOR;
        rest = 0;
        restBits = 0;
        return this;
    }

    /// Unicode code points that passed.
    public long characters() {
        return bytes - continuations;
    }

    /// 64 bits that are equal for equal text: words of eight bytes multiplied and folded one after the other, then mixed
    /// with the length as at the end of MurmurHash3 (A. Appleby, public domain).
    public long hash() {
        long mixed = fold(hash, rest) ^ bytes;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /// The first 4,096 bytes, up to the last whole character, of what was taken.
    public String beginning() {
        int whole = kept;
        if (kept == KEPT) {
            while (whole > KEPT - 4 && (beginning[whole - 1] & 0xC0) == 0x80) whole--;
            if (beginning[whole - 1] < 0) whole--;
        }
        return Words.text(beginning, 0, whole);
    }

    /// Takes UTF-8 bytes.
    public Measure take(byte[] utf8, int from, int to) {
        int room = Math.min(KEPT - kept, to - from);
        System.arraycopy(utf8, from, beginning, kept, room);
        kept += room;
        int i = from;
        while (restBits != 0 && i < to) put(utf8[i++]);
        long sum = hash;
        long seconds = 0;
        int first = i;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long word = Words.at(utf8, i);
            sum = fold(sum, word);
            if ((word & Words.HIGH_BITS) != 0)
                seconds += Long.bitCount(word & ~(word << 1) & Words.HIGH_BITS);
        }
        hash = sum;
        bytes += i - first;
        continuations += seconds;
        if (i < to) begin(utf8, i, to);
        return this;
    }

    /// Takes fewer bytes than a word has, with none before them that wait for one.
    private void begin(byte[] utf8, int from, int to) {
        long word = 0;
        int bits = 0;
        for (int i = from; i < to; i++) {
            word |= (utf8[i] & 0xFFL) << bits;
            if ((utf8[i] & 0xC0) == 0x80) continuations++;
            bits += Byte.SIZE;
        }
        bytes += to - from;
        rest = word;
        restBits = bits;
    }

    /// Takes a byte that belongs to no beginning.
    public Measure put(int utf8) {
        bytes++;
        if ((utf8 & 0xC0) == 0x80) continuations++;
        rest |= (utf8 & 0xFFL) << restBits;
        restBits += Byte.SIZE;
        if (restBits == Long.SIZE) {
            hash = fold(hash, rest);
            rest = 0;
            restBits = 0;
        }
        return this;
    }

    /// Takes a text that belongs to no beginning.
    public Measure write(String text) {
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) put(each);
        return this;
    }

    private static long fold(long hash, long word) {
        long mixed = (hash ^ word) * FACTOR;
        return mixed ^ (mixed >>> 32);
    }
}
