package turnscope.importers.claude;

import static org.assertj.core.api.Assertions.assertThat;
import static turnscope.importers.claude.ClaudeLines.SESSION;
import static turnscope.importers.claude.ClaudeLines.calls;
import static turnscope.importers.claude.ClaudeLines.says;
import static turnscope.importers.claude.ClaudeLines.usage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.Usage;
import turnscope.importers.transcript.SessionDraft;

/// Which conversation a line belongs to, and what the conversations of a file are to each other.
class StrandsTest {

    private static final String FOLDER = "projects/-home-dev-kelp/";

    @TempDir Path folder;

    private final ClaudeLines lines = new ClaudeLines();

    private static List<String> keys(SessionDraft draft) {
        return draft.requests().stream().map(Request::key).toList();
    }

    private static List<String> spawned(SessionDraft draft) {
        return draft.events().stream()
                .filter(Event.Spawn.class::isInstance)
                .map(event -> event.beforeSeq() + " " + ((Event.Spawn) event).child())
                .toList();
    }

    @Test
    void takesInterleavedSidechainsApart() throws IOException {
        lines.prompt("u1", "", "Dive")
                .answer("u2", "u1", "m1", says("x"), "tool_use", usage(1, 0, 0, 99))
                .sidechain(true)
                .prompt("a1", "", "Count fish")
                .prompt("b1", "", "Count crabs")
                .answer("a2", "a1", "ma", says("x"), "", usage(1, 0, 0, 99))
                .answer("b2", "b1", "mb", says("x"), "", usage(1, 0, 0, 99))
                .answer("a3", "a2", "ma", says("y"), "", usage(1, 0, 0, 120))
                .answer("c1", "lost", "mc", says("x"), "", usage(1, 0, 0, 99))
                .answer("d1", "d1", "md", says("x"), "", usage(1, 0, 0, 99))
                .sidechain(false)
                .answer("u3", "u2", "m2", says("x"), "end_turn", usage(1, 0, 0, 99));
        var sessions = lines.read(folder).sessions();
        assertThat(sessions)
                .extracting(SessionDraft::id)
                .containsExactly(
                        SESSION,
                        SESSION + "/a1",
                        SESSION + "/b1",
                        SESSION + "/c1",
                        SESSION + "/d1");
        assertThat(sessions)
                .extracting(StrandsTest::keys)
                .containsExactly(
                        List.of("m1", "m2"),
                        List.of("ma"),
                        List.of("mb"),
                        List.of("mc"),
                        List.of("md"));
        assertThat(sessions.get(1).kind()).isEqualTo(SessionKind.SUBAGENT);
        assertThat(sessions.get(1).parent()).hasValue(SESSION);
        assertThat(sessions.get(1).title()).isEqualTo("Count fish");
        assertThat(sessions.getFirst().turns()).hasSize(1);
        assertThat(spawned(sessions.getFirst()))
                .startsWith("1 " + SESSION + "/a1", "1 " + SESSION + "/b1");
    }

    @Test
    void gathersARunFromWhatItsParentTells() throws IOException {
        lines.version("2.1.30")
                .answer(
                        "u1",
                        "",
                        "m1",
                        calls("t1", "Task", "{'prompt':'Count'}"),
                        "tool_use",
                        usage(1, 0, 0, 99));
        tell(
                "p1",
                "{'type':'user','uuid':'i1','message':{'content':[{'type':'text','text':'Count'}]}}");
        tell("p2", answer("i2", 1));
        tell("p3", answer("i2", 1));
        tell("p4", answer("i3", 40));
        lines.line(
                "u2",
                "u1",
                "'type':'user','message':{'content':[{'type':'tool_result','tool_use_id':'t1','content':'3'}]},"
                        + "'toolUseResult':{'status':'completed','content':[{'agentId':'no'}],'agentId':'a77','usage':{'input_tokens':5}}");
        var sessions = lines.read(folder).sessions();
        assertThat(sessions)
                .extracting(SessionDraft::id)
                .containsExactly(SESSION, SESSION + "/a77");
        var run = sessions.getLast();
        assertThat(keys(run)).containsExactly("mi");
        assertThat(run.requests().getFirst().usage().output()).isEqualTo(40);
        assertThat(run.requests().getFirst().version()).isEqualTo("2.1.30");
        assertThat(run.turns()).hasSize(1);
        assertThat(run.blocks()).as("the copy adds nothing").hasSize(3);
        assertThat(run.claim().rank()).isEqualTo(Place.TOLD);
        assertThat(spawned(sessions.getFirst())).containsExactly("1 " + SESSION + "/a77");
    }

