package turnscope.importers.codex;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import turnscope.importers.json.JsonScanner;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Service;
import turnscope.importers.codex.RolloutLine.Piece;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.Transcript;

/// A rollout being read: folds its lines into one session.
///
/// Copies of a parent's lines become requests that are drawn but not owned, without a time, because they carry that of
/// the fork. Of the two ledgers that newer files have, the records count from the first one on, the rows before it.
final class RolloutTranscript implements Transcript {

    private static final int NONE = -1;

    private final Path file;
    private final ThreadNames names;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Set<String> responses = new HashSet<>();

    private Identity identity = new Identity();
    private ForkGate gate = new ForkGate();
    private TokenLedger ledger = new TokenLedger();
    private Contents contents = new Contents();
    private Turns turns = new Turns();
    private Settings settings = new Settings();
    private RecordCheck check = new RecordCheck();
    private int messages;
    private boolean heard;
    private boolean recorded;
    private int searches;

    /// Index of the compaction that this turn began with and that no request has followed yet.
    private int openCompaction = NONE;

    /// The line at hand.
    private long line;

    private long offset;
    private boolean copy;
    private Optional<Instant> at = Optional.empty();

    RolloutTranscript(Path file, ThreadNames names) {
        this.file = file;
        this.names = names;
    }

    @Override
    public void accept(JsonScanner value, long line, long offset) {
        var entry = RolloutEntry.read(value);
        this.line = line;
        this.offset = offset;
        boolean opening = false;
        if (entry.line() instanceof RolloutLine.Meta meta) {
            opening = !identity.isNamed();
            boolean another = !meta.id().equals(identity.id);
            if (another && requests.isEmpty()) gate.another(entry.at());
        }
        copy = !opening && gate.copies(entry.at(), entry.ordinal());
        at = copy ? Optional.empty() : entry.at();
        identity.seen(entry.at());
        take(entry);
    }

    private void take(RolloutEntry entry) {
        if (!(entry.line() instanceof RolloutLine.Skipped)) heard = true;
        switch (entry.line()) {
            case RolloutLine.Meta meta -> meta(meta, entry.at());
            case RolloutLine.Context context -> context(context);
            case RolloutLine.Said said -> said(said, entry.bare());
            case RolloutLine.Thought(var content) -> contents.thought(spot(), content);
            case RolloutLine.Called called -> called(called);
            case RolloutLine.Returned(var callId, var pieces) ->
                    contents.returned(spot(), callId, pieces);
            case RolloutLine.Counted counted -> counted(counted);
            case RolloutLine.Recorded record -> recorded(record);
            case RolloutLine.Compacted compacted -> compacted(compacted);
            case RolloutLine.TurnStarted _ -> started();
            case RolloutLine.Prompted(var text) -> prompted(text);
            case RolloutLine.TurnEnded _ -> ended();
            case RolloutLine.Aborted(var reason) -> failed(reason.isEmpty() ? "aborted" : reason);
            case RolloutLine.RolledBack _ -> failed("rolled_back");
            case RolloutLine.Reviewing(var entered) ->
                    settings.review(entered).ifPresent(mode -> set(Event.Option.MODE, mode));
            case RolloutLine.Spawned(var thread) -> spawned(thread);
            case RolloutLine.Skipped _ -> {}
        }
    }

    private void meta(RolloutLine.Meta meta, Optional<Instant> time) {
        if (identity.isNamed()) {
            if (copy && !meta.id().equals(identity.id)) identity.ancestor(meta);
            else identity.again(meta);
            contents.reopened();
            return;
        }
        identity.name(meta);
        gate.opened(meta, time);
        if (gate.isHopeless()) problem("a fork without times: what is its own cannot be told");
        if (meta.instructions().isEmpty()) return;
        contents.input(
                spot(),
                List.of(
                        Piece.of(
                                SegmentKind.SYSTEM_TOOLS,
                                "base instructions",
                                meta.instructions())));
    }

    private void context(RolloutLine.Context context) {
        contents.input(spot(), List.of());
        if (identity.folder.isEmpty()) identity.folder = context.folder();
        settings.take(context).ifPresent(mode -> set(Event.Option.MODE, mode));
    }

