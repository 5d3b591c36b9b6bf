package turnscope.importers.json;

/// Turns the escapes of a JSON string, which has been checked before, into the characters that they stand for.
final class EscapedText {

    private static final int PIECE = 2_048;

    /// What one escape, or one character of JSON text made of it, takes at most.
    private static final int ROOM = 8;

    private static final int REPLACEMENT = 0xFFFD;
    private static final long BACKSLASHES = '\\' * Words.ONES;

    /// What the character behind a backslash means; 0 where more belongs to it.
    private static final byte[] MEANT = new byte[128];

    static {
        var escapes = "\"\\/bfnrt";
        var meant = "\"\\/\b\f\n\r\t";
        for (int i = 0; i < escapes.length(); i++)
            MEANT[escapes.charAt(i)] = (byte) meant.charAt(i);
    }

    private byte[] out = new byte[PIECE + ROOM];
    private int length;

    private final Measuring measuring = new Measuring();

    /// Takes the decoded text piece by piece.
    private interface Piece {
        void take(byte[] bytes, int length);
    }

    /// Made once: an object for every string would cost as much as the short ones themselves.
    private static final class Measuring implements Piece {

        private Measure measure = new Measure();

        @Override
        public void take(byte[] bytes, int length) {
            measure.take(bytes, 0, length);
        }
    }

    String string(byte[] in, int from, int to) {
        var usual = out;
        if (to - from > PIECE) out = new byte[to - from + ROOM];
        var text = new StringBuilder();
        decode(in, from, to, (bytes, length) -> text.append(Words.text(bytes, 0, length)));
        out = usual;
        return text.toString();
    }

    void measure(byte[] in, int from, int to, Measure measure) {
        measuring.measure = measure;
        decode(in, from, to, measuring);
    }

    /// Measures the text as it stands in compact JSON, whatever escapes were chosen for it.
    void measureEscaped(byte[] in, int from, int to, Measure measure) {
        decode(
                in,
                from,
                to,
                (bytes, length) -> {
                    for (int i = 0; i < length; i++) escaped(bytes[i], measure);
                });
    }

    private static void escaped(byte b, Measure measure) {
        switch (b) {
            case '"', '\\' -> measure.put('\\').put(b);
            case '\n' -> measure.put('\\').put('n');
            case '\r' -> measure.put('\\').put('r');
            case '\t' -> measure.put('\\').put('t');
            case '\b' -> measure.put('\\').put('b');
            case '\f' -> measure.put('\\').put('f');
            default -> {
                if (b >= 0 && b < ' ')
                    measure.write(
                            "\\u00"
                                    + Character.forDigit(b >> 4, 16)
                                    + Character.forDigit(b & 15, 16));
                else measure.put(b);
            }
        }
    }

    private void decode(byte[] in, int from, int to, Piece piece) {
        length = 0;
        for (int i = from; i < to; ) {
            if (length >= out.length - ROOM) flush(piece);
            if (in[i] == '\\') i = escape(in, i, to);
            else i = run(in, i, to);
        }
        flush(piece);
    }

    private void flush(Piece piece) {
        piece.take(out, length);
        length = 0;
    }

    /// Copies up to the next escape that is more than one character, as far as there is room. Whole words are copied, what is
    /// too much is written over.
    private int run(byte[] in, int from, int to) {
        int most = Math.min(to, from + out.length - ROOM - length);
        int ahead = length - from;
        int i = from;
        while (i <= most - Long.BYTES) {
            long word = Words.at(in, i);
            Words.put(out, ahead + i, word);
            long found = Words.matches(word, BACKSLASHES);
            if (found == 0) {
                i += Long.BYTES;
                continue;
            }
            i += Words.first(found);
            byte meant = MEANT[in[i + 1] & 0x7F];
            if (meant == 0) return ran(i, ahead);
            out[ahead + i] = meant;
            ahead--;
            i += 2;
        }
        for (; i < most && in[i] != '\\'; i++) out[ahead + i] = in[i];
        return ran(i, ahead);
    }

    private int ran(int to, int ahead) {
        length = ahead + to;
        return to;
    }

    private int escape(byte[] in, int backslash, int to) {
        byte c = in[backslash + 1];
        if (c == 'u') return unicode(in, backslash + 2, to);
        out[length++] = MEANT[c & 0x7F];
        return backslash + 2;
    }

    private int unicode(byte[] in, int first, int to) {
        int unit = hex(in, first);
        int behind = first + 4;
        if (Character.isHighSurrogate((char) unit)
                && behind + 6 <= to
                && in[behind] == '\\'
                && in[behind + 1] == 'u') {
            int low = hex(in, behind + 2);
            if (Character.isLowSurrogate((char) low)) {
                put(Character.toCodePoint((char) unit, (char) low));
                return behind + 6;
            }
        }
        put(Character.isSurrogate((char) unit) ? REPLACEMENT : unit);
        return behind;
    }

    private static int hex(byte[] in, int first) {
        int unit = 0;
        for (int i = first; i < first + 4; i++) unit = (unit << 4) | Character.digit(in[i], 16);
        return unit;
    }

    /// Writes a character as UTF-8.
    private void put(int point) {
        if (point < 0x80) out[length++] = (byte) point;
        else {
            int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
            int lead = point < 0x800 ? 0xC0 : point < 0x10000 ? 0xE0 : 0xF0;
            out[length++] = (byte) (lead | (point >> (6 * more)));
            for (int left = more - 1; left >= 0; left--)
                out[length++] = (byte) (0x80 | ((point >> (6 * left)) & 0x3F));
        }
    }
}
