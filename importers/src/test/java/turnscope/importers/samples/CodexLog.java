package turnscope.importers.samples;

import static turnscope.importers.samples.JsonLog.NULL;
import static turnscope.importers.samples.JsonLog.object;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Writes one Codex rollout: running totals, repeated rows and an automatic cache in steps of 128 tokens.
final class CodexLog {

    private static final double CHARACTERS_PER_TOKEN = 3.6;

    final JsonLog log = new JsonLog();
    final Prose prose;
    Instant now;

    private final String model;
    private final long window;
    private final double repeats;
    private long context;
    private long cachedUpTo;
    private long[] total = new long[4];
    private long[] last = new long[4];
    private int turn;
    private String turnId = "";

    CodexLog(
            long seed,
            Instant start,
            String model,
            long firstContext,
            long window,
            double repeats) {
        this.prose = new Prose(seed);
        this.now = start;
        this.model = model;
        this.context = firstContext;
        this.window = window;
        this.repeats = repeats;
        this.cachedUpTo = 5_504;
    }

    long context() {
        return context;
    }

    void pause(long seconds) {
        now = now.plusSeconds(seconds);
    }

    void line(String type, Map<String, Object> payload) {
        log.line(object("timestamp", now.toString(), "type", type, "payload", payload));
        now = now.plusMillis(prose.between(3, 40));
    }

    void meta(String id, String version, String folder, Map<String, Object> more) {
        var payload =
                object(
                        "id",
                        id,
                        "timestamp",
                        now.toString(),
                        "cwd",
                        folder,
                        "originator",
                        "codex_cli_rs",
                        "cli_version",
                        version,
                        "source",
                        "cli",
                        "model_provider",
                        "openai",
                        "base_instructions",
                        object("text", prose.sentences(9_000)),
                        "git",
                        object("branch", "main"));
        payload.putAll(more);
        line("session_meta", payload);
    }

    void prompt(String text) {
        turn++;
        turnId = prose.uuid();
        line(
                "event_msg",
                object("type", "task_started", "turn_id", turnId, "model_context_window", window));
        line(
                "turn_context",
                object(
                        "turn_id",
                        turnId,
                        "cwd",
                        "/home/dev/weathervane",
                        "approval_policy",
                        "on-request",
                        "model",
                        model,
                        "effort",
                        turn % 5 == 0 ? "high" : "medium",
                        "summary",
                        "auto"));
        line(
                "response_item",
                object(
                        "type",
                        "message",
                        "role",
                        "user",
                        "content",
                        List.of(object("type", "input_text", "text", text))));
        line("event_msg", object("type", "user_message", "message", text, "images", List.of()));
        if (turn == 1)
            line("event_msg", object("type", "token_count", "info", NULL, "rate_limits", rates()));
        else dropReasoning();
        context += tokens(text) + 20;
    }

    /// Models of this generation forget the reasoning of earlier turns, so the prefix ends where it began.
    private void dropReasoning() {
        long forgotten = prose.between(300, 1_600);
        context = Math.max(4_000, context - forgotten);
        cachedUpTo = Math.max(5_504, context - prose.between(4_000, 20_000));
    }

    /// One request that runs a command; the row stands between the call and its output, as this version logs it.
    void step(String command, String output) {
        var call = "call_" + prose.hex(24);
        long reasoning = prose.between(40, 420);
        pause(prose.between(3, 14));
        line(
                "response_item",
                object(
                        "type",
                        "reasoning",
                        "summary",
                        List.of(),
                        "content",
                        NULL,
                        "encrypted_content",
                        "gAAAA" + prose.hex(40)));
        if (prose.chance(0.3))
            line(
                    "event_msg",
                    object(
                            "type",
                            "agent_message",
                            "message",
                            prose.sentences(120),
                            "phase",
                            "commentary"));
        var arguments = JsonLog.text(object("cmd", command, "workdir", "/home/dev/weathervane"));
        line(
                "response_item",
                object(
                        "type",
                        "function_call",
                        "name",
                        "exec_command",
                        "arguments",
                        arguments,
                        "call_id",
                        call));
        long visible = tokens(arguments) + 30;
        row(visible + reasoning, reasoning);
        pause(prose.between(1, 6));
        var text = "Wall time: 0.4 seconds\nProcess exited with code 0\nOutput:\n" + output;
        line(
                "response_item",
                object("type", "function_call_output", "call_id", call, "output", text));
        context += visible + reasoning + tokens(text) + 25;
    }

