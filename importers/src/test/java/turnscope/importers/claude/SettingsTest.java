package turnscope.importers.claude;

import static org.assertj.core.api.Assertions.assertThat;
import static turnscope.importers.claude.ClaudeLines.says;
import static turnscope.importers.claude.ClaudeLines.usage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.session.Event;
import turnscope.importers.transcript.SessionDraft;

/// What lines say beside the conversation: retries, the model that was chosen, the window, what it cost.
class SettingsTest {

    @TempDir Path folder;

    private final ClaudeLines lines = new ClaudeLines();

    private static List<String> settings(SessionDraft draft) {
        return draft.events().stream()
                .filter(Event.Setting.class::isInstance)
                .map(Event.Setting.class::cast)
                .map(set -> set.beforeSeq() + " " + set.option().id() + " " + set.value())
                .toList();
    }

    private List<String> settings() throws IOException {
        return settings(lines.read(folder).sessions().getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    'retryAttempt':1,'maxRetries':10,'retryInMs':518.266583436258 | 1 10 518
                    'retryInMs':1041.96,'retryAttempt':2                          | 2 0 1042
                    'retryAttempt':3,'retryInMs':'soon','maxRetries':null         | 3 0 0
                    'retryAttempt':3,'retryInMs':-5,'maxRetries':1e99             | 3 0 0
                    'retryInMs':500                                               |
                    'retryAttempt':{'a':[1]}                                      |
                    """)
    void keepsTheAttemptThatWasAnnounced(String fields, String expected) throws IOException {
        lines.prompt("u0", "", "Dive")
                .line(
                        "u1",
                        "",
                        "'type':'system','subtype':'api_error','error':{'status':529}," + fields);
        var failure = (Event.Failure) lines.read(folder).sessions().getFirst().events().getFirst();
        assertThat(failure.status()).isEqualTo("529");
        assertThat(failure.retry().map(SettingsTest::words).orElse(""))
                .isEqualTo(expected == null ? "" : expected);
    }

    private static String words(Event.Retry retry) {
        return retry.attempt() + " " + retry.attempts() + " " + retry.delay().toMillis();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <local-command-stdout>Set model to claude-opus-4-6[1m]</local-command-stdout>                    | claude-opus-4-6[1m]
                    <local-command-stdout>Set model to \u001b[1mOpus 4.6 (1M context)\u001b[22m</local-command-stdout> | Opus 4.6 (1M context)
                    <local-command-stdout>Set model to opus                                                          | opus
                    <local-command-stdout>Kept model as opus</local-command-stdout>                                  |
                    <local-command-stdout>Set model to \u001b[1                                                      |
                    Set model to opus                                                                                |
                    """)
    void noticesTheModelThatAUserChose(String said, String model) throws IOException {
        lines.prompt("u0", "", "Dive")
                .answer("u1", "u0", "m1", says("x"), "end_turn", usage(1, 0, 0, 99))
                .prompt("u2", "u1", "<command-name>/model</command-name>")
                .prompt("u3", "u2", said)
                .line(
                        "u4",
                        "u3",
                        "'type':'system','subtype':'local_command','content':'" + said + "'");
        var found = settings().stream().filter(set -> !set.endsWith(" ")).toList();
        assertThat(found).isEqualTo(model == null ? List.of() : List.of("1 model " + model));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    'type':'progress','data':{'type':'hook_progress','hookEvent':'SessionStart','hookName':'SessionStart:resume','command':'x'}   | 1 start resume
                    'data':{'hookName':'SessionStart:resume','type':'hook_progress'},'type':'progress'                                            | 1 start resume
                    'type':'attachment','attachment':{'type':'hook_success','hookName':'SessionStart:resume','content':'x'}                       | 1 start resume
                    'type':'attachment','attachment':{'type':'hook_system_message','content':'x','hookName':'SessionStart:resume'}                | 1 start resume
                    'type':'attachment','attachment':{'type':'hook_success','hookName':'SessionStart:compact','content':'x'}                      |
                    'type':'progress','data':{'type':'hook_progress','hookEvent':'Stop','hookName':'Stop'}                                        |
                    'type':'attachment','attachment':{'type':'file','content':'SessionStart:resume'}                                              |
                    """)
    void noticesThatASessionWasTakenUpAgain(String fields, String expected) throws IOException {
        lines.line("u0", "", fields)
                .prompt("u1", "", "Dive")
                .answer("u2", "u1", "m1", says("x"), "end_turn", usage(1, 0, 0, 99))
                .line("u3", "u2", fields)
                .line("u4", "u2", fields)
                .prompt("u5", "u4", "Surface");
        assertThat(settings()).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void knowsFromTheResultOfARunThatItsWindowWasLarge() throws IOException {
        for (var model : List.of("claude-opus-4-6[1m]", "claude-opus-4-6"))
            lines.line(
                    "u" + model,
                    "",
                    "'type':'user','message':{'content':[{'type':'tool_result','tool_use_id':'t','content':'3'}]},"
                            + "'toolUseResult':{'status':'completed','agentId':'%s','resolvedModel':'%s','totalTokens':5,'usage':%s}"
                                    .formatted(model.length(), model, usage(1, 500, 0, 99)));
        var runs = lines.read(folder).sessions();
        assertThat(settings(runs.get(1))).containsExactly("0 window 1000000");
        assertThat(settings(runs.get(2))).isEmpty();
    }

    @Test
    void addsUpWhatOldLinesSayThatResponsesCost() throws IOException {
        lines.extra("'costUSD':0.25,")
                .answer("u1", "", "m1", says("x"), "", usage(1, 0, 0, 99))
                .answer("u2", "u1", "m1", says("y"), "", usage(1, 0, 0, 99))
                .answer("u3", "u2", "m2", says("z"), "", usage(1, 0, 0, 99))
                .extra("'costUSD':-7,")
                .answer("u4", "u3", "m3", says("z"), "", usage(1, 0, 0, 99));
        assertThat(lines.read(folder).sessions().getFirst().recordedPicodollars())
                .hasValue(500_000_000_000L);
        assertThat(
                        new ClaudeLines()
                                .prompt("u1", "", "Dive")
                                .read(folder, "other.jsonl")
                                .sessions()
                                .getFirst()
                                .recordedPicodollars())
                .isEmpty();
    }
}
