package turnscope.importers.claude;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import turnscope.importers.json.JsonScanner;
import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.SegmentKind;
import turnscope.importers.json.Measure;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.Transcript;

/// One transcript of Claude Code being read: sorts its lines into strands and folds each into its own.
final class ClaudeTranscript implements Transcript {

    /// Tokens that a model takes that is named with the mark of its large window.
    private static final String LARGE_WINDOW = "1000000";

    private final Path file;
    private final Measure measure = new Measure();
    private final List<Problem> problems = new ArrayList<>();
    private final Strands strands;
    private final LineIds lines = new LineIds();
    private final Titles titles = new Titles();
    private final ToolUses tools = new ToolUses();
    private final Returned returned = new Returned();
    private final RecentLines recent = new RecentLines();
    private final PassedTimes passed = new PassedTimes();
    private final Map<String, Long> unknown = new TreeMap<>();

    ClaudeTranscript(Path file) {
        this(file, List.of());
    }

    /// Goes on where `state` was taken.
    ClaudeTranscript(Path file, List<SessionDraft> known, byte[] state) {
        this(file, known);
        State.read(state, lines, titles, tools, returned, recent, passed);
    }

    private ClaudeTranscript(Path file, List<SessionDraft> known) {
        this.file = file;
        strands = new Strands(Place.of(file), known);
    }

    @Override
    public void accept(JsonScanner value, long line, long offset) {
        var reasons = new ArrayList<Fault>();
        var said = new LineReader(new Cursor(value), measure, reasons).read();
        switch (said) {
            case ClaudeLine.Other(var at) -> at.ifPresent(passed::add);
            case ClaudeLine.Unknown(var kind) -> unknown.merge(kind, 1L, Long::sum);
            case ClaudeLine.Title title -> titles.add(title);
            case ClaudeLine.AgentProgress progress -> told(progress, line, offset, reasons);
            case ClaudeLine.Spoken spoken -> {
                var strand = strands.of(spoken.envelope(), lines);
                fold(spoken, spoken.envelope(), strand, line, offset, reasons);
            }
        }
        if (!reasons.isEmpty())
            reasons.stream().distinct().forEach(reason -> problem(line, reason));
    }

    /// A sub-agent speaks through its parent's transcript.
    private void told(
            ClaudeLine.AgentProgress progress, long line, long offset, List<Fault> reasons) {
        var outer = progress.envelope();
        strands.main().see(outer);
        var strand = strands.told(progress.agentId(), outer);
        fold(
                progress.inner(),
                progress.inner().envelope().within(outer),
                strand,
                line,
                offset,
                reasons);
    }

    private void fold(
            ClaudeLine.Spoken spoken,
            Envelope envelope,
            Strand strand,
            long line,
            long offset,
            List<Fault> reasons) {
        if (!lines.add(envelope.uuid(), strands.indexOf(strand))) return;
        strand.see(envelope);
        recent.add(envelope.uuid(), offset);
        switch (spoken) {
            case ClaudeLine.User user -> user(user, envelope, strand, offset);
            case ClaudeLine.Assistant assistant -> {
                var answer = assistant.answer().orKey(strand.id() + ":" + line);
                strand.edited(answer, envelope);
                if (!strand.answer(answer, envelope)) reasons.add(Fault.INPUT_DISAGREES);
                for (var part : assistant.parts())
                    strand.blocks().add(tools.linked(part), strand.after(answer), offset);
            }
            case ClaudeLine.Attached attached ->
                    attached.part()
                            .ifPresent(part -> strand.blocks().add(part, strand.next(), offset));
            case ClaudeLine.Compacted compacted -> {
                strand.events()
                        .add(
                                new Event.Compaction(
                                        strand.next(),
                                        envelope.at(),
                                        compacted.trigger(),
                                        compacted.triggerBasis(),
                                        compacted.tokensBefore(),
                                        compacted.tokensAfter()));
                strand.blocks().keep(recent.of(compacted.kept()), strand.next());
            }
            case ClaudeLine.MicroCompacted compacted -> {
                strand.events()
                        .add(
                                new Event.MicroCompaction(
                                        strand.next(),
                                        envelope.at(),
                                        compacted.tokensBefore(),
                                        compacted.tokensSaved()));
                if (strand == strands.main())
                    strand.blocks().clear(returned.of(compacted.results()), strand.next());
            }
            case ClaudeLine.Failed failed -> strand.fail(envelope, failed.status(), failed.retry());
            case ClaudeLine.Resumed _ -> strand.events().resumed(strand.next(), envelope);
            case ClaudeLine.Switched switched -> chosen(switched.model(), envelope, strand);
            case ClaudeLine.AgentProgress _ -> {}
        }
    }

    private void user(ClaudeLine.User user, Envelope envelope, Strand strand, long offset) {
        strand.message();
        var prompt = Prompt.of(user);
        if (prompt.isHuman()) strand.turn(envelope.at(), prompt.text());
        if (strand == strands.main()) titles.add(ClaudeLine.Title.ofCommand(prompt.command()));
        if (prompt.isInterruption()) strand.fail(envelope, "interrupted", Optional.empty());
        ModelSwitch.of(prompt.text()).ifPresent(model -> chosen(model, envelope, strand));
        if (user.summary()) strand.events().summarized(strand.next(), envelope);
        if (!user.agentId().isEmpty())
            strand.events().spawn(strand.next(), envelope, strands.idOf(user.agentId()));
        user.result().ifPresent(result -> returned(user, result, envelope, offset));
        for (var part : user.parts()) {
            var entered = part.kind() == SegmentKind.USER_TEXT ? prompt.classify(part) : part;
            if (strand == strands.main())
                returned.add(part, strand.blocks().list().size(), envelope.version());
            strand.blocks().add(tools.linked(entered), strand.next(), offset);
        }
    }

    private static void chosen(String model, Envelope envelope, Strand strand) {
        strand.events().set(Event.Option.MODEL, model, strand.next(), envelope.at());
    }

    /// A run is over; its result is its last response, of which nothing else may be known.
    private void returned(ClaudeLine.User user, RunResult result, Envelope envelope, long offset) {
        var outputs =
                user.parts().stream()
                        .filter(part -> part.kind() == SegmentKind.TOOL_OUTPUT)
                        .toList();
        if (outputs.isEmpty()) return;
        var name = user.agentId().isEmpty() ? outputs.getFirst().toolUse() : user.agentId();
        var answer = result.answer(name);
        boolean inline = user.agentId().isEmpty() && strands.hasAnsweredInline(answer);
        if (name.isEmpty() || inline) return;
        var run = strands.told(name, envelope);
        if (result.large()) run.events().set(Event.Option.WINDOW, LARGE_WINDOW, 0, envelope.at());
        if (!run.report(answer, result.prompt(), envelope)) return;
        run.see(envelope);
        for (var part : outputs)
            run.blocks().add(part.as(SegmentKind.ASSISTANT_TEXT).named("", ""), run.next(), offset);
    }

    private void problem(long line, Fault fault) {
        problems.add(new Problem(file.toString(), line, fault));
    }

    @Override
    public List<SessionDraft> sessions() {
        if (strands.isProbe(titles)) return List.of();
        passed.tell(strands.main());
        return strands.drafts(titles.best(lines.hashes(), strands.main().firstPrompt()));
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public Map<String, Long> unknown() {
        return Map.copyOf(unknown);
    }

    @Override
    public byte[] state() {
        return State.write(lines, titles, tools, returned, recent, passed);
    }
}
