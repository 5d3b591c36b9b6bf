package turnscope.importers.codex;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import turnscope.analysis.session.Problem;
import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.transcript.SessionDraft;

/// Writes rollouts for tests, line by line, and reads them back.
final class Rollout {

    static final String THREAD = "019e0000-0000-7000-8000-00000000000a";

    private final StringBuilder text = new StringBuilder();
    private Instant now = Instant.parse("2026-05-20T09:00:00Z");
    private Duration step = Duration.ofSeconds(1);
    private long[] total = new long[4];
    private long[] last = new long[4];
    private String window = "";

    static Rollout of(String id) {
        return new Rollout().meta(id, "");
    }

    Rollout at(String time) {
        now = Instant.parse(time);
        return this;
    }

    /// Time that passes with every line from here on.
    Rollout every(Duration between) {
        step = between;
        return this;
    }

    Rollout wait(int seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    /// @param json with single quotes for double ones
    Rollout raw(String json) {
        text.append(json.replace('\'', '"')).append('\n');
        now = now.plus(step);
        return this;
    }

    Rollout line(String type, String payload) {
        return raw("{'timestamp':'%s','type':'%s','payload':%s}".formatted(now, type, payload));
    }

    Rollout meta(String id, String more) {
        return line(
                "session_meta",
                "{'id':'%s','cwd':'/home/dev/kiln','cli_version':'0.118.0','source':'cli','git':{'branch':'glaze'}%s}"
                        .formatted(id, more));
    }

    Rollout event(String payload) {
        return line("event_msg", "{'type':" + payload + "}");
    }

    Rollout item(String payload) {
        return line("response_item", "{'type':" + payload + "}");
    }

    Rollout started() {
        return event("'task_started','turn_id':'t'");
    }

    Rollout ended() {
        return event("'task_complete','turn_id':'t'");
    }

    Rollout model(String model) {
        return line("turn_context", "{'model':'%s','effort':'medium'}".formatted(model));
    }

    Rollout prompt(String prompt) {
        return says("user", "input_text", prompt)
                .event("'user_message','message':'" + prompt + "'");
    }

    Rollout answer(String answer) {
        return says("assistant", "output_text", answer);
    }

    Rollout says(String role, String kind, String words) {
        return item(
                "'message','role':'%s','content':[{'type':'%s','text':'%s'}]"
                        .formatted(role, kind, words));
    }

    Rollout call(String id, String command) {
        return item(
                "'function_call','name':'exec_command','call_id':'%s','arguments':'{\\'cmd\\':\\'%s\\'}'"
                        .formatted(id, command));
    }

    Rollout output(String id, String output) {
        return item("'function_call_output','call_id':'%s','output':'%s'".formatted(id, output));
    }

    /// A row of usage of a new request.
    Rollout row(long input, long cached, long output) {
        last = new long[] {input, cached, output, output / 2};
        for (int i = 0; i < last.length; i++) total[i] += last[i];
        return again();
    }

    /// The last row once more.
    Rollout again() {
        return counted("'total_token_usage':" + six(total) + ",'last_token_usage':" + six(last));
    }

    /// Starts the running total again, as old versions did on resuming.
    Rollout restart() {
        total = new long[4];
        return this;
    }

    /// What runs and what was last, to be put back later.
    long[][] totals() {
        return new long[][] {total.clone(), last.clone()};
    }

    Rollout totals(long[][] kept) {
        total = kept[0].clone();
        last = kept[1].clone();
        return this;
    }

    Rollout estimate(long tokens) {
        return counted(
                "'total_token_usage':%s,'last_token_usage':{'input_tokens':0,'output_tokens':0,'total_tokens':%d}"
                        .formatted(six(total), tokens));
    }

    Rollout counted(String info) {
        return event("'token_count','info':{" + info + window + "}");
    }

    /// The window that all further rows name.
    Rollout window(long tokens) {
        window = ",'model_context_window':" + tokens;
        return this;
    }

    Rollout compacted() {
        return line(
                "compacted",
                "{'message':'','replacement_history':[{'type':'message','role':'user','content':[{'type':'input_text','text':'kept'}]},{'type':'compaction','encrypted_content':'EEEE'}]}");
    }

    static String six(long... tokens) {
        return "{'input_tokens':%d,'cached_input_tokens':%d,'output_tokens':%d,'reasoning_output_tokens':%d,'total_tokens':%d}"
                .formatted(tokens[0], tokens[1], tokens[2], tokens[3], tokens[0] + tokens[2]);
    }

    String text() {
        return text.toString();
    }

    /// Its lines so far, as a fork writes them: with the time of its own birth.
    String replayed(Instant birth) {
        return text.toString()
                .replaceAll("\"timestamp\":\"[^\"]*\"", "\"timestamp\":\"" + birth + "\"");
    }

    SessionDraft read(Path folder) throws IOException {
        return reading(folder).draft();
    }

    Reading reading(Path folder) throws IOException {
        var file = folder.resolve("rollout-2026-05-20T09-00-00-" + THREAD + ".jsonl");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        var transcript = new CodexImporter().open(file);
        var problems = JsonLines.read(file, transcript).problems();
        return new Reading(
                transcript.sessions().getFirst(),
                java.util.stream.Stream.concat(problems.stream(), transcript.problems().stream())
                        .toList());
    }

    /// What was read.
    record Reading(SessionDraft draft, List<Problem> problems) {}
}
