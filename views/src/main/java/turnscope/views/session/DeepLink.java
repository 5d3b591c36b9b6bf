package turnscope.views.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import turnscope.views.plot.Range;

import turnscope.views.Pasteboard;

/// An address within the library, such as `turnscope://session/5b1f0c3e?requests=120-180&page=timeline`.
///
/// @param session its id, or the beginning of one
/// @param requests counted from 0 here and from 1 in the address
/// @param page id of a page about the session
public record DeepLink(String session, Optional<Range> requests, Optional<String> page) {

    private static final String SCHEME = "turnscope:";
    private static final String SESSION = "session/";

    /// The address in a text; a path made of one has lost a slash and may have gained a folder before it.
    public static Optional<DeepLink> of(String typed) {
        int begin = typed.indexOf(SCHEME);
        if (begin < 0) return Optional.empty();
        var rest = typed.substring(begin + SCHEME.length()).replaceFirst("^/+", "").strip();
        if (!rest.startsWith(SESSION)) return Optional.empty();
        var parts = rest.substring(SESSION.length()).split("\\?", 2);
        if (parts[0].isEmpty()) return Optional.empty();
        var query = parts.length < 2 ? "" : parts[1];
        return Optional.of(
                new DeepLink(
                        parts[0],
                        value(query, "requests").flatMap(DeepLink::range),
                        value(query, "page").map(page -> page.toLowerCase(Locale.ROOT))));
    }

    private static Optional<String> value(String query, String key) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(key + "="))
                .map(part -> part.substring(key.length() + 1))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /// `120-180` or `120`; what is neither selects nothing.
    private static Optional<Range> range(String typed) {
        try {
            var ends = typed.split("-", 2);
            int first = Integer.parseInt(ends[0]) - 1;
            int last = ends.length < 2 ? first : Integer.parseInt(ends[1]) - 1;
            return first < 0 || last < first
                    ? Optional.empty()
                    : Optional.of(new Range(first, last));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /// Puts it on the clipboard.
    public void copy() {
        Pasteboard.put(text());
    }

    /// As it is written into a text.
    public String text() {
        var query =
                requests.map(range -> "requests=" + (range.first() + 1) + "-" + (range.last() + 1))
                                .orElse("")
                        + (requests.isPresent() && page.isPresent() ? "&" : "")
                        + page.map(id -> "page=" + id).orElse("");
        return SCHEME + "//" + SESSION + session + (query.isEmpty() ? "" : "?" + query);
    }
}
