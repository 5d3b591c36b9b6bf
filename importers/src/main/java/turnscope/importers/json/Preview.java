package turnscope.importers.json;

/// The beginning of a text on one line.
public final class Preview {

    private Preview() {}

    /// Joins lines and runs of blanks, leaves out control characters and cuts at a whole character.
    ///
    /// @param limit of the result in UTF-16 characters
    public static String of(CharSequence text, int limit) {
        var line = new char[Math.min(text.length(), limit + 1)];
        int length = 0;
        for (int i = 0; i < text.length() && length <= limit; i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) line[length++] = c;
            else if (length > 0 && line[length - 1] != ' ') line[length++] = ' ';
        }
        length = Math.min(length, limit);
        if (length > 0 && Character.isHighSurrogate(line[length - 1])) length--;
        return new String(line, 0, length).strip();
    }

    private static boolean isBlank(char c) {
        if (c <= ' ') return true;
        return c > '~' && (Character.isWhitespace(c) || Character.isISOControl(c));
    }
}
