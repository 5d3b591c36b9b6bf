package turnscope.importers.claude;

import static org.assertj.core.api.Assertions.assertThat;
import static turnscope.importers.claude.ClaudeLines.SESSION;
import static turnscope.importers.claude.ClaudeLines.calls;
import static turnscope.importers.claude.ClaudeLines.says;
import static turnscope.importers.claude.ClaudeLines.usage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.Turn;
import turnscope.analysis.session.Usage;
import turnscope.importers.transcript.SessionDraft;

/// One situation of the format at a time.
class ClaudeTranscriptTest {

    @TempDir Path folder;

    private final ClaudeLines lines = new ClaudeLines();

    private SessionDraft main() throws IOException {
        return lines.read(folder).sessions().getFirst();
    }

    private List<String> reasons() throws IOException {
        return lines.read(folder).problems().stream().map(Problem::reason).toList();
    }

    @Test
    void mergesTheLinesOfAResponseThatToolResultsInterrupt() throws IOException {
        lines.prompt("u1", "", "Dive")
                .answer("u2", "u1", "m1", says("Yes"), "", usage(3, 100, 20, 1))
                .answer("u3", "u2", "m1", calls("t1", "Read", "{}"), "", usage(3, 100, 20, 1))
                .result("u4", "u3", "t1", "sand")
                .answer("u5", "u3", "m1", calls("t2", "Read", "{}"), "", usage(3, 100, 20, 7))
                .result("u6", "u5", "t2", "rock")
                .answer("u7", "u5", "m1", says("So"), "tool_use", usage(3, 100, 20, 90))
                .answer("u8", "u6", "m2", says("Done"), "end_turn", usage(1, 120, 50, 12));
        var requests = main().requests();
        assertThat(requests).extracting(Request::key).containsExactly("m1", "m2");
        var first = requests.getFirst();
        assertThat(first.usage()).isEqualTo(Usage.of(3, 100, 20, 0, 90));
        assertThat(first.stopReason()).isEqualTo("tool_use");
        assertThat(first.at().orElseThrow()).hasToString("2026-05-04T09:01:00Z");
        assertThat(first.ended().orElseThrow()).hasToString("2026-05-04T09:06:00Z");
        assertThat(requests).extracting(Request::context).containsExactly(123L, 171L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    'input_tokens':3,'output_tokens':4                                                                        | 3 0 0 0 4 |
                    'cache_creation_input_tokens':900                                                                         | 0 0 900 0 0 |
                    'cache_creation_input_tokens':900,'cache_creation':null                                                   | 0 0 900 0 0 |
                    'cache_creation_input_tokens':0,'cache_creation':{'ephemeral_5m_input_tokens':900}                        | 0 0 900 0 0 |
                    'cache_creation_input_tokens':900,'cache_creation':{'ephemeral_1h_input_tokens':900}                      | 0 0 0 900 0 |
                    'cache_creation_input_tokens':900,'cache_creation':{'ephemeral_1h_input_tokens':700}                      | 0 0 0 900 0 |
                    'cache_creation_input_tokens':900,'cache_creation':{'ephemeral_1h_input_tokens':600,'ephemeral_5m_input_tokens':200} | 0 0 300 600 0 |
                    'cache_read_input_tokens':null,'output_tokens':4.0                                                        | 0 0 0 0 4 |
                    'cache_read_input_tokens':-5                                                                              | 0 0 0 0 0 | a token count is negative
                    'cache_read_input_tokens':100000001                                                                       | 0 0 0 0 0 | a token count is absurdly large
                    'cache_read_input_tokens':99999999999999999999999999                                                      | 0 0 0 0 0 | a token count is absurdly large
                    'cache_read_input_tokens':1.5                                                                             | 0 0 0 0 0 | a token count is not a whole number
                    'cache_read_input_tokens':'17'                                                                            | 0 0 0 0 0 | a token count is not a number
                    'cache_read_input_tokens':{'a':[1]}                                                                       | 0 0 0 0 0 | a token count is not a number
                    'unheard_of':{'of':[1,'x']},'input_tokens':8                                                              | 8 0 0 0 0 |
                    """)
    void readsUsage(String fields, String expected, String problem) throws IOException {
        lines.answer("u1", "", "m1", says("x"), "end_turn", "{" + fields + "}");
        var usage = main().requests().getFirst().usage();
        var actual =
                List.of(
                        usage.fresh(),
                        usage.cacheRead(),
                        usage.cacheWrite5m(),
                        usage.cacheWrite1h(),
                        usage.output());
        assertThat(actual.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(reasons()).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void splitsAnAdvisedResponseIntoItsCalls() throws IOException {
        lines.answer(
                "u1",
                "",
                "m1",
                says("x"),
                "end_turn",
                """
                {'input_tokens':2,'cache_read_input_tokens':170,'cache_creation_input_tokens':36,'output_tokens':9,
                'cache_creation':{'ephemeral_1h_input_tokens':12,'ephemeral_5m_input_tokens':0},'speed':'fast',
                'service_tier':'standard','inference_geo':'us','server_tool_use':{'web_search_requests':5},
                'output_tokens_details':{'thinking_tokens':4},'iterations':[
                {'type':'message','input_tokens':1,'cache_read_input_tokens':84,'cache_creation_input_tokens':12,'output_tokens':6,
                'cache_creation':{'ephemeral_1h_input_tokens':12}},
                {'type':'advisor_message','model':'claude-fable-5','input_tokens':61,'output_tokens':31},
                {'type':'message','input_tokens':1,'cache_read_input_tokens':86,'cache_creation_input_tokens':24,'output_tokens':3,
                'cache_creation':{'ephemeral_5m_input_tokens':24}},
                {'type':'compaction','input_tokens':7,'output_tokens':5}]}\
                """
                        .replace("\n", ""));
        var request = main().requests().getFirst();
        assertThat(request.calls())
                .containsExactly(
                        Call.message("claude-opus-4-8", Usage.of(1, 84, 0, 12, 6)),
                        new Call(Call.Part.ADVISOR, "claude-fable-5", Usage.of(61, 0, 0, 0, 31)),
                        Call.message("claude-opus-4-8", Usage.of(1, 86, 24, 0, 3)),
                        new Call(Call.Part.COMPACTION, "claude-opus-4-8", Usage.of(7, 0, 0, 0, 5)));
        assertThat(request.usage()).isEqualTo(Usage.of(2, 170, 24, 12, 9));
        assertThat(request.context()).isEqualTo(111);
        assertThat(request.service().speed()).isEqualTo("fast");
        assertThat(request.service().geo()).isEqualTo("us");
        assertThat(request.service().webSearches()).isEqualTo(5);
    }

    @Test
    void takesTheRefusedAttemptOutOfTheBill() throws IOException {
        lines.answer(
                "u1",
                "",
                "m1",
                says("x"),
                "end_turn",
                "{'input_tokens':5,'output_tokens':6,'iterations':["
                        + "{'type':'message','model':'claude-fable-5','input_tokens':4,'output_tokens':1},"
                        + "{'type':'fallback_message','model':'claude-opus-4-8','input_tokens':5,'output_tokens':6}]}");
        var request = main().requests().getFirst();
        assertThat(request.calls())
                .containsExactly(
                        new Call(Call.Part.REFUSED, "claude-fable-5", Usage.of(4, 0, 0, 0, 1)),
                        Call.message("claude-opus-4-8", Usage.of(5, 0, 0, 0, 6)));
        assertThat(request.usage()).isEqualTo(Usage.of(5, 0, 0, 0, 6));
    }

    @Test
    void readsTheReasoningPartOfTheOutput() throws IOException {
        lines.answer(
                "u1",
                "",
                "m1",
                says("x"),
                "end_turn",
                "{'output_tokens':9,'output_tokens_details':{'thinking_tokens':4}}");
        assertThat(main().requests().getFirst().usage().reasoning()).hasValue(4);
    }

    @Test
    void tellsResponsesWithoutIdsApartByWhatTheyHave() throws IOException {
        var bare =
                "'type':'assistant','message':{'model':'m','content':[],'usage':{'input_tokens':1}}";
        lines.line("u1", "", bare + ",'requestId':'req_1'")
                .line("u2", "u1", bare + ",'requestId':'req_1'")
                .line("u3", "u2", bare)
                .line("u4", "u3", bare)
                .line("", "u4", bare)
                .line("", "u4", bare);
        assertThat(main().requests())
                .extracting(Request::key)
                .containsExactly("req_1", "u3", "u4", SESSION + ":5", SESSION + ":6");
    }

    @Test
    void keepsTheLargerInputAndSaysSoWhenLinesDisagree() throws IOException {
        lines.answer("u1", "", "m1", says("x"), "", usage(1, 500, 0, 1))
                .answer("u2", "u1", "m1", says("y"), "end_turn", usage(1, 400, 0, 70));
        assertThat(main().requests().getFirst().usage().cacheRead()).isEqualTo(500);
        assertThat(reasons()).containsExactly("the lines of a response disagree about its input");
    }

    @Test
    void countsNoRequestWithoutUsageButKeepsItsContent() throws IOException {
        lines.answer("u1", "", "m1", says("x"), "end_turn", "null");
        assertThat(main().requests()).isEmpty();
        assertThat(main().blocks()).hasSize(1);
        assertThat(main().messages()).isEqualTo(1);
    }

    /// It is said in the middle of a turn, which the next answer goes on with.
    @Test
    void keepsAPromptThatWaitedInTheTurnThatWasRunning() throws IOException {
        lines.prompt("u1", "", "Count the fish")
                .line(
                        "u2",
                        "u1",
                        "'type':'attachment','attachment':{'type':'queued_command','prompt':'and the crabs','commandMode':'prompt'}");

        assertThat(main().turns()).extracting(Turn::prompt).containsExactly("Count the fish");
        assertThat(main().blocks())
                .extracting(Block::kind)
                .containsExactly(SegmentKind.USER_TEXT, SegmentKind.USER_TEXT);
    }

    @Test
    void takesErrorsForEventsAndNotForRequests() throws IOException {
        var synthetic =
                "'type':'assistant','message':{'id':'%s','model':'<synthetic>','content':[{'type':'text','text':'API Error'}],'usage':{'input_tokens':0}}";
        lines.line("u1", "", synthetic.formatted("a"))
                .line(
                        "u2",
                        "u1",
                        synthetic.formatted("b") + ",'apiErrorStatus':529,'error':'unknown'")
                .line(
                        "u3",
                        "u2",
                        synthetic.formatted("c") + ",'error':'rate_limit','isApiErrorMessage':true")
                .line(
                        "u4",
                        "u3",
                        "'type':'system','subtype':'api_error','error':{'status':401,'headers':{}}")
                .prompt("u5", "u4", "[Request interrupted by user for tool use]");
        assertThat(main().requests()).isEmpty();
        assertThat(main().events())
                .extracting(event -> ((Event.Failure) event).status())
                .containsExactly("no response", "529", "rate_limit", "401", "interrupted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    'Find the leak'                                              |                          | Find the leak
                    '  two\\n\\n lines\\tof text '                               |                          | two lines of text
                    [{'type':'text','text':'Find it'}]                           |                          | Find it
                    [{'type':'image','source':{'media_type':'image/png','data':'AAAA'}}] |                  | [image/png]
                    [{'type':'document','source':{'media_type':'application/pdf','data':'AAAA'}}] |         | [document]
                    [{'type':'image','source':{'media_type':'image/gif'}},{'type':'text','text':'This?'}] | | This?
                    'Find the leak'                                              | 'isMeta':true            |
                    'This session is being continued'                            | 'isCompactSummary':true  |
                    '<command-name>/model</command-name>'                        |                          |
                    '<command-message>review</command-message>'                  |                          |
                    '<local-command-stdout>ok</local-command-stdout>'            |                          |
                    '<bash-input>ls</bash-input>'                                |                          |
                    '<task-notification>done</task-notification>'                |                          |
                    '[Request interrupted by user]'                              |                          |
                    [{'type':'tool_result','tool_use_id':'t','content':'x'}]     |                          |
                    [{'type':'tool_result','tool_use_id':'t'},{'type':'text','text':'x'}] |                 |
                    []                                                           |                          |
                    7                                                            |                          |
                    """)
    void beginsATurnWhereAPersonTyped(String content, String flag, String prompt)
            throws IOException {
        lines.line(
                "u1",
                "",
                "'type':'user','message':{'content':"
                        + content
                        + "}"
                        + (flag == null ? "" : "," + flag));
        assertThat(main().turns())
                .extracting(Turn::prompt)
                .isEqualTo(prompt == null ? List.of() : List.of(prompt));
    }

    @Test
    void givesRequestsBeforeAnyPromptATurnOfTheirOwn() throws IOException {
        lines.answer("u1", "", "m1", says("x"), "end_turn", usage(1, 0, 0, 9))
                .prompt("u2", "u1", "And now?")
                .answer("u3", "u2", "m2", says("x"), "end_turn", usage(1, 0, 0, 9));
        assertThat(main().turns()).extracting(Turn::prompt).containsExactly("", "And now?");
        assertThat(main().requests()).extracting(Request::turn).containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    custom ai summary prompt command, mine
                    ai summary prompt command,        its second
                    summary prompt command,           about this
                    prompt command,                   Find it
                    command,                          /review
                    foreign prompt,                   Find it
                    foreign,                          ''
                    """)
    void choosesTheTitle(String sources, String title) throws IOException {
        for (var source : sources.split(" ", -1)) {
            switch (source) {
                case "custom" -> lines.raw("{'type':'custom-title','customTitle':'mine'}");
                case "ai" ->
                        lines.raw("{'type':'ai-title','aiTitle':'its first'}")
                                .raw("{'type':'ai-title','aiTitle':'its second'}");
                case "summary" ->
                        lines.raw("{'type':'summary','summary':'about this','leafUuid':'u9'}");
                case "foreign" -> lines.raw("{'type':'summary','summary':'other','leafUuid':'x'}");
                case "prompt" -> lines.prompt("u1", "", "Find it");
                default -> lines.prompt("u2", "", "<command-name>/review</command-name>");
            }
        }
        lines.answer("u9", "", "m1", says("x"), "end_turn", usage(1, 0, 0, 9));
        assertThat(main().title()).isEqualTo(title);
    }

    @Test
    void describesTheSession() throws IOException {
        lines.raw(
                        "{'type':'user','uuid':'u0','cwd':'/home/dev/kelp','gitBranch':'main','version':'2.1.7','sessionId':'"
                                + SESSION
                                + "','timestamp':'2026-05-04T08:00:00.000Z','message':{'content':'x'}}")
                .session("another")
                .raw(
                        "{'type':'user','uuid':'u1','cwd':'/home/dev/kelp/sub','gitBranch':'reef','version':'2.1.12','entrypoint':'sdk-cli','sessionId':'another','timestamp':'2026-05-04T07:59:00.000Z','message':{'content':'y'}}")
                .raw("{'type':'user','uuid':'u2','timestamp':'no time','message':{'content':'z'}}");
        var draft = main();
        assertThat(draft.id()).isEqualTo(SESSION);
        assertThat(draft.kind()).isEqualTo(SessionKind.MAIN);
        assertThat(draft.aliases()).containsExactly("another");
        assertThat(draft.project()).isEqualTo("/home/dev/kelp");
        assertThat(draft.branch()).isEqualTo("reef");
        assertThat(draft.version()).isEqualTo("2.1.12");
        assertThat(draft.entry()).isEqualTo("sdk-cli");
        assertThat(draft.started().orElseThrow()).hasToString("2026-05-04T07:59:00Z");
        assertThat(draft.ended().orElseThrow()).hasToString("2026-05-04T08:00:00Z");
        assertThat(draft.messages()).isEqualTo(3);
    }

    @Test
    void marksCompactionsWhereTheyHappened() throws IOException {
        var boundary = "'type':'system','subtype':'compact_boundary'";
        var summary = "'type':'user','isCompactSummary':true,'message':{'content':'So far'}";
        lines.answer("u1", "", "m1", says("x"), "end_turn", usage(1, 0, 0, 99))
                .line(
                        "u2",
                        "",
                        boundary + ",'compactMetadata':{'trigger':'auto','preTokens':167038}")
                .line("u3", "u2", summary)
                .answer("u4", "u3", "m2", says("x"), "end_turn", usage(1, 0, 0, 99))
                .line(
                        "u5",
                        "",
                        boundary
                                + ",'compactMetadata':{'trigger':'manual','preTokens':90,'postTokens':40}")
                .answer("u6", "u5", "m3", says("x"), "end_turn", usage(1, 0, 0, 99))
                .line("u7", "u6", summary)
                .line(
                        "u8",
                        "",
                        "'type':'system','subtype':'microcompact_boundary','microcompactMetadata':{'trigger':'auto','preTokens':50,'tokensSaved':20,'compactedToolIds':['t']}");
        var events = main().events();
        assertThat(events).hasSize(4);
        assertThat(events.get(0))
                .isInstanceOfSatisfying(
                        Event.Compaction.class,
                        auto -> {
                            assertThat(auto.beforeSeq()).isEqualTo(1);
                            assertThat(auto.trigger()).isEqualTo(Event.Trigger.AUTO);
                            assertThat(auto.triggerBasis()).isEqualTo(Basis.EXACT);
                            assertThat(auto.tokensBefore()).hasValue(167_038);
                            assertThat(auto.tokensAfter()).isEmpty();
                        });
        assertThat(events.get(1))
                .isInstanceOfSatisfying(
                        Event.Compaction.class,
                        manual -> {
                            assertThat(manual.beforeSeq()).isEqualTo(2);
                            assertThat(manual.trigger()).isEqualTo(Event.Trigger.MANUAL);
                            assertThat(manual.tokensAfter()).hasValue(40);
                        });
        assertThat(events.get(2))
                .as("a summary alone tells of a compaction too")
                .isInstanceOfSatisfying(
                        Event.Compaction.class,
                        bare -> {
                            assertThat(bare.beforeSeq()).isEqualTo(3);
                            assertThat(bare.triggerBasis()).isEqualTo(Basis.ESTIMATED);
                        });
        assertThat(events.get(3))
                .isEqualTo(
                        new Event.MicroCompaction(
                                3, events.get(3).at(), OptionalLong.of(50), OptionalLong.of(20)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            textBlock =
                    """
                    'trigger':'auto'                                                                   | TOOL_CALL gone, TOOL_OUTPUT gone, SUMMARY
                    'preservedMessages':{'anchorUuid':'u5','uuids':['u1','u3','lost']}                 | TOOL_CALL gone, TOOL_OUTPUT, USER_TEXT, SUMMARY
                    'preservedSegment':{'headUuid':'u2','anchorUuid':'u5','tailUuid':'u3'}             | TOOL_CALL, TOOL_OUTPUT, SUMMARY
                    'preservedSegment':{'headUuid':'u1','tailUuid':'u2'},'preservedMessages':{'uuids':['u1']} | TOOL_CALL gone, TOOL_OUTPUT gone, USER_TEXT, SUMMARY
                    """)
    void keepsWhatACompactionPreserves(String metadata, String entering) throws IOException {
        lines.prompt("u1", "", "Dive")
                .answer(
                        "u2",
                        "u1",
                        "m1",
                        calls("t1", "Bash", "{'command':'ls'}"),
                        "tool_use",
                        usage(1, 0, 0, 99))
                .result("u3", "u2", "t1", "fish")
                .line(
                        "u4",
                        "",
                        "'type':'system','subtype':'compact_boundary','compactMetadata':{"
                                + metadata
                                + "}")
                .line(
                        "u5",
                        "u4",
                        "'type':'user','isCompactSummary':true,'message':{'content':'So far'}");
        var after =
                main().blocks().stream()
                        .filter(block -> block.beforeSeq() == 1)
                        .map(block -> block.kind() + (block.left().isPresent() ? " gone" : ""))
                        .collect(Collectors.joining(", "));
        assertThat(after).isEqualTo(entering);
    }

    @Test
    void keepsEffortAndTheProvidersReasonForAMiss() throws IOException {
        lines.extra("'effort':'xhigh',")
                .line(
                        "u1",
                        "",
                        "'type':'assistant','message':{'id':'m1','model':'claude-opus-5','usage':{'input_tokens':1},"
                                + "'diagnostics':{'cache_miss_reason':{'type':'tools_changed','cache_missed_input_tokens':9}}}");
        var request = main().requests().getFirst();
        assertThat(request.effort()).isEqualTo("xhigh");
        assertThat(request.missReason()).hasValue("tools_changed");
        assertThat(request.version()).isEqualTo("2.1.136");
    }

    @Test
    void countsLinesThatStandTwiceInAFileOnce() throws IOException {
        lines.prompt("u1", "", "Dive")
                .answer("u2", "u1", "m1", says("x"), "end_turn", usage(1, 0, 5, 9));
        lines.raw(lines.toString().strip());
        var draft = main();
        assertThat(draft.requests()).hasSize(1);
        assertThat(draft.turns()).hasSize(1);
        assertThat(draft.blocks()).hasSize(2);
    }

    @Test
    void reportsAMessageThatWasTornApart() throws IOException {
        lines.line(
                "u1", "", "'type':'user','message':{'0':'h','1':'i','role':'user','content':[]}");
        assertThat(reasons()).containsExactly("a message was torn into single characters");
    }

    @Test
    void passesOverWhatIsNotKnown() throws IOException {
        lines.raw("{'type':'unheard-of','sessionId':'x','message':{'usage':{'input_tokens':-1}}}")
                .raw("{'type':7}")
                .raw("{}")
                .raw("[1]")
                .raw("7");
        var transcript = lines.read(folder);
        assertThat(transcript.sessions()).isEmpty();
        assertThat(transcript.unknown())
                .as("by kind")
                .isEqualTo(java.util.Map.of("unheard-of", 1L, "?", 2L));
        assertThat(reasons()).containsExactly("a line is not an object", "a line is not an object");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            textBlock =
                    """
                    'type':'file-history-snapshot'                              |
                    'type':'queue-operation','content':'x'                      |
                    'type':'system','subtype':'turn_duration'                   |
                    'subtype':'away_summary','type':'system'                    |
                    'type':'progress','data':{'type':'hook_progress'}           |
                    'type':'system','subtype':'snip'                            | system/snip
                    'subtype':'snip','type':'system'                            | system/snip
                    'type':'system'                                             | system/?
                    'type':'progress','data':{'type':'new_progress','x':'y'}    | progress/new_progress
                    'type':'marble-origami-commit'                              | marble-origami-commit
                    'type':'a sentence that somebody wrote'                     | ?
                    """)
    void countsLinesOfUnknownKinds(String fields, String kind) throws IOException {
        lines.line("u1", "", fields);
        var transcript = lines.read(folder);
        assertThat(transcript.unknown().keySet())
                .isEqualTo(kind == null ? java.util.Set.of() : java.util.Set.of(kind));
        assertThat(transcript.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            textBlock =
                    """
                    'type':'attachment','attachment':{'type':'hook_additional_context','content':['x']} | 0
                    'type':'system','subtype':'api_error','error':{'status':529}                        | 0
                    'type':'system','subtype':'compact_boundary'                                        | 0
                    'type':'ai-title','aiTitle':'x'                                                     | 0
                    'type':'user','message':{'content':'<command-name>/usage</command-name>'}           | 0
                    'type':'user','message':{'content':'<command-name>/model</command-name>'}           | 1
                    'type':'user','message':{'content':'Hello'}                                         | 1
                    """)
    void takesOnlyConversationsForSessions(String fields, int sessions) throws IOException {
        lines.line("u1", "", fields);
        assertThat(lines.read(folder).sessions()).hasSize(sessions);
    }

    @Test
    void noticesWhenTheServerClearsMoreOfTheContext() throws IOException {
        int[] cleared = {0, 500, 500, 900};
        for (int i = 0; i < cleared.length; i++) {
            var edits =
                    cleared[i] == 0
                            ? "[]"
                            : "[{'type':'clear_tool_uses_20250919','cleared_tool_uses':3,'cleared_input_tokens':%d}]"
                                    .formatted(cleared[i]);
            for (int line = 0; line < 2; line++)
                lines.line(
                        "u" + i + line,
                        "",
                        "'type':'assistant','message':{'id':'m%d','model':'claude-opus-4-8','content':[],'usage':%s,'context_management':{'applied_edits':%s}}"
                                .formatted(i, usage(1, 500, 0, 99), edits));
        }
        assertThat(lines.read(folder).sessions().getFirst().events())
                .map(event -> (Event.MicroCompaction) event)
                .extracting(Event::beforeSeq, edit -> edit.tokensSaved().orElse(-1))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 500L),
                        org.assertj.core.groups.Tuple.tuple(3, 900L));
    }
}
