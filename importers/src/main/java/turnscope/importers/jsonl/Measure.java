package turnscope.importers.jsonl;

import java.io.Writer;

/// Counts and hashes text that streams through and keeps only its beginning.
public final class Measure extends Writer {

    /// Enough for ids, paths, previews and the arguments of nearly every call.
    static final int KEPT = 4_096;

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private final StringBuilder beginning = new StringBuilder();
    private long characters;
    private long hash = BASIS;

    /// Forgets what went through so far.
    public Measure restart() {
        beginning.setLength(0);
        characters = 0;
        hash = BASIS;
        return this;
    }

    /// Unicode code points that went through.
    public long characters() {
        return characters;
    }

    /// 64 bits that are equal for equal text: FNV-1a over UTF-16, its bits mixed once more at the end.
    public long hash() {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return mixed ^ (mixed >>> 33);
    }

    /// The first 4,096 UTF-16 characters that were written as arrays.
    public CharSequence beginning() {
        return beginning;
    }

    /// Takes a character that belongs to no beginning.
    public void put(char c) {
        if (!Character.isLowSurrogate(c)) characters++;
        hash = (hash ^ c) * PRIME;
    }

    @Override
    public void write(char[] text, int from, int length) {
        int room = KEPT - beginning.length();
        if (room > 0) beginning.append(text, from, Math.min(room, length));
        long sum = hash;
        long pairs = 0;
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

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