    private void tell(String uuid, String message) {
        lines.line(
                uuid,
                "u1",
                "'type':'progress','data':{'message':%s,'normalizedMessages':[],'type':'agent_progress','agentId':'a77'}"
                        .formatted(message));
    }

    private static String answer(String uuid, long output) {
        return "{'type':'assistant','uuid':'%s','message':{'id':'mi','model':'claude-haiku-4-5','content':[{'type':'text','text':'Three'}],'usage':{'input_tokens':1,'output_tokens':%d}}}"
                .formatted(uuid, output);
    }

    @Test
    void givesARunTheSameIdInItsOwnFile() throws IOException {
        lines.sidechain(true)
                .extra("'agentId':'a77',")
                .prompt("i1", "", "Count")
                .answer("i2", "i1", "mi", says("Three"), "end_turn", usage(1, 0, 0, 99));
        for (var place :
                List.of(
                        SESSION + "/subagents/agent-a77.jsonl",
                        SESSION + "/subagents/workflows/wf_1/agent-a77.jsonl",
                        "agent-a77.jsonl")) {
            var run = lines.read(folder, FOLDER + place).sessions();
            assertThat(run).hasSize(1);
            assertThat(run.getFirst().id()).isEqualTo(SESSION + "/a77");
            assertThat(run.getFirst().parent()).hasValue(SESSION);
            assertThat(run.getFirst().kind()).isEqualTo(SessionKind.SUBAGENT);
            assertThat(run.getFirst().claim().rank()).isBetween(Place.MAIN + 1, Place.TOLD - 1);
            assertThat(keys(run.getFirst())).containsExactly("mi");
        }
    }

    @Test
    void knowsCompactionRunsAndSideQuestionsByTheirNames() throws IOException {
        lines.sidechain(true).answer("i2", "i1", "mi", says("x"), "", usage(1, 0, 0, 99));
        var below = FOLDER + SESSION + "/subagents/agent-";
        var compaction = lines.read(folder, below + "acompact-1f.jsonl").sessions().getFirst();
        assertThat(compaction.kind()).isEqualTo(SessionKind.COMPACTION);
        assertThat(compaction.id()).isEqualTo(SESSION + "/acompact-1f");
        var side = lines.read(folder, below + "aside_question-1f.jsonl").sessions().getFirst();
        assertThat(side.kind()).isEqualTo(SessionKind.SIDE);
        assertThat(side.claim().rank()).isGreaterThan(compaction.claim().rank());
    }

    @Test
    void takesABranchForAForkOfItsOriginal() throws IOException {
        lines.extra("'forkedFrom':{'messageUuid':'u1','sessionId':'the-original'},")
                .prompt("u1", "", "Dive")
                .extra("")
                .prompt("u2", "u1", "Surface");
        var fork = lines.read(folder).sessions().getFirst();
        assertThat(fork.kind()).isEqualTo(SessionKind.FORK);
        assertThat(fork.parent()).hasValue("the-original");
        assertThat(fork.claim().rank()).isEqualTo(Place.FORK);
    }

    @Test
    void takesABackgroundSessionForAForkOfUnknownOrigin() throws IOException {
        lines.extra("'sessionKind':'bg',").prompt("u1", "", "Dive");
        var fork = lines.read(folder).sessions().getFirst();
        assertThat(fork.kind()).isEqualTo(SessionKind.FORK);
        assertThat(fork.parent()).isEmpty();
    }

