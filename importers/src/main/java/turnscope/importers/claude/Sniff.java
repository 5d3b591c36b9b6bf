package turnscope.importers.claude;

import java.util.Objects;
import java.util.Set;

import turnscope.importers.json.BrokenJson;
import turnscope.importers.json.JsonScanner;
import turnscope.importers.json.JsonScanner.Token;

/// Looks at the first lines of a file for what only Claude Code writes.
final class Sniff {

    /// Fields of a line that tell the agent; a rollout of Codex has none of them.
    private static final Set<String> MARKS =
            Set.of("sessionId", "parentUuid", "isSidechain", "leafUuid");

    private static final String HISTORY = "file-history-";

    private final JsonScanner scanner = new JsonScanner();
    private final byte[] head;

    Sniff(byte[] head) {
        this.head = head;
    }

    boolean isTranscript() {
        for (int at = 0; at < head.length; ) {
            int end = at;
            while (end < head.length && head[end] != '\n') end++;
            if (isOurs(at, end)) return true;
            at = end + 1;
        }
        return false;
    }

    /// Whether a line is one of a transcript; what comes before the place where it is cut or broken is enough.
    private boolean isOurs(int from, int to) {
        boolean typed = false;
        boolean marked = false;
        try {
            if (scanner.start(head, JsonScanner.gap(head, from, to), to) != Token.START_OBJECT)
                return false;
            while (scanner.next() == Token.NAME) {
                var name = Objects.requireNonNullElse(scanner.name(), "");
                marked |= MARKS.contains(name);
                typed |= name.equals("type");
                scanner.next();
                if (name.equals("type") && isHistory()) return true;
                scanner.skip();
            }
            return typed && marked;
        } catch (BrokenJson _) {
            return marked;
        }
    }

    private boolean isHistory() {
        return scanner.is(Token.STRING) && scanner.text().startsWith(HISTORY);
    }
}
