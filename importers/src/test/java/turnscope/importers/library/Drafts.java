package turnscope.importers.library;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.Turn;
import turnscope.analysis.session.Usage;
import turnscope.importers.jsonl.Position;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.SessionDraft.Claim;

/// Sessions and files made up for tests of the library.
final class Drafts {

    static final Instant START = Instant.parse("2026-03-01T08:00:00.123Z");

    private Drafts() {}

    static SourceFile file(String path, long size) {
        return new SourceFile(
                path,
                Agent.CLAUDE_CODE,
                size,
                1_700_000_000_123_456_789L,
                42,
                new Position(size, 7));
    }

    static Telling telling(String path, long size, SessionDraft... drafts) {
        return new Telling(file(path, size), List.of(drafts), new byte[] {1, 2, 3});
    }

    static SessionDraft session(
            String id, Instant started, Instant ended, Claim claim, List<Request> requests) {
        return new SessionDraft(
                id,
                Agent.CLAUDE_CODE,
                SessionKind.MAIN,
                Optional.empty(),
                List.of(),
                "/p",
                "main",
                "title " + id,
                "1",
                claim,
                Optional.of(started),
                Optional.of(ended),
                4,
                List.of(new Turn(0, Optional.of(started), "do it")),
                requests,
                List.of(),
                List.of());
    }

    static SessionDraft session(String id, int startSecond, String... keys) {
        var started = START.plusSeconds(startSecond);
        return session(id, started, started.plusSeconds(1000), new Claim("", 0), requests(keys));
    }

    static List<Request> requests(String... keys) {
        var requests = new ArrayList<Request>();
        for (var key : keys) {
            requests.add(request(key, requests.size(), true));
        }
        return requests;
    }

    /// A request whose tokens depend on its key alone, as those of copies do.
    static Request request(String key, int seq, boolean owned) {
        var tokens = 100 + Math.floorMod(key.hashCode(), 1000);
        var usage = Usage.of(3, tokens, 10, 0, 20);
        return new Request(
                key,
                seq,
                0,
                Optional.of(START.plusSeconds(tokens)),
                Optional.of(START.plusSeconds(tokens + 5)),
                "claude-opus-4-5",
                List.of(Call.message("claude-opus-4-5", usage)),
                OptionalLong.empty(),
                Service.STANDARD,
                "",
                "1",
                "end_turn",
                Optional.empty(),
                owned);
    }

    /// The response of a key as a run reported it.
    static Request reported(String key, int seq) {
        var told = request(key, seq, true);
        return new Request(
                        "report of " + key,
                        seq,
                        0,
                        told.ended(),
                        told.ended(),
                        told.model(),
                        told.calls(),
                        OptionalLong.empty(),
                        Service.STANDARD,
                        "",
                        "1",
                        "",
                        Optional.empty(),
                        true)
                .asReported();
    }

    /// A session in which every field says something.
    static SessionDraft rich() {
        var message = new Usage(1, 109_050, 0, 931, 7, 1_171, OptionalLong.of(300));
        var advice = Usage.of(149_112, 0, 0, 0, 14_153);
        var last = Usage.of(1, 109_981, 3_176, 0, 397);
        var advised =
                new Request(
                        "msg_2",
                        1,
                        1,
                        Optional.of(START.plusSeconds(60)),
                        Optional.empty(),
                        "opus",
                        List.of(
                                Call.message("opus", message),
                                new Call(Call.Part.ADVISOR, "fable", advice),
                                Call.message("opus", last)),
                        OptionalLong.of(2_000),
                        new Service("fast", "priority", "us", 3),
                        "high",
                        "2.1.232",
                        "tool_use",
                        Optional.of("messages_changed"),
                        true);
        var unknown =
                new Request(
                        "msg_3",
                        2,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        List.of(Call.message("", Usage.of(5, 0, 0, 0, 1))),
                        OptionalLong.empty(),
                        Service.STANDARD,
                        "",
                        "",
                        "",
                        Optional.empty(),
                        true);
        return new SessionDraft(
                "rich",
                Agent.CLAUDE_CODE,
                SessionKind.FORK,
                Optional.of("parent"),
                List.of("other", "names"),
                "/home/me/ü",
                "main",
                "A title 😀",
                "2.1.232",
                new Claim("scope", 3),
                Optional.of(START),
                Optional.of(START.plusSeconds(100)),
                9,
                List.of(
                        new Turn(0, Optional.of(START), "first"),
                        new Turn(1, Optional.empty(), "")),
                List.of(request("msg_1", 0, false), advised, unknown),
                List.of(
                        new Event.Compaction(
                                1,
                                Optional.of(START),
                                Event.Trigger.MANUAL,
                                Basis.ESTIMATED,
                                OptionalLong.of(7),
                                OptionalLong.empty()),
                        new Event.Compaction(
                                2,
                                Optional.empty(),
                                Event.Trigger.AUTO,
                                Basis.EXACT,
                                OptionalLong.empty(),
                                OptionalLong.of(8)),
                        new Event.MicroCompaction(
                                2, Optional.empty(), OptionalLong.of(1), OptionalLong.of(2)),
                        new Event.Failure(3, Optional.of(START), "429"),
                        new Event.Failure(
                                3,
                                Optional.empty(),
                                "529",
                                Optional.of(new Event.Retry(2, 10, Duration.ofMillis(1_042)))),
                        new Event.Setting(3, Optional.empty(), Event.Option.MODE, "plan"),
                        new Event.Spawn(3, Optional.empty(), "agent-1")),
                List.of(
                        new Block(0, SegmentKind.USER_TEXT, "", "", 12, -5, 0),
                        new Block(
                                1,
                                SegmentKind.TOOL_OUTPUT,
                                "Read",
                                "/a/b.java",
                                4_000_000_000L,
                                Long.MIN_VALUE,
                                10_000_000_000L),
                        new Block(
                                1,
                                SegmentKind.TOOL_CALL,
                                "Read",
                                "/a/b.java",
                                0,
                                Long.MAX_VALUE,
                                17),
                        new Block(0, SegmentKind.UNATTRIBUTED, "Bash", "läs -l", 1, 1, 18),
                        new Block(
                                2,
                                SegmentKind.SUMMARY,
                                "",
                                "",
                                0,
                                3,
                                19,
                                OptionalLong.of(0),
                                OptionalInt.of(4))));
    }
}
