package turnscope.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Usage;

/// Builds sessions for the tests of the engine, request by request.
public final class TestSessions {

    public static final Instant START = Instant.parse("2026-08-10T09:00:00Z");

    private final Agent agent;
    private final List<Request> requests = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private Instant now = START;
    private String model = "claude-opus-4-8";
    private String effort = "";
    private String version = "2.1.200";
    private String key = "s1:";
    private int turn;
    private Optional<String> missReason = Optional.empty();

    public TestSessions(Agent agent) {
        this.agent = agent;
    }

    public TestSessions model(String id) {
        model = id;
        return this;
    }

    /// What the keys of further requests begin with.
    public TestSessions key(String beginning) {
        key = beginning;
        return this;
    }

    public TestSessions effort(String level) {
        effort = level;
        return this;
    }

    public TestSessions version(String number) {
        version = number;
        return this;
    }

    public TestSessions turn() {
        turn++;
        return this;
    }

    public TestSessions reason(String official) {
        missReason = Optional.of(official);
        return this;
    }

    public TestSessions pause(long seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    public TestSessions compaction() {
        return compaction(Event.Trigger.AUTO, OptionalLong.empty());
    }

    public TestSessions compaction(Event.Trigger trigger, OptionalLong tokensBefore) {
        events.add(
                new Event.Compaction(
                        requests.size(),
                        Optional.of(now),
                        trigger,
                        turnscope.analysis.session.Basis.EXACT,
                        tokensBefore,
                        OptionalLong.empty()));
        return this;
    }

    public TestSessions setting(Event.Option option, String value) {
        events.add(new Event.Setting(requests.size(), Optional.of(now), option, value));
        return this;
    }

    /// A block that first stands in the context of the next request.
    public TestSessions block(SegmentKind kind, String label, long characters) {
        return block(kind, "", label, characters);
    }

    /// The same of a tool.
    public TestSessions block(SegmentKind kind, String tool, String label, long characters) {
        blocks.add(new Block(requests.size(), kind, tool, label, characters, label.hashCode(), 0));
        return this;
    }

    /// A block whose tokens the transcript counts, and which it says has left before a request.
    public TestSessions counted(SegmentKind kind, String label, long tokens, OptionalInt left) {
        blocks.add(
                new Block(
                        requests.size(),
                        kind,
                        "",
                        label,
                        0,
                        label.hashCode(),
                        0,
                        OptionalLong.of(tokens),
                        left));
        return this;
    }

    public TestSessions microCompaction() {
        events.add(
                new Event.MicroCompaction(
                        requests.size(),
                        Optional.of(now),
                        OptionalLong.empty(),
                        OptionalLong.empty()));
        return this;
    }

    public TestSessions request(long fresh, long read, long write5m, long write1h, long output) {
        return request(Usage.of(fresh, read, write5m, write1h, output));
    }

    public TestSessions request(Usage usage) {
        requests.add(
                new Request(
                        key + requests.size(),
                        requests.size(),
                        turn,
                        Optional.of(now),
                        Optional.of(now),
                        model,
                        List.of(Call.message(model, usage)),
                        OptionalLong.empty(),
                        Service.STANDARD,
                        effort,
                        version,
                        "end_turn",
                        missReason,
                        true));
        missReason = Optional.empty();
        return this;
    }

    public Session build() {
        var usage = requests.stream().map(Request::usage).reduce(Usage.NONE, Usage::plus);
        var summary =
                new SessionSummary(
                        "s1",
                        agent,
                        SessionKind.MAIN,
                        Optional.empty(),
                        "/home/dev/tidebook",
                        "main",
                        "A session",
                        Optional.of(START),
                        Optional.of(now),
                        requests.stream().map(Request::model).distinct().toList(),
                        requests.size(),
                        turn + 1,
                        usage,
                        0,
                        Usage.NONE,
                        OptionalLong.empty(),
                        requests.stream().mapToLong(Request::context).max().orElse(0),
                        0,
                        SessionSummary.Compactions.NONE,
                        0,
                        "session.jsonl");
        return new Session(summary, List.of(), requests, events, blocks, List.of(), List.of());
    }
}
