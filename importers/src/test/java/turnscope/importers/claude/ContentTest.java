package turnscope.importers.claude;

import static org.assertj.core.api.Assertions.assertThat;
import static turnscope.importers.claude.ClaudeLines.calls;
import static turnscope.importers.claude.ClaudeLines.says;
import static turnscope.importers.claude.ClaudeLines.usage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;

/// What stands in the context, how long it is and what it is called.
class ContentTest {

    @TempDir Path folder;

    private final ClaudeLines lines = new ClaudeLines();

    private List<Block> blocks() throws IOException {
        return lines.read(folder).sessions().getFirst().blocks();
    }

    @Test
    void placesEveryPieceBeforeTheRequestThatFirstCarriesIt() throws IOException {
        lines.prompt("u1", "", "Dive")
                .answer(
                        "u2",
                        "u1",
                        "m1",
                        "{'type':'thinking','thinking':'','signature':'SSSS'}",
                        "",
                        usage(1, 0, 0, 9))
                .answer(
                        "u3",
                        "u2",
                        "m1",
                        calls("t1", "Bash", "{'command':'ls -la'}"),
                        "",
                        usage(1, 0, 0, 9))
                .result("u4", "u3", "t1", "reef")
                .answer("u5", "u3", "m1", says("Look"), "tool_use", usage(1, 0, 0, 99))
                .answer("u6", "u4", "m2", says("Done"), "end_turn", usage(1, 0, 0, 99));
        assertThat(blocks())
                .extracting(block -> block.beforeSeq() + " " + block.kind().id())
                .containsExactly(
                        "0 user_text",
                        "1 thinking",
                        "1 tool_call",
                        "1 tool_output",
                        "1 assistant_text",
                        "2 assistant_text");
        assertThat(blocks().get(3))
                .extracting(Block::tool, Block::label)
                .containsExactly("Bash", "ls -la");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    {'file_path':'/kelp/a.txt','offset':3}             | /kelp/a.txt      | 45
                    {'description':'list','command':'ls\\n  -la'}      | ls -la           | 51
                    {'path':'/kelp','pattern':'cr.b'}                  | cr.b             | 40
                    {'a':[1,{'b':null}],'c':true,'d':1.50}             |                  | 49
                    {'a':[],'b':{}}                                    |                  | 22
                    {'say':'\\u0001\\\\ \\ud83d\\udc20'}               |                  | 25
                    {}                                                 |                  | 6
                    """)
    void namesAndMeasuresACall(String input, String label, long characters) throws IOException {
        lines.answer("u1", "", "m1", calls("t1", "Tool", input), "", usage(1, 0, 0, 9));
        var block = blocks().getFirst();
        assertThat(block.tool()).isEqualTo("Tool");
        assertThat(block.label()).isEqualTo(label == null ? "" : label);
        assertThat(block.characters()).isEqualTo(characters);
    }

    @Test
    void countsCodePointsAndHashesEqualContentEqually() throws IOException {
        lines.prompt("u1", "", "\uD83D\uDC20 fish")
                .prompt("u2", "", "\\ud83d\\udc20 fish")
                .user("u3", "", "[{'type':'text','text':'\uD83D\uDC20 fish'}]")
                .prompt("u4", "", "\uD83D\uDC21 fish");
        assertThat(blocks()).extracting(Block::characters).containsOnly(6L);
        assertThat(blocks().subList(0, 3))
                .extracting(Block::hash)
                .containsOnly(blocks().get(0).hash());
        assertThat(blocks().get(3).hash()).isNotEqualTo(blocks().get(0).hash());
    }

    @Test
    void measuresResultsInAllTheirForms() throws IOException {
        lines.user("u1", "", "[{'type':'tool_result','content':'reef','tool_use_id':'t'}]")
                .user(
                        "u2",
                        "",
                        "[{'type':'tool_result','content':[{'type':'text','text':'re'},{'type':'text','text':'ef'}]}]")
                .user(
                        "u3",
                        "",
                        "[{'type':'tool_result','content':[{'type':'tool_reference','tool_name':'reef'}]}]")
                .user("u4", "", "[{'type':'tool_result','content':null},{'type':'tool_result'}]");
        assertThat(blocks()).extracting(Block::kind).containsOnly(SegmentKind.TOOL_OUTPUT);
        assertThat(blocks()).extracting(Block::characters).containsExactly(4L, 4L, 4L, 0L, 0L);
    }

    @Test
    void readsThePixelsOfAPicture() throws IOException {
        byte[] png = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            13,
            10,
            26,
            10,
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            0,
            5,
            0,
            0,
            0,
            3,
            32,
            8,
            2
        };
        var data = Base64.getEncoder().encodeToString(png);
        lines.user(
                "u1",
                "",
                "[{'type':'tool_result','tool_use_id':'t','content':[{'type':'image','source':{'type':'base64','media_type':'image/png','data':'"
                        + data
                        + "'}}]}]");
        assertThat(blocks())
                .extracting(Block::kind)
                .containsExactly(SegmentKind.TOOL_OUTPUT, SegmentKind.ATTACHMENT);
        assertThat(blocks().getLast().label()).isEqualTo("image/png 1280x800");
        assertThat(blocks().getLast().characters()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    'type':'nested_memory','path':'/kelp/CLAUDE.md','content':{'path':'/x','content':'rules','globs':['a'],'rawContent':'raw'} | memory     | nested_memory /kelp/CLAUDE.md | 5
                    'type':'queued_command','prompt':'and crabs','commandMode':'prompt','origin':{'body':'and crabs'}                         | user_text  | queued_command                | 9
                    'type':'queued_command','prompt':[{'type':'text','text':'crabs'}],'commandMode':'task-notification'                       | attachment | queued_command                | 5
                    'type':'skill_listing','content':'- dive','names':['dive'],'skillCount':1                                                 | attachment | skill_listing                 | 6
                    'type':'deferred_tools_delta','addedNames':['abc'],'addedLines':['abc','de']                                              | attachment | deferred_tools_delta          | 5
                    'type':'file','filename':'/kelp/a','content':{'type':'text','file':{'filePath':'/kelp/a','content':'sand','numLines':1}}  | attachment | file /kelp/a                  | 4
                    'type':'edited_text_file','filename':'/kelp/a','snippet':'1 sand'                                                         | attachment | edited_text_file /kelp/a      | 6
                    'type':'diagnostics','files':[{'uri':'/kelp','diagnostics':[{'message':'bad','code':'x'}]}]                               | attachment | diagnostics                   | 3
                    'type':'auto_mode','bypass':false                                                                                         | attachment | auto_mode                     | 0
                    'type':'hook_success','content':'x','stdout':'y'                                                                          |            |                               |
                    'type':'hook_system_message','content':'x'                                                                                |            |                               |
                    """)
    void readsWhatTheAgentAttached(String fields, String kind, String label, Long characters)
            throws IOException {
        lines.prompt("u0", "", "Dive")
                .line("u1", "", "'type':'attachment','attachment':{" + fields + "}");
        var attached = blocks().subList(1, blocks().size());
        if (kind == null) {
            assertThat(attached).isEmpty();
            return;
        }
        var block = attached.getFirst();
        assertThat(block.kind().id()).isEqualTo(kind);
        assertThat(block.label()).isEqualTo(label);
        assertThat(block.characters()).isEqualTo(characters);
    }

