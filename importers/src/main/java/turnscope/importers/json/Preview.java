package turnscope.importers.json;

/// The beginning of a text on one line.
public final class Preview {

    private Preview() {}

    /// Joins lines and runs of blanks, leaves out control characters and cuts at a whole character.
    ///
    /// @param limit of the result in UTF-16 characters
    public static String of(CharSequence text, int limit) {
        var line = new StringBuilder(Math.min(text.length(), limit));
        for (int i = 0; i < text.length() && line.length() <= limit; i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isISOControl(c);
            if (!blank) line.append(c);
            else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') line.append(' ');
        }
        if (line.length() > limit) line.setLength(limit);
        if (!line.isEmpty() && Character.isHighSurrogate(line.charAt(line.length() - 1)))
            line.setLength(line.length() - 1);
        return line.toString().strip();
    }
}
