package turnscope.importers.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// Reads one JSON value (RFC 8259) out of bytes at hand, token by token.
///
/// What nobody asks for is passed over at the speed of a search for quotes, but its structure is checked all the same.
/// More is taken than the standard allows: control characters within strings, and bytes that are no UTF-8, which
/// read as U+FFFD like half of a surrogate pair does. One scanner serves many values.
public final class JsonScanner {

    /// Kinds of tokens. A number without fraction and exponent is a [#WHOLE].
    public enum Token {
        START_OBJECT,
        END_OBJECT,
        START_ARRAY,
        END_ARRAY,
        NAME,
        STRING,
        WHOLE,
        DECIMAL,
        TRUE,
        FALSE,
        NULL;

        public boolean isNumber() {
            return this == WHOLE || this == DECIMAL;
        }

        public boolean isStart() {
            return this == START_OBJECT || this == START_ARRAY;
        }

        public boolean isEnd() {
            return this == END_OBJECT || this == END_ARRAY;
        }
    }

    private static final long QUOTES = '"' * Words.ONES;
    private static final long BACKSLASHES = '\\' * Words.ONES;
    private static final boolean[] PLAIN_ESCAPES = new boolean[128];

    static {
        for (char c : "\"\\bfnrt".toCharArray()) PLAIN_ESCAPES[c] = true;
    }

