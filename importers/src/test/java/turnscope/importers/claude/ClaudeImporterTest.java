package turnscope.importers.claude;

import static org.assertj.core.api.Assertions.assertThat;
import static turnscope.importers.claude.ClaudeLines.calls;
import static turnscope.importers.claude.ClaudeLines.says;
import static turnscope.importers.claude.ClaudeLines.usage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.importers.transcript.Importer;
import turnscope.importers.transcript.ImporterContract;

class ClaudeImporterTest implements ImporterContract {

    @Override
    public Importer importer() {
        return new ClaudeImporter();
    }

    @Override
    public String location() {
        return "projects/-home-dev-kelp/" + ClaudeLines.SESSION + ".jsonl";
    }

    @Override
    public String sample() {
        return new ClaudeLines()
                .raw("{'type':'summary','summary':'Sorting the buoys','leafUuid':'u4'}")
                .prompt("u1", "", "Sort the buoys by depth")
                .answer("u2", "u1", "msg_1", says("Looking."), "", usage(3, 0, 900, true, 5))
                .answer(
                        "u3",
                        "u2",
                        "msg_1",
                        calls("t1", "Read", "{'file_path':'/home/dev/kelp/buoys.csv'}"),
                        "tool_use",
                        usage(3, 0, 900, true, 60))
                .result("u4", "u3", "t1", "a,4\\nb,2")
                .raw("{'type':'file-history-snapshot','messageId':'u4','snapshot':{}}")
                .sidechain(true)
                .prompt("s1", "", "Count them")
                .answer("s2", "s1", "msg_s", says("Two."), "end_turn", usage(9, 0, 70, 12))
                .sidechain(false)
                .answer(
                        "u5",
                        "u4",
                        "msg_2",
                        says("Done: b, a."),
                        "end_turn",
                        usage(1, 900, 80, true, 30))
                .line(
                        "u6",
                        "",
                        "'type':'system','subtype':'compact_boundary','compactMetadata':{'trigger':'manual','preTokens':1011}")
                .line(
                        "u7",
                        "u6",
                        "'type':'user','isCompactSummary':true,'message':{'role':'user','content':'This session is being continued'}")
                .prompt("u8", "u7", "Now by colour")
                .answer("u9", "u8", "msg_3", says("Which?"), "end_turn", usage(1, 400, 90, true, 8))
                .toString();
    }

    @Override
    public String foreign() {
        return """
        {"timestamp":"2026-05-04T09:00:00.000Z","type":"session_meta","payload":{"id":"0199","cwd":"/home/dev/kelp"}}
        {"timestamp":"2026-05-04T09:00:01.000Z","type":"event_msg","payload":{"type":"token_count","info":null}}
        {"timestamp":"2026-05-04T09:00:02.000Z","type":"response_item","payload":{"type":"message","role":"user"}}
        """;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a.jsonl        | {'type':'user','sessionId':'a','message':{}}      | true
                    a.jsonl        | { 'sessionId' : 'a', 'type' : 'mode' }            | true
                    a.jsonl        | garbage⏎{'sessionId':'a','type':'mode'}           | true
                    a.jsonl        | {'parentUuid':null,'message':{'content':'cut off  | true
                    a.jsonl        | {'type':'file-history-snapshot','snapshot':{}}    | true
                    a.jsonl        | {'type':'summary','summary':'x','leafUuid':'b'}   | true
                    a.jsonl        | {'type':'response_item','payload':{}}             | false
                    a.jsonl        | {'display':'x','sessionId':'a'}                   | false
                    a.jsonl        | [{'sessionId':'a','type':'user'}]                 | false
                    a.txt          | {'type':'user','sessionId':'a','message':{}}      | false
                    journal.jsonl  | {'type':'user','sessionId':'a','message':{}}      | false
                    history.jsonl  | {'type':'user','sessionId':'a','message':{}}      | false
                    """)
    void tellsTranscriptsFromOtherFiles(String name, String head, boolean ours) {
        byte[] bytes = head.replace('\'', '"').replace('⏎', '\n').getBytes(StandardCharsets.UTF_8);
        assertThat(importer().recognizes(Path.of("projects", "x", name), bytes)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    p/x/S.jsonl                                     | MAIN       | S                    |
                    p/x/agent-a1.jsonl                              | SUBAGENT   | a1                   |
                    p/x/S/subagents/agent-a1.jsonl                  | SUBAGENT   | a1                   | S
                    p/x/S/subagents/workflows/wf_9/agent-a1.jsonl   | SUBAGENT   | a1                   | S
                    p/x/S/subagents/agent-acompact-7.jsonl          | COMPACTION | acompact-7           | S
                    p/x/S/subagents/agent-aside_question-7.jsonl    | SIDE       | aside_question-7     | S
                    p/x/S/subagents/agent-aprompt_suggestion-7.jsonl| SIDE       | aprompt_suggestion-7 | S
                    """)
    void knowsFromThePathWhatASessionIs(String path, String kind, String name, String session) {
        var place = Place.of(Path.of(path));
        assertThat(place.kind().name()).isEqualTo(kind);
        assertThat(place.name()).isEqualTo(name);
        assertThat(place.session().orElse(null)).isEqualTo(session);
    }
}
