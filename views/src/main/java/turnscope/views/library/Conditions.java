package turnscope.views.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The conditions among the words of a search.
final class Conditions {

    private Conditions() {}

    static List<String> in(String search) {
        return Stream.of(search.strip().split("\\s+"))
                .filter(word -> !kind(word).isEmpty())
                .toList();
    }

    /// The search with a condition or without it; of conditions that begin alike only one makes sense.
    static String toggled(String search, String condition) {
        var words = new ArrayList<>(List.of(search.strip().split("\\s+")));
        words.removeIf(String::isEmpty);
        boolean had = words.remove(condition);
        if (!condition.startsWith("has:") && !condition.startsWith("tag:"))
            words.removeIf(word -> kind(word).equals(kind(condition)));
        if (!had) words.add(condition);
        return String.join(" ", words);
    }

    private static String kind(String word) {
        int end = Math.max(word.indexOf(':'), word.indexOf('>'));
        return end < 0 ? "" : word.substring(0, end + 1);
    }
}