    private static final byte[] LITERAL_TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] LITERAL_FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] LITERAL_NULL = {'n', 'u', 'l', 'l'};

    private final FieldNames names = new FieldNames();
    private final EscapedText escapes = new EscapedText();
    private final Measure measure = new Measure();

    private byte[] in = {};
    private int at;
    private int end;

    /// Whether the container at each depth is an object.
    private boolean[] objects = new boolean[32];

    private int depth;
    private @Nullable Token token;

    /// Whether a comma has to come before the next value of the container.
    private boolean separate;

    /// The string without its quotes or the number at hand.
    private int from;

    private int to;
    private boolean escaped;
    private boolean plainlyEscaped;

    /// The name at hand, once somebody has asked for it.
    private @Nullable String name;

    private int nameFrom;
    private int nameTo;
    private boolean nameEscaped;

    /// Stands on the first token of the value that starts at an index, which must not be a blank.
    ///
    /// @throws BrokenJson if there is no such token
    public Token start(byte[] bytes, int from, int to) {
        in = bytes;
        at = from;
        end = to;
        depth = 0;
        separate = false;
        token = null;
        if (from >= to) throw cut();
        return value(bytes[from]);
    }

    /// So many characters behind the last place where a mark stands in what is left of the bytes; empty if it stands
    /// nowhere. Nothing is read by that, so what is behind may be broken.
    public String textBehindLast(byte[] mark, int length) {
        for (int place = end - mark.length - length; place >= at; place--)
            if (Arrays.equals(in, place, place + mark.length, mark, 0, mark.length))
                return new String(in, place + mark.length, length, StandardCharsets.ISO_8859_1);
        return "";
    }

    /// Stands on the first token of a text.
    ///
    /// @throws BrokenJson if there is no such token
    public Token start(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return start(bytes, 0, bytes.length);
    }

    /// The next token; null behind the last one of the value.
    ///
    /// @throws BrokenJson if there is none where one has to be
    public @Nullable Token next() {
        if (depth == 0) return null;
        int c = upcoming();
        if (token == Token.NAME) return value(c);
        boolean object = objects[depth - 1];
        if (c == (object ? '}' : ']')) return close(object);
        if (separate) {
            if (c != ',') throw broken(at);
            at++;
            c = upcoming();
        }
        return object ? name(c) : value(c);
    }

    public @Nullable Token token() {
        return token;
    }

    public boolean is(Token wanted) {
        return token == wanted;
    }

    /// The name of the field at hand; null outside of objects.
    public @Nullable String name() {
        if (depth == 0 || !objects[depth - 1]) return null;
        if (name == null)
            name =
                    nameEscaped
                            ? escapes.string(in, nameFrom, nameTo)
                            : names.of(in, nameFrom, nameTo - nameFrom);
        return name;
    }

    /// Goes to the end of the object or array at whose start it stands; stays where it is otherwise.
    public void skip() {
        if (token == null || !token.isStart()) return;
        for (int outside = depth - 1; depth > outside; ) next();
    }

    /// Goes behind the whole value; returns the index of the first byte behind it.
    public int finish() {
        while (depth > 0) next();
        return at;
    }

    /// The string at hand, or the number or literal as it is written.
    public String text() {
        return escaped && token == Token.STRING
                ? escapes.string(in, from, to)
                : Words.text(in, from, to);
    }

    /// Hands the string at hand to a measure.
    public void measure(Measure measure) {
        if (escaped) escapes.measure(in, from, to, measure);
        else measure.take(in, from, to);
    }

    /// The string at hand measured; good until the next call.
    public Measure measured() {
        measure(measure.restart());
        return measure;
    }

    /// Hands the string at hand to a measure, with quotes and escapes as in compact JSON.
    public void measureQuoted(Measure measure) {
        measure.put('"');
        if (!escaped || plainlyEscaped) measure.take(in, from, to);
        else escapes.measureEscaped(in, from, to, measure);
        measure.put('"');
    }

    /// Hands the name, number or literal at hand to a measure as it is written.
    public void measureWritten(Measure measure) {
        if (token == Token.NAME) measure.take(in, nameFrom, nameTo);
        else measure.take(in, from, to);
    }

    /// Whether the number at hand is whole and fits into `long`.
    public boolean isLong() {
        return token == Token.WHOLE && (to - from < 19 || fits());
    }

    private boolean fits() {
        try {
            Long.parseLong(text());
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /// The number at hand.
    ///
    /// @throws BrokenJson if it is none that [#isLong]
    public long number() {
        if (!isLong()) throw broken(from);
        boolean negative = in[from] == '-';
        long sum = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) sum = sum * 10 - (in[i] - '0');
        return negative ? sum : -sum;
    }

    /// The number at hand, as near as `double` can be.
    public double decimal() {
        return Double.parseDouble(text());
    }

    /// Index of the next byte that belongs to a value: passes what may stand between values, which is blanks, NUL bytes and a
    /// byte order mark.
    public static int gap(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] >= 0 && bytes[at] <= ' ') at++;
            else if (isMark(bytes, at, to)) at += 3;
            else return at;
        }
        return to;
    }

    private static boolean isMark(byte[] bytes, int at, int to) {
        return to - at >= 3
                && bytes[at] == (byte) 0xEF
                && bytes[at + 1] == (byte) 0xBB
                && bytes[at + 2] == (byte) 0xBF;
    }

    /// The next byte that is no blank; most often there is none before it.
    private int upcoming() {
        if (at < end && in[at] > ' ') return in[at];
        return behindBlanks();
    }

    private int behindBlanks() {
        for (; at < end; at++) {
            int c = in[at];
            if (c > ' ' || c < 0) return c;
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') throw broken(at);
        }
        throw cut();
    }

    private Token on(Token found) {
        token = found;
        return found;
    }

    private Token close(boolean object) {
        at++;
        depth--;
        separate = true;
        return on(object ? Token.END_OBJECT : Token.END_ARRAY);
    }

    private Token open(boolean object) {
        at++;
        if (depth == objects.length) objects = Arrays.copyOf(objects, 2 * depth);
        objects[depth++] = object;
        separate = false;
        return on(object ? Token.START_OBJECT : Token.START_ARRAY);
    }

    private Token name(int c) {
        if (c != '"') throw broken(at);
        nameFrom = at + 1;
        int length = names.expected(in, nameFrom, end);
        if (length == FieldNames.OTHER) {
            string();
            nameTo = to;
            nameEscaped = escaped;
            name = null;
        } else {
            nameTo = nameFrom + length;
            at = nameTo + 1;
            nameEscaped = false;
            name = names.name();
        }
        if (upcoming() != ':') throw broken(at);
        at++;
        return on(Token.NAME);
    }

    private Token value(int c) {
        separate = true;
        if (c == '"') {
            string();
            return on(Token.STRING);
        }
        return switch (c) {
            case '{' -> open(true);
            case '[' -> open(false);
            case 't' -> literal(LITERAL_TRUE, Token.TRUE);
            case 'f' -> literal(LITERAL_FALSE, Token.FALSE);
            case 'n' -> literal(LITERAL_NULL, Token.NULL);
            default -> numeral(c);
        };
    }

    private Token literal(byte[] wanted, Token found) {
        from = at;
        for (byte letter : wanted) {
            if (at == end) throw cut();
            if (in[at] != letter) throw broken(at);
            at++;
        }
        to = at;
        mustEnd();
        return on(found);
    }

    private Token numeral(int c) {
        from = at;
        var found = Token.WHOLE;
        if (c == '-') at++;
        if (digits() > 1 && in[c == '-' ? from + 1 : from] == '0') throw broken(at);
        if (at < end && in[at] == '.') {
            found = Token.DECIMAL;
            at++;
            digits();
        }
        if (at < end && (in[at] | 0x20) == 'e') {
            found = Token.DECIMAL;
            at++;
            if (at < end && (in[at] == '+' || in[at] == '-')) at++;
            digits();
        }
        to = at;
        mustEnd();
        return on(found);
    }

    private int digits() {
        int first = at;
        while (at < end && in[at] >= '0' && in[at] <= '9') at++;
        if (at > first) return at - first;
        throw at == end ? cut() : broken(at);
    }

    /// A literal or a number ends where something else may begin.
    private void mustEnd() {
        if (at == end) return;
        int c = in[at];
        if (c < 0 || (c > ' ' && c != ',' && c != ']' && c != '}')) throw broken(at);
    }

    /// Goes from the quote at hand behind the quote that ends the string.
    private void string() {
        int i = special(at + 1);
        from = at + 1;
        escaped = false;
        if (in[i] != '"') {
            escaped = true;
            plainlyEscaped = true;
            do {
                i = special(isPlainEscape(i) ? i + 2 : behindEscape(i));
            } while (in[i] != '"');
        }
        to = i;
        at = i + 1;
    }

    /// Index of the next quote or backslash.
    private int special(int first) {
        byte[] bytes = in;
        int last = end - Long.BYTES;
        for (int i = first; i <= last; i += Long.BYTES) {
            long word = Words.at(bytes, i);
            long found = Words.matches(word, QUOTES) | Words.matches(word, BACKSLASHES);
            if (found != 0) return i + Words.first(found);
        }
        return specialNearEnd(first);
    }

    private int specialNearEnd(int first) {
        for (int i = Math.max(first, end - Long.BYTES + 1); i < end; i++) {
            if (in[i] == '"' || in[i] == '\\') return i;
        }
        throw cut();
    }

    /// Whether a backslash and the byte behind it are an escape as compact JSON has it.
    private boolean isPlainEscape(int backslash) {
        if (backslash + 1 >= end) throw cut();
        int c = in[backslash + 1];
        return c >= 0 && PLAIN_ESCAPES[c];
    }

    private int behindEscape(int backslash) {
        plainlyEscaped = false;
        return switch (in[backslash + 1]) {
            case '/' -> backslash + 2;
            case 'u' -> behindHex(backslash + 2);
            default -> throw broken(backslash);
        };
    }

    private int behindHex(int first) {
        for (int i = first; i < first + 4; i++) {
            if (i >= end) throw cut();
            if (Character.digit(in[i], 16) < 0) throw broken(i);
        }
        return first + 4;
    }

    private BrokenJson broken(int index) {
        return new BrokenJson(index, false);
    }

    private BrokenJson cut() {
        return new BrokenJson(end, true);
    }
}