    private void set(Event.Option option, String value) {
        events.add(new Event.Setting(requests.size(), at, option, value));
    }

    private void said(RolloutLine.Said said, boolean bare) {
        switch (said.speaker()) {
            case USER -> {
                messages++;
                if (bare) turns.prompt(at, said.beginning());
                contents.input(spot(), said.pieces());
            }
            case ASSISTANT -> {
                messages++;
                contents.said(spot(), said.pieces());
            }
            case HARNESS -> {
                if (identity.folder.isEmpty()) identity.folder = Preamble.folder(said.beginning());
                contents.input(spot(), said.pieces());
            }
        }
    }

    private void called(RolloutLine.Called called) {
        if (called.webSearch()) searches++;
        contents.called(spot(), called.callId(), called.piece());
    }

    private Contents.Spot spot() {
        return new Contents.Spot(at, offset, requests.size());
    }

    private void counted(RolloutLine.Counted counted) {
        settings.window(counted.window()).ifPresent(tokens -> set(Event.Option.WINDOW, tokens));
        if (counted.nonsense()) {
            if (!recorded) problem("usage with impossible numbers");
            return;
        }
        switch (ledger.take(counted.total(), counted.last())) {
            case TokenLedger.Row.Billed row when recorded -> {
                if (check.misses(row.usage()))
                    problem("a request has no record of its usage; only records are counted here");
            }
            case TokenLedger.Row.Billed row -> {
                if (!copy) report(row.continuity());
                bill(TokenLedger.key(identity.family(file), row), row.usage(), settings.chosen());
            }
            case TokenLedger.Row.Repeat _, TokenLedger.Row.Estimate _ -> {}
        }
    }

    /// A review counts from zero without being a fault.
    private void report(TokenLedger.Continuity continuity) {
        switch (continuity) {
            case CONTINUES -> {}
            case RESTARTS -> {
                if (!settings.isReview())
                    problem(
                            "the running total starts again; requests are counted by their own"
                                    + " usage");
            }
            case JUMPS ->
                    problem("the running total jumps; requests are counted by their own usage");
        }
    }

    private void recorded(RolloutLine.Recorded record) {
        if (record.nonsense()) problem("usage with impossible numbers");
        if (record.usage().isEmpty() || record.usage().get().isEstimate()) return;
        if (!recorded && !requests.isEmpty() && isRow(requests.getLast(), record.usage().get())) {
            var row = requests.removeLast();
            requests.add(withKey(row, record.responseId()));
            responses.add(record.responseId());
        } else if (responses.add(record.responseId())) {
            check.record(record.usage().get());
            bill(record.responseId(), record.usage().get(), settings.of(record.turn()));
        }
        recorded = true;
    }

    /// Whether a request, counted by its row, is the one that the first record of the file is about.
    private static boolean isRow(Request request, Tokens usage) {
        return request.owned() && request.key().endsWith(":" + usage.key());
    }

    private static Request withKey(Request it, String key) {
        return new Request(
                key,
                it.seq(),
                it.turn(),
                it.at(),
                it.ended(),
                it.model(),
                it.calls(),
                it.outputEstimate(),
                it.service(),
                it.effort(),
                it.version(),
                it.stopReason(),
                it.missReason(),
                it.owned());
    }

    private void bill(String key, Tokens tokens, Settings.Chosen chosen) {
        if (!tokens.isConsistent() && !copy) problem("usage whose parts exceed the whole");
        if (!copy) forgetLastInheritedCompaction();
        var span = contents.row(at);
        requests.add(
                new Request(
                        key,
                        requests.size(),
                        turns.ofRequest(at),
                        span.sent(),
                        span.answered(),
                        chosen.model(),
                        List.of(Call.message(chosen.model(), tokens.usage())),
                        OptionalLong.empty(),
                        new Service("", settings.tier(), "", searches),
                        chosen.effort(),
                        identity.version,
                        "",
                        Optional.empty(),
                        !copy));
        searches = 0;
        openCompaction = NONE;
    }

