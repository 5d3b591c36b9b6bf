package turnscope.importers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.Usage;
import turnscope.importers.json.JsonScanner;
import turnscope.importers.json.JsonValue;
import turnscope.importers.json.JsonValue.Fields;
import turnscope.importers.transcript.Importer;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.SessionDraft.Claim;
import turnscope.importers.transcript.Transcript;

/// An agent made up for the tests: a line `{"plain":"id"}`, then lines like `{"key":"k1","at":1,"read":100}`; with
/// `"run":"x"` the request is one of the run x inside of the session. The last second seen is its state.
final class PlainImporter implements Importer {

    static final Agent AGENT = new Agent("plain");

    @Override
    public Agent agent() {
        return AGENT;
    }

    @Override
    public boolean recognizes(Path file, byte[] head) {
        return new String(head, StandardCharsets.UTF_8).contains("{\"plain\":");
    }

    @Override
    public Transcript open(Path file) {
        return new Plain(file, List.of(), new byte[0]);
    }

    @Override
    public Transcript reopen(Path file, List<SessionDraft> known, byte[] state) {
        return new Plain(file, known, state);
    }

    private static final class Plain implements Transcript {

        private static final Set<String> WANTED =
                Set.of("plain", "fail", "odd", "run", "key", "at", "read");

        private final Path file;
        private final Map<String, SessionDraft> drafts = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private byte[] state;
        private @Nullable String session;

        Plain(Path file, List<SessionDraft> known, byte[] state) {
            this.file = file;
            this.state = state;
            known.forEach(draft -> drafts.put(draft.id(), draft));
            if (!known.isEmpty()) session = known.getFirst().id();
        }

        @Override
        public void accept(JsonScanner value, long line, long offset) {
            if (!(JsonValue.read(value, WANTED) instanceof Fields node)) return;
            if (node.has("fail")) throw new IllegalStateException("secret content");
            if (node.has("plain")) session = node.word("plain");
            if (node.has("odd")) problems.add(new Problem(file.toString(), line, "odd"));
            if (session == null) return;
            var id = node.has("run") ? node.word("run") : session;
            var draft = drafts.computeIfAbsent(id, this::draft);
            if (node.has("key")) drafts.put(id, with(draft, node, offset));
        }

        private SessionDraft draft(String id) {
            return new SessionDraft(
                    id,
                    AGENT,
                    id.equals(session) ? SessionKind.MAIN : SessionKind.SUBAGENT,
                    id.equals(session) ? Optional.empty() : Optional.ofNullable(session),
                    List.of(),
                    "",
                    "",
                    "",
                    "",
                    new Claim("", 0),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        private SessionDraft with(SessionDraft draft, Fields node, long offset) {
            var at = Instant.ofEpochSecond(node.whole("at").orElseThrow());
            state = at.toString().getBytes(StandardCharsets.UTF_8);
            var requests = new ArrayList<>(draft.requests());
            var usage = Usage.of(1, node.whole("read").orElseThrow(), 0, 0, 2);
            requests.add(
                    new Request(
                            node.word("key"),
                            requests.size(),
                            0,
                            Optional.of(at),
                            Optional.of(at),
                            "model",
                            List.of(Call.message("model", usage)),
                            OptionalLong.empty(),
                            Service.STANDARD,
                            "",
                            "",
                            "",
                            Optional.empty(),
                            true));
            var blocks = new ArrayList<>(draft.blocks());
            blocks.add(
                    new Block(requests.size(), SegmentKind.USER_TEXT, "", "", 1, offset, offset));
            return new SessionDraft(
                    draft.id(),
                    draft.agent(),
                    draft.kind(),
                    draft.parent(),
                    draft.aliases(),
                    "",
                    "",
                    "",
                    "",
                    draft.claim(),
                    draft.started().or(() -> Optional.of(at)),
                    Optional.of(at),
                    draft.messages() + 1,
                    List.of(),
                    requests,
                    List.of(),
                    blocks);
        }

        @Override
        public List<SessionDraft> sessions() {
            return List.copyOf(drafts.values());
        }

        @Override
        public List<Problem> problems() {
            return problems;
        }

        @Override
        public byte[] state() {
            return state;
        }
    }
}