    /// A result that a finished run handed over, with the usage of its last response.
    private void report(String uuid, String tool, String run, String usage) {
        lines.line(
                uuid,
                "u1",
                "'type':'user','message':{'content':[{'type':'tool_result','tool_use_id':'%s','content':'Three of them'}]},"
                                .formatted(tool)
                        + "'toolUseResult':{'status':'completed','prompt':'Count',%s'totalTokens':700,'usage':%s}"
                                .formatted(run, usage));
    }

    @Test
    void countsTheLastResponseOfARunThatHasNoFile() throws IOException {
        lines.prompt("u1", "", "Dive");
        report(
                "u2",
                "t1",
                "'agentId':'a77','resolvedModel':'claude-opus-4-8[1m]',",
                usage(1, 500, 100, 99));
        report("u3", "t2", "'agentId':'a78',", usage(2, 600, 0, 40));
        var sessions = lines.read(folder).sessions();
        assertThat(sessions)
                .extracting(SessionDraft::id)
                .containsExactly(SESSION, SESSION + "/a77", SESSION + "/a78");
        var run = sessions.get(1);
        assertThat(run.title()).isEqualTo("Count");
        assertThat(run.requests()).hasSize(1);
        var last = run.requests().getFirst();
        assertThat(last.reported()).isTrue();
        assertThat(last.model()).isEqualTo("claude-opus-4-8");
        assertThat(last.usage()).isEqualTo(Usage.of(1, 500, 100, 0, 99));
        assertThat(sessions.get(2).requests().getFirst().model()).as("not told").isEmpty();
        assertThat(spawned(sessions.getFirst()))
                .containsExactly("0 " + SESSION + "/a77", "0 " + SESSION + "/a78");
    }

    @Test
    void endsARunThatItsParentTellsWithWhatItReported() throws IOException {
        lines.version("2.1.30").prompt("u1", "", "Dive");
        tell("p2", answer("i2", 40));
        report("u2", "t1", "'agentId':'a77',", usage(1, 500, 100, 1));
        var run = lines.read(folder).sessions().getLast();
        assertThat(run.requests()).extracting(Request::reported).containsExactly(false, true);
        assertThat(run.requests().getLast().model()).isEqualTo("claude-haiku-4-5");
        assertThat(run.requests().getLast().outputEstimate()).as("of 13 characters").hasValue(4);
    }

    @Test
    void doesNotCountAReportedResponseThatStandsInTheFile() throws IOException {
        lines.prompt("u1", "", "Dive");
        tell("p2", answer("i2", 40));
        report("u2", "t1", "'agentId':'a77',", usage(1, 0, 0, 40));
        assertThat(keys(lines.read(folder).sessions().getLast())).containsExactly("mi");
    }

    @Test
    void knowsTheRunsOfOldFilesByTheirLastResponse() throws IOException {
        lines.version("1.0.98")
                .prompt("u1", "", "Dive")
                .sidechain(true)
                .prompt("a1", "", "Count")
                .answer("a2", "a1", "ma", says("Three"), "", usage(1, 500, 100, 99))
                .sidechain(false);
        report("u2", "t1", "", usage(1, 500, 100, 99));
        report("u3", "t2", "", usage(9, 500, 100, 99));
        var sessions = lines.read(folder).sessions();
        assertThat(sessions)
                .extracting(SessionDraft::id)
                .containsExactly(SESSION, SESSION + "/a1", SESSION + "/t2");
        assertThat(keys(sessions.get(1))).containsExactly("ma");
    }

    @Test
    void takesNoResultOfAnotherToolOrOfAnUnfinishedRunForAResponse() throws IOException {
        lines.prompt("u1", "", "Dive")
                .line(
                        "u2",
                        "u1",
                        "'type':'user','message':{'content':[{'type':'tool_result','tool_use_id':'t1','content':'x'}]},"
                                + "'toolUseResult':{'usage':{'input_tokens':5}}");
        lines.line(
                "u3",
                "u1",
                "'type':'user','message':{'content':[{'type':'tool_result','tool_use_id':'t2','content':'x'}]},"
                        + "'toolUseResult':{'status':'async_launched','agentId':'a9','totalTokens':5,'usage':{'input_tokens':5}}");
        assertThat(lines.read(folder).sessions()).hasSize(1);
    }
}
