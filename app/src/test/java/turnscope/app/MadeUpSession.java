package turnscope.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Turn;
import turnscope.analysis.session.Usage;

/// A session of any length that behaves as a long one does: it grows, pauses, loses its cache, reads files again and is
/// compacted.
final class MadeUpSession {

    private static final Instant START = Instant.parse("2026-08-03T08:00:00Z");
    private static final String MODEL = "claude-opus-4-8";
    private static final long PREFIX = 24_000;
    private static final long GROWTH = 1_400;
    private static final long LIMIT = 160_000;
    private static final int REQUESTS_PER_TURN = 9;
    private static final int FILES = 60;

    private final List<Request> requests = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private Instant now = START;
    private long context = PREFIX;
    private long cached;

    private MadeUpSession() {}

    static Session of(int requests) {
        var made = new MadeUpSession();
        for (int seq = 0; seq < requests; seq++) made.request(seq);
        return made.session();
    }

    private void request(int seq) {
        boolean prompted = seq % REQUESTS_PER_TURN == 0;
        if (prompted) prompt(seq);
        if (context > LIMIT) compact(seq);
        boolean cold = seq % 97 == 96;
        now = now.plusSeconds(cold ? 900 : 14);
        block(seq, SegmentKind.TOOL_CALL, "Read", "src/File%d.java".formatted(seq % FILES), 120);
        block(
                seq,
                SegmentKind.TOOL_OUTPUT,
                "Read",
                "src/File%d.java".formatted(seq % FILES),
                3_600);
        block(seq, SegmentKind.ASSISTANT_TEXT, "", "", 300);
        long read = cold ? 0 : Math.min(cached, context);
        requests.add(
                new Request(
                        "made:" + seq,
                        seq,
                        seq / REQUESTS_PER_TURN,
                        Optional.of(now),
                        Optional.of(now.plusSeconds(6)),
                        MODEL,
                        List.of(Call.message(MODEL, Usage.of(3, read, context - read, 0, 280))),
                        OptionalLong.empty(),
                        Service.STANDARD,
                        "",
                        "2.1.200",
                        "tool_use",
                        Optional.empty(),
                        true));
        now = now.plusSeconds(6);
        cached = context;
        context += GROWTH;
    }

    private void prompt(int seq) {
        turns.add(new Turn(seq / REQUESTS_PER_TURN, Optional.of(now), "Next, please"));
        block(seq, SegmentKind.USER_TEXT, "", "", 80);
    }

    private void compact(int seq) {
        events.add(
                new Event.Compaction(
                        seq,
                        Optional.of(now),
                        Event.Trigger.AUTO,
                        Basis.EXACT,
                        OptionalLong.of(context),
                        OptionalLong.empty()));
        block(seq, SegmentKind.SUMMARY, "", "", 12_000);
        context = PREFIX + 9_000;
        cached = PREFIX;
    }

    private void block(int seq, SegmentKind kind, String tool, String label, long characters) {
        blocks.add(new Block(seq, kind, tool, label, characters, label.hashCode(), 0));
    }

    private Session session() {
        var usage = requests.stream().map(Request::usage).reduce(Usage.NONE, Usage::plus);
        var summary =
                new SessionSummary(
                        "made-up",
                        Agent.CLAUDE_CODE,
                        SessionKind.MAIN,
                        Optional.empty(),
                        "/home/dev/tidebook",
                        "main",
                        "A long session",
                        Optional.of(START),
                        Optional.of(now),
                        List.of(MODEL),
                        requests.size(),
                        turns.size(),
                        usage,
                        0,
                        Usage.NONE,
                        OptionalLong.empty(),
                        requests.stream().mapToLong(Request::context).max().orElse(0),
                        0,
                        new SessionSummary.Compactions(events.size(), 0, 0),
                        0,
                        "session.jsonl");
        return new Session(summary, turns, requests, events, blocks, List.of(), List.of());
    }
}
