package turnscope.importers.claude;

import static org.assertj.core.api.Assertions.assertThat;
import static turnscope.importers.claude.ClaudeLines.SESSION;
import static turnscope.importers.claude.ClaudeLines.calls;
import static turnscope.importers.claude.ClaudeLines.says;
import static turnscope.importers.claude.ClaudeLines.usage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.SessionKind;
import turnscope.importers.transcript.ImporterContract;
import turnscope.importers.transcript.SessionDraft;

/// Rarer situations of the format: spilled results, cleared results, two sessions in a file, chains that lead nowhere.
class SituationsTest {

    private static final String FOLDER = "projects/-home-dev-kelp/";

    @TempDir Path folder;

    private final ClaudeLines lines = new ClaudeLines();

    private SessionDraft main() throws IOException {
        return lines.read(folder).sessions().getFirst();
    }

    private static String placed(SessionDraft draft) {
        return draft.blocks().stream()
                .map(block ->
                        block.beforeSeq()
                                + " "
                                + block.kind().id()
                                + (block.left().isPresent()
                                        ? " until " + block.left().getAsInt()
                                        : ""))
                .collect(Collectors.joining(", "));
    }

    /// What the model saw of a result that was too long is its beginning and the name of a file.
    @Test
    void measuresOfASpilledResultWhatTheModelSaw() throws IOException {
        var seen =
                "<persisted-output>Output too large (98.5KB). Full output saved to: /x/tool-results/b1.txt";
        lines.prompt("u1", "", "Dive")
                .line(
                        "u2",
                        "u1",
                        "'type':'user','message':{'content':[{'type':'tool_result','tool_use_id':'t1','content':'%s'}]},"
                                        .formatted(seen)
                                + "'toolUseResult':{'stdout':'%s','persistedOutputPath':'/x/tool-results/b1.txt','persistedOutputSize':98500}"
                                        .formatted("sand ".repeat(9_000)));
        var result = main().blocks().getLast();
        assertThat(result.kind()).isEqualTo(SegmentKind.TOOL_OUTPUT);
        assertThat(result.characters()).isEqualTo(seen.length());
    }