    /// A compaction that the parent made last, just before the fork, is the parent's.
    private void forgetLastInheritedCompaction() {
        boolean first = requests.isEmpty() || !requests.getLast().owned();
        if (!first || identity.generation == 0) return;
        events.removeIf(event ->
                event instanceof Event.Compaction
                        && event.at().isEmpty()
                        && event.beforeSeq() == requests.size());
    }

    private void compacted(RolloutLine.Compacted compacted) {
        if (compacted.record().isPresent() && recorded) recorded(compacted.record().get());
        contents.settle(requests.size());
        openCompaction = events.size();
        events.add(compaction(at, requests.size(), Event.Trigger.AUTO));
        contents.input(spot(), compacted.history());
    }

    private Event compaction(Optional<Instant> when, int seq, Event.Trigger trigger) {
        var before =
                seq == 0 ? OptionalLong.empty() : OptionalLong.of(requests.get(seq - 1).context());
        return new Event.Compaction(
                seq, when, trigger, Basis.ESTIMATED, before, OptionalLong.empty());
    }

    private void started() {
        contents.settle(requests.size());
        contents.input(spot(), List.of());
        turns.start(at);
        openCompaction = NONE;
    }

    private void prompted(String text) {
        contents.input(spot(), List.of());
        turns.prompt(at, text);
    }

    /// A turn that nobody prompted and that held a compaction but no request after it was the user's `/compact`.
    private void ended() {
        contents.settle(requests.size());
        if (openCompaction == NONE || turns.isPrompted()) return;
        var found = events.get(openCompaction);
        events.set(openCompaction, compaction(found.at(), found.beforeSeq(), Event.Trigger.MANUAL));
        openCompaction = NONE;
    }

    private void failed(String status) {
        contents.settle(requests.size());
        if (!copy) events.add(new Event.Failure(requests.size(), at, status));
    }

    private void spawned(String thread) {
        if (!copy) events.add(new Event.Spawn(requests.size(), at, thread));
    }

    private void problem(String reason) {
        problems.add(new Problem(file.toString(), line, reason));
    }

    @Override
    public List<SessionDraft> sessions() {
        if (!heard) return List.of();
        return List.of(
                new SessionDraft(
                        identity.id(file),
                        Agent.CODEX,
                        identity.kind,
                        identity.parent.isEmpty() ? Optional.empty() : Optional.of(identity.parent),
                        identity.aliases,
                        identity.folder,
                        identity.branch,
                        names.of(file, identity.id(file))
                                .or(turns::title)
                                .orElse(identity.nickname),
                        identity.version,
                        identity.originator,
                        new SessionDraft.Claim("", identity.generation),
                        identity.started,
                        identity.ended,
                        messages,
                        OptionalLong.empty(),
                        turns.list(),
                        requests,
                        events,
                        contents.blocks()));
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public byte[] state() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(messages);
            out.writeBoolean(heard);
            out.writeBoolean(recorded);
            out.writeInt(searches);
            out.writeInt(openCompaction);
            settings.save(out);
            check.save(out);
            identity.save(out);
            gate.save(out);
            ledger.save(out);
            contents.save(out);
            turns.save(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Goes on where an earlier reading of the same file stopped.
    static RolloutTranscript resume(
            Path file, ThreadNames names, List<SessionDraft> known, byte[] state) {
        var transcript = new RolloutTranscript(file, names);
        for (var draft : known) {
            transcript.requests.addAll(draft.requests());
            transcript.events.addAll(draft.events());
            for (var request : draft.requests()) transcript.responses.add(request.key());
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
            transcript.load(in, known);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return transcript;
    }

    private void load(DataInputStream in, List<SessionDraft> known) throws IOException {
        messages = in.readInt();
        heard = in.readBoolean();
        recorded = in.readBoolean();
        searches = in.readInt();
        openCompaction = in.readInt();
        settings = Settings.load(in);
        check = RecordCheck.load(in);
        identity = Identity.load(in);
        gate = ForkGate.load(in);
        ledger = TokenLedger.load(in, requests);
        contents =
                Contents.load(
                        in, known.stream().flatMap(draft -> draft.blocks().stream()).toList());
        turns = Turns.load(in, known.stream().flatMap(draft -> draft.turns().stream()).toList());
    }
}
