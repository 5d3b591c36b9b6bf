package turnscope.importers.claude;

import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Looks at the first lines of a file for what only Claude Code writes.
final class Sniff {

    private static final JsonFactory JSON = new JsonFactory();

    /// Fields of a line that tell the agent; a rollout of Codex has none of them.
    private static final Set<String> MARKS =
            Set.of("sessionId", "parentUuid", "isSidechain", "leafUuid");

    private static final String HISTORY = "file-history-";

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
        try (var parser = JSON.createParser(ObjectReadContext.empty(), head, from, to - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                marked |= MARKS.contains(name);
                typed |= name.equals("type");
                parser.nextToken();
                if (name.equals("type") && isHistory(parser)) return true;
                parser.skipChildren();
            }
            return typed && marked;
        } catch (JacksonException _) {
            return marked;
        }
    }

    private static boolean isHistory(JsonParser parser) {
        return parser.hasToken(JsonToken.VALUE_STRING) && parser.getString().startsWith(HISTORY);
    }
}
