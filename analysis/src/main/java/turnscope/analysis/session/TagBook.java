package turnscope.analysis.session;

import java.util.List;
import java.util.Map;

/// Words that a user puts on sessions to find them again; they outlive every new import of the transcripts.
public interface TagBook {

    /// Tags by the ids of their sessions, each list in alphabetical order.
    Map<String, List<String>> all();

    /// Puts a tag on a session; does nothing where it is already.
    ///
    /// @param tag one word, see [#word(String)]
    void add(String session, String tag);

    /// Takes a tag away; does nothing where it is not.
    void remove(String session, String tag);

    /// A typed text as a tag: one word in lower case, blanks made hyphens, at most 40 characters; empty if nothing is left.
    static String word(String typed) {
        var word = typed.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s,]+", "-");
        return word.substring(
                0, word.offsetByCodePoints(0, Math.min(40, word.codePointCount(0, word.length()))));
    }
}
