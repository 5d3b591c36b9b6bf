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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.importers.json.JsonScanner;
import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Agent;
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

    private final Path file;
    private final ThreadNames names;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final Ledgers ledgers = new Ledgers(this::problem);

    private Identity identity = new Identity();
    private ForkGate gate = new ForkGate();
    private Contents contents = new Contents();
    private Turns turns = new Turns();
    private Settings settings = new Settings();
    private RolloutEvents events = new RolloutEvents();
    private int messages;
    private boolean heard;
    private int searches;

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
            case RolloutLine.Recorded record ->
                    ledgers.recorded(record, requests, settings).ifPresent(this::bill);
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
        if (gate.isHopeless()) problem(Fault.FORK_WITHOUT_TIMES);
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
        ledgers.counted(counted, identity.family(file), copy, settings).ifPresent(this::bill);
    }

    private void bill(Ledgers.Entry entry) {
        if (!entry.usage().isConsistent() && !copy) problem(Fault.PARTS_EXCEED_WHOLE);
        boolean first = requests.isEmpty() || !requests.getLast().owned();
        if (!copy && first && identity.generation > 0) events.forgetLastInherited(requests.size());
        var chosen = entry.chosen();
        var span = contents.row(at);
        requests.add(
                new Request(
                        entry.key(),
                        requests.size(),
                        turns.ofRequest(at),
                        span.sent(),
                        span.answered(),
                        chosen.model(),
                        List.of(Call.message(chosen.model(), entry.usage().usage())),
                        OptionalLong.empty(),
                        new Service("", settings.tier(), "", searches),
                        chosen.effort(),
                        identity.version,
                        "",
                        Optional.empty(),
                        !copy));
        searches = 0;
        events.goOn();
    }

    private void compacted(RolloutLine.Compacted compacted) {
        if (compacted.record().isPresent() && ledgers.isRecorded())
            ledgers.recorded(compacted.record().get(), requests, settings).ifPresent(this::bill);
        contents.settle(requests.size());
        events.compacted(at, requests);
        contents.input(spot(), compacted.history());
    }

    private void started() {
        contents.settle(requests.size());
        contents.input(spot(), List.of());
        turns.start(at);
        events.goOn();
    }

    private void prompted(String text) {
        contents.input(spot(), List.of());
        turns.prompt(at, text);
    }

    private void ended() {
        contents.settle(requests.size());
        events.ended(turns.isPrompted(), requests);
    }

    private void failed(String status) {
        contents.settle(requests.size());
        if (!copy) events.add(new Event.Failure(requests.size(), at, status));
    }

    private void spawned(String thread) {
        if (!copy) events.add(new Event.Spawn(requests.size(), at, thread));
    }

    private void problem(Fault fault) {
        problems.add(new Problem(file.toString(), line, fault));
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
                        events.list(),
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
            out.writeInt(searches);
            settings.save(out);
            events.save(out);
            identity.save(out);
            gate.save(out);
            ledgers.save(out);
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
        searches = in.readInt();
        settings = Settings.load(in);
        events =
                RolloutEvents.load(
                        in, known.stream().flatMap(draft -> draft.events().stream()).toList());
        identity = Identity.load(in);
        gate = ForkGate.load(in);
        ledgers.load(in, requests);
        contents =
                Contents.load(
                        in, known.stream().flatMap(draft -> draft.blocks().stream()).toList());
        turns = Turns.load(in, known.stream().flatMap(draft -> draft.turns().stream()).toList());
    }
}
