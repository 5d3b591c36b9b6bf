package turnscope.importers.jsonl;

/// Makes damaged text readable.
final class Utf8 {

    private Utf8() {}

    /// Overwrites every byte between two indices that belongs to no UTF-8 character with a question mark.
    ///
    /// @return whether there was any
    static boolean repair(byte[] bytes, int from, int to) {
        var repaired = false;
        for (var i = from; i < to; ) {
            var length = length(bytes, i, to);
            if (length == 0) {
                bytes[i++] = '?';
                repaired = true;
            }
            i += length;
        }
        return repaired;
    }

    /// Bytes of the character at an index; 0 if there is none.
    private static int length(byte[] bytes, int at, int to) {
        var lead = bytes[at];
        if (lead >= 0) return 1;
        var length =
                (lead & 0xE0) == 0xC0
                        ? 2
                        : (lead & 0xF0) == 0xE0 ? 3 : (lead & 0xF8) == 0xF0 ? 4 : 0;
        if (at + length > to) return 0;
        for (var i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) return 0;
        }
        return length;
    }
}
