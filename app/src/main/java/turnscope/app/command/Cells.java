package turnscope.app.command;

import java.util.ArrayList;
import java.util.List;

/// Measures text in the cells of a terminal, in which Chinese characters and emoji take two.
final class Cells {

    /// First and last characters of the blocks whose East Asian Width is "W" or "F".
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900,
        0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x20000, 0x3FFFD
    };

    private Cells() {}

    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL ->
                    0;
            default -> wide(character) ? 2 : 1;
        };
    }

    private static boolean wide(int character) {
        for (int i = 0; i < WIDE.length; i += 2)
            if (character >= WIDE[i] && character <= WIDE[i + 1]) return true;
        return Character.isEmojiPresentation(character);
    }

    /// At most so many cells wide, an ellipsis in place of what is missing.
    static String cut(String text, int cells) {
        if (width(text) <= cells) return text;
        var kept = new StringBuilder();
        int used = 1;
        for (int c : text.codePoints().toArray()) {
            used += width(c);
            if (used > cells) break;
            kept.appendCodePoint(c);
        }
        return kept.append('…').toString();
    }

    /// Lines of at most so many cells, broken between words; between any two characters where a word is too long.
    static List<String> wrap(String text, int cells) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = 0;
        int blank = -1;
        for (int c : text.codePoints().toArray()) {
            if (used + width(c) > cells && !line.isEmpty()) {
                int end = blank > 0 ? blank : line.length();
                lines.add(line.substring(0, end));
                line.delete(0, blank > 0 ? blank + 1 : end);
                used = width(line.toString());
                blank = line.lastIndexOf(" ");
            }
            if (c == ' ') blank = line.length();
            line.appendCodePoint(c);
            used += width(c);
        }
        lines.add(line.toString());
        return lines;
    }

    /// The same from the other end, which says more of a path.
    static String cutFront(String text, int cells) {
        if (width(text) <= cells) return text;
        int[] characters = text.codePoints().toArray();
        int first = characters.length;
        int used = 1;
        while (first > 0 && used + width(characters[first - 1]) <= cells)
            used += width(characters[--first]);
        return "…" + new String(characters, first, characters.length - first);
    }

    /// Texts of transcripts on one line and without anything that a terminal would obey.
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    int type = Character.getType(c);
                    if (Character.isWhitespace(c) || type == Character.CONTROL) plain.append(' ');
                    else if (type == Character.SURROGATE) plain.append('\uFFFD');
                    else if (type != Character.FORMAT || c == 0x200D) plain.appendCodePoint(c);
                });
        return plain.toString().strip();
    }
}
