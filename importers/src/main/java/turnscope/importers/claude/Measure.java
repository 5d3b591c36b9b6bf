package turnscope.importers.claude;

import java.io.Writer;

/// Counts and hashes text that streams through and keeps only its beginning.
final class Measure extends Writer {

    /// Enough for every preview, blanks at the start included.
    private static final int KEPT = 512;

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private final StringBuilder beginning = new StringBuilder();
    private long characters;
    private long hash = BASIS;

    /// Forgets what went through so far.
    Measure restart() {
        beginning.setLength(0);
        characters = 0;
        hash = BASIS;
        return this;
    }

    /// Unicode code points that went through.
    long characters() {
        return characters;
    }

    /// 64 bits that are equal for equal text: FNV-1a over UTF-16, its bits mixed once more at the end.
    long hash() {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return mixed ^ (mixed >>> 33);
    }

    CharSequence beginning() {
        return beginning;
    }

    void put(char c) {
        if (!Character.isLowSurrogate(c)) characters++;
        hash = (hash ^ c) * PRIME;
    }

    @Override
    public void write(char[] text, int from, int length) {
        keep(text, from, length);
        long pairs = 0;
        long sum = hash;
        for (int i = from; i < from + length; i++) {
            char c = text[i];
            if (Character.isLowSurrogate(c)) pairs++;
            sum = (sum ^ c) * PRIME;
        }
        hash = sum;
        characters += length - pairs;
    }

    @Override
    public void write(String text) {
        for (int i = 0; i < text.length(); i++) put(text.charAt(i));
    }

    private void keep(char[] text, int from, int length) {
        int room = KEPT - beginning.length();
        if (room > 0) beginning.append(text, from, Math.min(room, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
