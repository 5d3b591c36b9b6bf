package turnscope.importers.claude;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.Turn;
import turnscope.importers.json.Preview;
import turnscope.importers.transcript.SessionDraft;

/// One conversation within a file, built up line by line: the thread that the file is about, or a run inside of it.
final class Strand {

    private String id;
    private SessionKind kind;
    private Optional<String> parent;
    private int rank;
    private final Set<String> aliases = new LinkedHashSet<>();
    private String project = "";
    private String branch = "";
    private String version = "";
    private String entry = "";
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private int messages;
    private OptionalLong picodollars = OptionalLong.empty();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private final StrandEvents events = new StrandEvents();
    private final StrandBlocks blocks = new StrandBlocks();

    Strand(String id, SessionKind kind, Optional<String> parent, int rank) {
        this.id = id;
        this.kind = kind;
        this.parent = parent;
        this.rank = rank;
    }

    /// Takes up a strand where an earlier reading left it.
    Strand(SessionDraft draft) {
        this(draft.id(), draft.kind(), draft.parent(), draft.claim().rank());
        aliases.addAll(draft.aliases());
        project = draft.project();
        branch = draft.branch();
        version = draft.version();
        entry = draft.entry();
        started = draft.started();
        ended = draft.ended();
        messages = draft.messages();
        picodollars = draft.recordedPicodollars();
        turns.addAll(draft.turns());
        for (var request : draft.requests()) {
            byKey.put(request.key(), requests.size());
            requests.add(request);
        }
        events.addAll(draft.events());
        blocks.addAll(draft.blocks());
    }

    String id() {
        return id;
    }

    /// The sequence number that the next new request will have.
    int next() {
        return requests.size();
    }

    /// Names the session that a file in a flat folder belongs to, once a line has said it.
    void belongsTo(String session, String agentId) {
        parent = Optional.of(session);
        id = session + "/" + agentId;
    }

    void isForkOf(String original) {
        kind = SessionKind.FORK;
        if (!original.isEmpty() && !original.equals(id)) parent = Optional.of(original);
    }

    /// Lines of another session stand in the file: of requests that both files hold, the other's are the original.
    void copies(String session) {
        alias(session);
        rank = Math.max(rank, Place.FORK);
    }

    void see(Envelope envelope) {
        if (project.isEmpty()) project = envelope.cwd();
        if (!envelope.branch().isEmpty()) branch = envelope.branch();
        if (!envelope.version().isEmpty()) version = envelope.version();
        if (entry.isEmpty()) entry = envelope.entry();
        envelope.at().ifPresent(this::see);
    }

    void see(Instant at) {
        if (started.isEmpty() || at.isBefore(started.get())) started = Optional.of(at);
        if (ended.isEmpty() || at.isAfter(ended.get())) ended = Optional.of(at);
    }

    void alias(String session) {
        if (!session.isEmpty() && !session.equals(id)) aliases.add(session);
    }

    /// Counts a message that is no response.
    void message() {
        messages++;
    }

    void turn(Optional<Instant> at, String prompt) {
        turns.add(new Turn(turns.size(), at, Preview.of(prompt, Turn.PREVIEW)));
    }

    StrandEvents events() {
        return events;
    }

    void fail(Envelope envelope, String status, Optional<Event.Retry> retry) {
        events.fail(next(), envelope, status, retry);
    }

    void edited(Answer answer, Envelope envelope) {
        if (answer.cleared().isPresent() && !byKey.containsKey(answer.key()))
            events.edited(next(), answer.cleared(), envelope);
    }

    StrandBlocks blocks() {
        return blocks;
    }

    /// Folds a line of a response in; returns the request that first carries what the line says.
    ///
    /// @return false if the line contradicts an earlier one about the input
    boolean answer(Answer answer, Envelope envelope) {
        var known = byKey.get(answer.key());
        if (known != null) {
            var before = requests.get(known);
            requests.set(known, Responses.merged(before, answer, envelope));
            return Responses.agree(before, answer);
        }
        messages++;
        if (answer.picodollars().isPresent())
            picodollars = OptionalLong.of(picodollars.orElse(0) + answer.picodollars().getAsLong());
        if (answer.calls().isEmpty()) return true;
        if (turns.isEmpty()) turn(envelope.at(), "");
        byKey.put(answer.key(), requests.size());
        requests.add(Responses.first(answer, envelope, requests.size(), turns.size() - 1));
        return true;
    }

    /// Whether one of the requests was answered by a response with the same input.
    boolean holds(Answer answer) {
        return requests.stream()
                .anyMatch(request -> !request.reported() && Responses.agree(request, answer));
    }

    /// Takes the last response of the run from its result, unless its own lines are here.
    ///
    /// @return false if it was known before
    boolean report(Answer answer, String prompt, Envelope envelope) {
        if (holds(answer) || byKey.containsKey(answer.key())) return false;
        if (turns.isEmpty()) turn(envelope.at(), prompt);
        var model = answer.model();
        if (model.isEmpty() && !requests.isEmpty()) model = requests.getLast().model();
        answer(answer.by(model), envelope);
        requests.set(next() - 1, requests.getLast().asReported());
        return true;
    }

    /// The request in whose context the content of a response first stands.
    int after(Answer answer) {
        var known = byKey.get(answer.key());
        return known == null ? next() : known + 1;
    }

    /// The first prompt that was typed.
    String firstPrompt() {
        return turns.stream()
                .map(Turn::prompt)
                .filter(prompt -> !prompt.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Whether nobody has said a word: neither the user nor the model.
    boolean isSilent() {
        return messages == 0;
    }

    /// Whether anything was asked or answered.
    boolean isUsed() {
        return !turns.isEmpty() || !requests.isEmpty();
    }

    SessionDraft draft(String title) {
        return new SessionDraft(
                id,
                Agent.CLAUDE_CODE,
                kind,
                parent,
                List.copyOf(aliases),
                project,
                branch,
                title,
                version,
                entry,
                new SessionDraft.Claim("", kind == SessionKind.FORK ? Place.FORK : rank),
                started,
                ended,
                messages,
                picodollars,
                turns,
                OutputRepair.repaired(requests, blocks.list(), events.list()),
                events.list(),
                blocks.list());
    }
}