    /// Sent once, then cleared: of the results that a boundary names, also of one that nobody knows.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    2.1.17  | ['t1','t3','lost'] | 0 user_text, 1 tool_call, 1 tool_output until 2, 2 tool_call, 2 tool_output, 2 tool_output until 2
                    2.1.17  | []                 | 0 user_text, 1 tool_call, 1 tool_output, 2 tool_call, 2 tool_output, 2 tool_output
                    2.1.17  | {'t1':1}           | 0 user_text, 1 tool_call, 1 tool_output, 2 tool_call, 2 tool_output, 2 tool_output
                    2.1.136 | ['t1']             | 0 user_text, 1 tool_call, 1 tool_output, 2 tool_call, 2 tool_output, 2 tool_output
                    """)
    void takesTheResultsOutThatAMicroCompactionNames(String version, String ids, String expected)
            throws IOException {
        lines.version(version)
                .prompt("u1", "", "Dive")
                .answer("u2", "u1", "m1", calls("t1", "Read", "{}"), "", usage(1, 0, 0, 99))
                .result("u3", "u2", "t1", "sand")
                .answer("u4", "u3", "m2", calls("t2", "Read", "{}"), "", usage(1, 0, 0, 99))
                .result("u5", "u4", "t2", "rock")
                .result("u6", "u5", "t3", "weed")
                .line(
                        "u7",
                        "",
                        "'type':'system','subtype':'microcompact_boundary','microcompactMetadata':{'preTokens':50,'tokensSaved':20,'compactedToolIds':"
                                + ids
                                + "}");
        assertThat(placed(main())).isEqualTo(expected);
        var file = folder.resolve(FOLDER + SESSION + ".jsonl");
        assertThat(ImporterContract.grow(new ClaudeImporter(), file)).containsExactly(main());
    }

    /// The file's name is the session's; what another session wrote into it, that one has first.
    @Test
    void givesWayToTheSessionWhoseLinesItRepeats() throws IOException {
        lines.session("the-original")
                .prompt("u1", "", "Dive")
                .answer("u2", "u1", "m1", says("x"), "end_turn", usage(1, 0, 0, 99));
        var original = lines.read(folder, FOLDER + "the-original.jsonl").sessions().getFirst();
        lines.session(SESSION).prompt("u3", "u2", "Surface");
        var copy = main();

        assertThat(copy.id()).isEqualTo(SESSION);
        assertThat(copy.aliases()).containsExactly("the-original");
        assertThat(copy.claim().rank()).isGreaterThan(original.claim().rank());
        assertThat(copy.kind())
                .as("its first request tells, once both are there")
                .isEqualTo(SessionKind.MAIN);
    }

    @Test
    void countsABranchOnceThatStandsTwiceInItsFile() throws IOException {
        lines.extra("'forkedFrom':{'sessionId':'the-original','messageUuid':'u2'},")
                .prompt("u1", "", "Dive")
                .answer("u2", "u1", "m1", says("x"), "end_turn", usage(1, 0, 5, 9))
                .extra("")
                .prompt("u1", "", "Dive")
                .answer("u2", "u1", "m1", says("x"), "end_turn", usage(1, 0, 5, 9))
                .answer("u3", "u2", "m2", says("y"), "end_turn", usage(1, 5, 5, 9));
        assertThat(main().requests()).extracting(Request::key).containsExactly("m1", "m2");
        assertThat(main().turns()).hasSize(1);
        assertThat(main().kind()).isEqualTo(SessionKind.FORK);
    }

    /// Chains of sidechain lines that lead in a circle, to themselves or nowhere still end up in some run.
    @Test
    void followsChainsThatLeadNowhere() throws IOException {
        lines.prompt("u1", "", "Dive")
                .sidechain(true)
                .answer("a1", "a2", "ma", says("x"), "", usage(1, 0, 0, 99))
                .answer("a2", "a1", "mb", says("x"), "", usage(1, 0, 0, 99))
                .answer("a3", "a2", "mc", says("x"), "", usage(1, 0, 0, 99))
                .answer("b1", "nowhere", "md", says("x"), "", usage(1, 0, 0, 99));
        var runs = lines.read(folder).sessions();
        assertThat(runs.stream().map(run -> run.requests().size())).containsExactly(0, 3, 1);
    }

    @Test
    void startsTheSpawnOfARunThatGoesOnInTheBackground() throws IOException {
        lines.prompt("u1", "", "Dive")
                .line(
                        "u2",
                        "u1",
                        "'type':'user','message':{'content':[{'type':'tool_result','tool_use_id':'t1','content':'launched'}]},"
                                + "'toolUseResult':{'status':'async_launched','isAsync':true,'agentId':'a7','resolvedModel':'claude-sonnet-5'}");
        assertThat(lines.read(folder).sessions()).hasSize(1);
        assertThat(main().events())
                .map(event -> ((Event.Spawn) event).child())
                .containsExactly(SESSION + "/a7");
    }

    /// A sub-agent may compact its own context.
    @Test
    void marksACompactionWithinARun() throws IOException {
        lines.sidechain(true)
                .prompt("i1", "", "Count")
                .answer("i2", "i1", "mi", says("Three"), "end_turn", usage(1, 0, 0, 99))
                .line(
                        "i3",
                        "",
                        "'type':'system','subtype':'compact_boundary','compactMetadata':{'trigger':'auto','preTokens':167040}")
                .line(
                        "i4",
                        "i3",
                        "'type':'user','isCompactSummary':true,'message':{'content':'So far'}");
        var run =
                lines.read(folder, FOLDER + SESSION + "/subagents/agent-a7.jsonl")
                        .sessions()
                        .getFirst();
        assertThat(run.kind()).isEqualTo(SessionKind.SUBAGENT);
        assertThat(run.events()).extracting(Event::beforeSeq).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    aprompt_suggestion-1f, SIDE
                    aside_question-1f,     SIDE
                    acompact-1f,           COMPACTION
                    a1b2c3d,               SUBAGENT
                    """)
    void knowsAnAgentByTheNameOfItsFile(String name, SessionKind kind) throws IOException {
        lines.sidechain(true).answer("i2", "i1", "mi", says("x"), "", usage(1, 0, 0, 99));
        var file = FOLDER + SESSION + "/subagents/agent-" + name + ".jsonl";
        assertThat(lines.read(folder, file).sessions())
                .extracting(SessionDraft::kind)
                .isEqualTo(List.of(kind));
    }

    /// Times serve for gaps alone: the order is that of the file.
    @Test
    void keepsTheOrderOfTheFileWhereTimesAreNotInOrderOrMissing() throws IOException {
        for (var time :
                List.of("'2026-05-04T09:05:00Z'", "'2026-05-04T09:02:05Z'", "'yesterday'", "7"))
            lines.raw(
                    "{'type':'assistant','sessionId':'%s','uuid':'u%s','timestamp':%s,'message':{'id':'m%s','model':'claude-opus-5','content':[],'usage':%s}}"
                            .formatted(
                                    SESSION,
                                    time.hashCode(),
                                    time,
                                    time.hashCode(),
                                    usage(1, 0, 0, 99)));
        var requests = main().requests();
        assertThat(requests).hasSize(4);
        assertThat(requests.get(1).gapAfter(requests.get(0))).hasValue(java.time.Duration.ZERO);
        assertThat(requests.get(2).at()).isEmpty();
        assertThat(requests.get(3).gapAfter(requests.get(2))).isEmpty();
    }
}