    void answer(int characters) {
        var text = prose.sentences(characters);
        long reasoning = prose.between(60, 500);
        pause(prose.between(5, 20));
        line(
                "response_item",
                object(
                        "type",
                        "reasoning",
                        "summary",
                        List.of(),
                        "encrypted_content",
                        "gAAAA" + prose.hex(40)));
        line(
                "response_item",
                object(
                        "type",
                        "message",
                        "role",
                        "assistant",
                        "content",
                        List.of(object("type", "output_text", "text", text)),
                        "phase",
                        "final_answer"));
        line(
                "event_msg",
                object("type", "agent_message", "message", text, "phase", "final_answer"));
        row(tokens(text) + reasoning, reasoning);
        line(
                "event_msg",
                object("type", "task_complete", "turn_id", turnId, "last_agent_message", text));
        context += tokens(text) + reasoning;
    }

    /// The usage of a request, and sometimes the same row once more when the rate limits arrive.
    private void row(long output, long reasoning) {
        long cached = Math.min(cachedUpTo, context) / 128 * 128;
        last = new long[] {context, cached, output, reasoning};
        for (int i = 0; i < last.length; i++) total[i] += last[i];
        emit(total, last);
        cachedUpTo = context - prose.between(0, 700);
        if (prose.chance(repeats)) {
            pause(prose.between(1, 4));
            emit(total, last);
        }
    }

    private void emit(long[] total, long[] last) {
        line(
                "event_msg",
                object(
                        "type",
                        "token_count",
                        "info",
                        object(
                                "total_token_usage",
                                six(total),
                                "last_token_usage",
                                six(last),
                                "model_context_window",
                                window),
                        "rate_limits",
                        rates()));
    }

    private static Map<String, Object> six(long[] tokens) {
        return object(
                "input_tokens",
                tokens[0],
                "cached_input_tokens",
                tokens[1],
                "output_tokens",
                tokens[2],
                "reasoning_output_tokens",
                tokens[3],
                "total_tokens",
                tokens[0] + tokens[2]);
    }

    private Map<String, Object> rates() {
        return object(
                "limit_id",
                "codex",
                "primary",
                object("used_percent", prose.between(3, 40), "window_minutes", 300),
                "plan_type",
                "plus");
    }

    /// A remote compaction in the middle of a turn: the totals do not show it, an estimate row follows.
    void compact() {
        pause(prose.between(35, 70));
        line(
                "compacted",
                object(
                        "message",
                        "",
                        "replacement_history",
                        List.of(
                                object(
                                        "type",
                                        "message",
                                        "role",
                                        "user",
                                        "content",
                                        List.of(
                                                object(
                                                        "type",
                                                        "input_text",
                                                        "text",
                                                        prose.sentences(1_500)))),
                                object(
                                        "type",
                                        "compaction",
                                        "encrypted_content",
                                        "gAAAA" + prose.hex(200)))));
        line(
                "turn_context",
                object(
                        "turn_id",
                        turnId,
                        "cwd",
                        "/home/dev/weathervane",
                        "approval_policy",
                        "on-request",
                        "model",
                        model,
                        "effort",
                        "medium",
                        "summary",
                        "auto"));
        context = prose.between(23_500, 25_500);
        cachedUpTo = 12_160;
        line(
                "event_msg",
                object(
                        "type",
                        "token_count",
                        "info",
                        object(
                                "total_token_usage",
                                six(total),
                                "last_token_usage",
                                object(
                                        "input_tokens",
                                        0,
                                        "cached_input_tokens",
                                        0,
                                        "output_tokens",
                                        0,
                                        "reasoning_output_tokens",
                                        0,
                                        "total_tokens",
                                        context * 3 / 4),
                                "model_context_window",
                                window),
                        "rate_limits",
                        rates()));
        line("event_msg", object("type", "context_compacted"));
    }

    private static long tokens(String text) {
        return Math.round(text.codePointCount(0, text.length()) / CHARACTERS_PER_TOKEN);
    }
}
