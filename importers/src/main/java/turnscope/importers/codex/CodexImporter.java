package turnscope.importers.codex;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import turnscope.analysis.session.Agent;
import turnscope.importers.json.BrokenJson;
import turnscope.importers.json.JsonScanner;
import turnscope.importers.json.JsonScanner.Token;
import turnscope.importers.transcript.Importer;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.Transcript;

/// Reads the rollouts of the Codex command line, editor and desktop, from the bare lines of 2025 on.
public final class CodexImporter implements Importer {

    private static final Set<String> ENVELOPES =
            Set.of("session_meta", "turn_context", "response_item", "event_msg", "compacted");

    private final ThreadNames names = new ThreadNames();

    @Override
    public Agent agent() {
        return Agent.CODEX;
    }

    @Override
    public boolean recognizes(Path file, byte[] head) {
        boolean named = file.getFileName().toString().startsWith("rollout-");
        for (int from = 0; from < head.length; ) {
            int end = from;
            while (end < head.length && head[end] != '\n') end++;
            if (isOurs(head, from, end, named)) return true;
            from = end + 1;
        }
        return false;
    }

    /// Judges a line by the keys of its first value, as far as the line is there.
    private static boolean isOurs(byte[] head, int from, int end, boolean named) {
        var keys = new Keys();
        var scanner = new JsonScanner();
        try {
            if (scanner.start(head, JsonScanner.gap(head, from, end), end) != Token.START_OBJECT)
                return false;
            while (scanner.next() == Token.NAME) keys.take(scanner);
        } catch (BrokenJson _) {
            return keys.areEnvelope(named) || keys.areHeader();
        }
        return keys.areEnvelope(named) || keys.areHeader();
    }

    @Override
    public Transcript open(Path file) {
        return new RolloutTranscript(file, names);
    }

    @Override
    public Transcript reopen(Path file, List<SessionDraft> known, byte[] state) {
        return RolloutTranscript.resume(file, names, known, state);
    }

    /// The keys of a line that tell whose it is.
    private static final class Keys {

        private String type = "";
        private boolean payload;
        private boolean time;
        private boolean id;
        private boolean header;

        void take(JsonScanner scanner) {
            var name = Objects.requireNonNullElse(scanner.name(), "");
            if (name.equals("payload")) payload = true;
            if (name.equals("timestamp")) time = true;
            if (name.equals("id")) id = true;
            if (name.equals("instructions") || name.equals("git")) header = true;
            scanner.next();
            if (name.equals("type") && scanner.is(Token.STRING)) type = scanner.text();
            scanner.skip();
        }

        /// A line that is cut before its type, because keys are in another order, is believed its file's name.
        boolean areEnvelope(boolean named) {
            return ENVELOPES.contains(type) || (type.isEmpty() && payload && named);
        }

        boolean areHeader() {
            return type.isEmpty() && id && time && header;
        }
    }
}
