package turnscope.views.report;

/// Text in documents of elements: what a transcript says is data there, never an element.
final class Markup {

    private static final int REPLACEMENT = 0xFFFD;

    private Markup() {}

    /// Safe between tags and in quoted attributes; what no document may hold becomes the replacement character.
    static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> append(safe, codePoint));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int codePoint) {
        switch (codePoint) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            case '\n', '\r', '\t' -> safe.append(' ');
            default -> {
                if (bidi(codePoint)) return;
                safe.appendCodePoint(allowed(codePoint) ? codePoint : REPLACEMENT);
            }
        }
    }

    /// Marks that turn the direction of everything that follows.
    private static boolean bidi(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static boolean allowed(int codePoint) {
        return codePoint >= 0x20
                && Character.getType(codePoint) != Character.SURROGATE
                && codePoint != 0xFFFE
                && codePoint != 0xFFFF
                && !(codePoint >= 0x7F && codePoint <= 0x9F);
    }
}
