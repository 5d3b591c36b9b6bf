package turnscope.importers.trace;

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
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import turnscope.importers.json.Times;
import turnscope.importers.json.JsonScanner;
import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.Turn;
import turnscope.importers.json.JsonValue;
import turnscope.importers.json.JsonValue.Fields;
import turnscope.importers.json.JsonValue.Text;
import turnscope.importers.json.Measure;
import turnscope.importers.json.Preview;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.Transcript;

/// A neutral trace being read: every line but the header is a request.
final class TraceTranscript implements Transcript {

    private static final Set<String> WANTED =
            Set.of(
                    "trace",
                    "id",
                    "agent",
                    "model",
                    "project",
                    "title",
                    "at",
                    "append",
                    "drop",
                    "kind",
                    "tool",
                    "label",
                    "tokens",
                    "key",
                    "output",
                    "usage",
                    "calls",
                    "part",
                    "fresh",
                    "cacheRead",
                    "cacheWrite5m",
                    "cacheWrite1h",
                    "cacheWrite30m",
                    "reasoning");

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final TraceContext context;
    private String id = "";
    private String agent = "";
    private String model = "";
    private String project = "";
    private String title = "";
    private int messages;
    private boolean heard;

    TraceTranscript(Path file) {
        this(file, List.of());
    }

    private TraceTranscript(Path file, List<SessionDraft> known) {
        this.file = file;
        for (var draft : known) {
            requests.addAll(draft.requests());
            turns.addAll(draft.turns());
        }
        context =
                new TraceContext(known.stream().flatMap(draft -> draft.blocks().stream()).toList());
    }

    @Override
    public void accept(JsonScanner value, long line, long offset) {
        if (!(JsonValue.read(value, WANTED) instanceof Fields fields)) return;
        if (fields.has("trace")) header(fields, line);
        else if (fields.has("append") || fields.has("output")) request(fields, line, offset);
    }

    private void header(Fields fields, long line) {
        if (fields.whole("trace").orElse(0) != 1) problem(line, Fault.UNKNOWN_TRACE);
        heard = true;
        id = fields.word("id");
        agent = fields.word("agent");
        model = fields.word("model");
        project = fields.word("project");
        title = Preview.of(fields.word("title"), Turn.PREVIEW);
    }

    private void request(Fields fields, long line, long offset) {
        heard = true;
        int seq = requests.size();
        var at = Times.of(fields.word("at"));
        for (var key : fields.items("drop")) {
            if (key instanceof Text text && !context.drop(text.beginning(), seq)) {
                problem(line, Fault.DROPS_NOTHING);
            }
        }
        for (var segment : fields.items("append")) {
            if (segment instanceof Fields each) append(each, at, line, offset);
        }
        if (turns.isEmpty()) turns.add(new Turn(0, at, ""));
        var called = fields.word("model").isEmpty() ? model : fields.word("model");
        requests.add(
                new Request(
                        String.join(":", "trace", id(), "" + seq),
                        seq,
                        turns.size() - 1,
                        at,
                        at,
                        called,
                        new TraceUsage(reason -> problem(line, reason))
                                .calls(fields, called, context.tokens()),
                        OptionalLong.empty(),
                        Service.STANDARD,
                        "",
                        "",
                        "",
                        Optional.empty(),
                        true));
    }

    private void append(Fields segment, Optional<Instant> at, long line, long offset) {
        var kind = kind(segment.word("kind"));
        var label = Preview.of(segment.word("label"), Block.LABEL);
        long tokens = new TraceUsage(reason -> problem(line, reason)).count(segment, "tokens");
        var key = segment.word("key");
        switch (kind) {
            case USER_TEXT -> {
                turns.add(new Turn(turns.size(), at, label));
                messages++;
            }
            case ASSISTANT_TEXT -> messages++;
            case SYSTEM_TOOLS,
                    MEMORY,
                    SUMMARY,
                    ATTACHMENT,
                    TOOL_OUTPUT,
                    TOOL_CALL,
                    THINKING,
                    UNATTRIBUTED -> {}
        }
        context.append(
                key,
                new Block(
                        requests.size(),
                        kind,
                        segment.word("tool"),
                        label,
                        0,
                        hash(key.isEmpty() ? "#" + context.blocks().size() : key),
                        offset,
                        OptionalLong.of(tokens),
                        OptionalInt.empty()));
    }

    /// A key stands for a content.
    private static long hash(String key) {
        var measure = new Measure();
        measure.write(key);
        return measure.hash();
    }

    private static SegmentKind kind(String name) {
        return Stream.of(SegmentKind.values())
                .filter(kind -> kind.id().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(SegmentKind.UNATTRIBUTED);
    }

    private void problem(long line, Fault fault) {
        problems.add(new Problem(file.toString(), line, fault));
    }

    /// The name of the file where the header is lost.
    private String id() {
        if (!id.isEmpty()) return id;
        return file.getFileName().toString().replaceFirst("(\\.trace)?\\.jsonl$", "");
    }

    @Override
    public List<SessionDraft> sessions() {
        if (!heard) return List.of();
        var times = requests.stream().flatMap(request -> request.at().stream()).toList();
        return List.of(
                new SessionDraft(
                        id(),
                        agent.isBlank() ? TraceImporter.AGENT : new Agent(agent),
                        SessionKind.MAIN,
                        Optional.empty(),
                        List.of(),
                        project,
                        "",
                        title(),
                        "",
                        new SessionDraft.Claim("", 0),
                        times.stream().min(Instant::compareTo),
                        times.stream().max(Instant::compareTo),
                        messages,
                        turns,
                        requests,
                        List.of(),
                        context.blocks()));
    }

    private String title() {
        if (!title.isEmpty()) return title;
        return turns.stream()
                .map(Turn::prompt)
                .filter(prompt -> !prompt.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public byte[] state() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var word : List.of(id, agent, model, project, title)) out.writeUTF(word);
            out.writeInt(messages);
            out.writeBoolean(heard);
            context.save(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Goes on where an earlier reading of the same file stopped.
    static TraceTranscript resume(Path file, List<SessionDraft> known, byte[] state) {
        var transcript = new TraceTranscript(file, known);
        try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
            transcript.id = in.readUTF();
            transcript.agent = in.readUTF();
            transcript.model = in.readUTF();
            transcript.project = in.readUTF();
            transcript.title = in.readUTF();
            transcript.messages = in.readInt();
            transcript.heard = in.readBoolean();
            transcript.context.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return transcript;
    }
}