    @Test
    void tellsInjectedTextFromPrompts() throws IOException {
        lines.prompt("u1", "", "<command-name>/model</command-name>")
                .line("u2", "", "'type':'user','isMeta':true,'message':{'content':'Caveat'}")
                .line(
                        "u3",
                        "",
                        "'type':'user','isCompactSummary':true,'message':{'content':'So far'}");
        assertThat(blocks())
                .extracting(block -> block.kind().id() + " " + block.label())
                .containsExactly("attachment command-name", "attachment ", "summary ");
    }

    @Test
    void keepsLabelsShort() throws IOException {
        var path = "/kelp".repeat(200);
        lines.answer(
                "u1",
                "",
                "m1",
                calls("t1", "Read", "{'file_path':'" + path + "'}"),
                "",
                usage(1, 0, 0, 9));
        assertThat(blocks().getFirst().label()).hasSize(Block.LABEL);
    }

    @Test
    void doesNotMindDeepNesting() throws IOException {
        var deep = "{'a':" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        lines.answer("u1", "", "m1", calls("t1", "Tool", deep), "", usage(1, 0, 0, 9))
                .line(
                        "u2",
                        "u1",
                        "'type':'attachment','attachment':{'type':'file','content':" + deep + "}");
        assertThat(blocks()).hasSize(2);
    }
}
