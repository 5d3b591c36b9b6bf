package turnscope.views.report;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/// What stands for a character that no typeface here has: the name of its script, or of the symbol itself.
///
/// "[Thai]" tells a reader more than a box or a question mark, and fonts for every script would be larger than the
/// program.
final class Substitute {

    private static final String NOTHING_KNOWN = "\uFFFD";

    private Substitute() {}

    /// In brackets; equal for all letters of a script. Empty for a mark that only changes the letter before it.
    static String of(int codePoint) {
        if (Character.getType(codePoint) == Character.SURROGATE) return NOTHING_KNOWN;
        var script = UnicodeScript.of(codePoint);
        return switch (script) {
            case UNKNOWN -> NOTHING_KNOWN;
            case INHERITED -> "";
            case COMMON -> symbol(codePoint);
            default -> "[" + words(script.name(), true) + "]";
        };
    }

    private static String symbol(int codePoint) {
        var name = Character.getName(codePoint);
        return name == null ? NOTHING_KNOWN : "[" + words(name, false) + "]";
    }

    private static String words(String name, boolean capital) {
        var words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return capital
                ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                : words;
    }
}
