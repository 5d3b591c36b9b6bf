package turnscope.importers.samples;

import static turnscope.importers.samples.JsonLog.NULL;
import static turnscope.importers.samples.JsonLog.object;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes one Claude Code thread: it keeps the context and the cache as the provider would and logs what follows.
final class ClaudeLog {

    /// How text becomes tokens here; recorded sessions of these models show about the same.
    private static final double CHARACTERS_PER_TOKEN = 2.9;

    final JsonLog log = new JsonLog();
    final Prose prose;
    final String session;
    Instant now;
    String model;
    String version;
    boolean hourLong;
    long prefix;

    private final String folder;
    private final boolean sidechain;
    private final String agentId;
    private String parent = "";
    private long context;
    private long cached;
    private String cachedModel = "";
    private Instant lastUse = Instant.EPOCH;
    private long lastRead;
    private long lastWrite;

    ClaudeLog(
            long seed,
            String session,
            String folder,
            String agentId,
            Instant start,
            String model,
            String version,
            long prefix) {
        this.prose = new Prose(seed);
        this.session = session;
        this.folder = folder;
        this.agentId = agentId;
        this.sidechain = !agentId.isEmpty();
        this.now = start;
        this.model = model;
        this.version = version;
        this.prefix = prefix;
        this.context = prefix;
    }

    void pause(long seconds) {
        now = now.plusSeconds(seconds);
    }

    long context() {
        return context;
    }

    long lastTotal() {
        return lastRead + lastWrite;
    }

    void title(String title) {
        log.line(object("type", "ai-title", "aiTitle", title, "sessionId", session));
    }

    void prompt(String text) {
        user(text, object());
        context += tokens(text);
    }

    private void user(Object content, Map<String, Object> more) {
        var line = envelope("user");
        line.put("message", object("role", "user", "content", content));
        line.putAll(more);
        log.line(line);
    }

    /// One request that ends with a call of a tool and its result.
    void step(String tool, Map<String, Object> input, String output) {
        step(tool, input, output, Map.of());
    }

    void step(
            String tool,
            Map<String, Object> input,
            String output,
            Map<String, Object> toolUseResult) {
        var id = "toolu_01" + prose.hex(22);
        var blocks = new ArrayList<Map<String, Object>>();
        if (prose.chance(0.3))
            blocks.add(
                    object(
                            "type",
                            "thinking",
                            "thinking",
                            prose.sentences(prose.between(120, 700)),
                            "signature",
                            "EpQB" + prose.hex(24)));
        if (prose.chance(0.35))
            blocks.add(object("type", "text", "text", prose.sentences(prose.between(60, 200))));
        blocks.add(object("type", "tool_use", "id", id, "name", tool, "input", input));
        respond(blocks, "tool_use", 0);
        pause(prose.between(1, 9));
        var result = object("tool_use_id", id, "type", "tool_result", "content", output);
        user(
                List.of(result),
                toolUseResult.isEmpty() ? object() : object("toolUseResult", toolUseResult));
        context += tokens(output) + 80;
    }

    /// One request that answers the user and ends the turn.
    void answer(int characters) {
        respond(
                List.of(object("type", "text", "text", prose.sentences(characters))),
                "end_turn",
                0);
    }

    /// One request whose logged output is the placeholder of a stream that was still running.
    void placeholderStep(String tool, Map<String, Object> input, String output) {
        var id = "toolu_01" + prose.hex(22);
        respond(
                List.of(
                        object("type", "text", "text", prose.sentences(300)),
                        object("type", "tool_use", "id", id, "name", tool, "input", input)),
                "",
                prose.between(1, 8));
        pause(3);
        user(
                List.of(object("tool_use_id", id, "type", "tool_result", "content", output)),
                object());
        context += tokens(output) + 80;
    }

    /// @param placeholder what the log shows instead of the output; 0 for the truth
    private void respond(List<Map<String, Object>> blocks, String stopReason, long placeholder) {
        pause(prose.between(4, 22));
        long output = blocks.stream().mapToLong(block -> tokens(JsonLog.text(block)) + 6).sum();
        var usage = usage(placeholder > 0 ? placeholder : output);
        var id = "msg_01" + prose.hex(22);
        var request = "req_011" + prose.hex(21);
        for (var block : blocks) {
            var line = envelope("assistant");
            line.put(
                    "message",
                    object(
                            "model",
                            model,
                            "id",
                            id,
                            "type",
                            "message",
                            "role",
                            "assistant",
                            "content",
                            List.of(block),
                            "stop_reason",
                            stopReason.isEmpty() ? NULL : stopReason,
                            "stop_sequence",
                            NULL,
                            "usage",
                            usage));
            line.put("requestId", request);
            log.line(line);
            now = now.plusMillis(prose.between(200, 1800));
        }
        context += output;
    }

    /// Reads what the cache still holds, writes the rest but a few tokens.
    private Map<String, Object> usage(long output) {
        boolean alive =
                model.equals(cachedModel)
                        && now.getEpochSecond() - lastUse.getEpochSecond()
                                <= (hourLong ? 3_600 : 300);
        long fresh = prose.between(1, 8);
        long read =
                alive
                        ? Math.min(cached, context)
                        : hourLong && model.equals(cachedModel) ? prefix / 2 : 0;
        long write = Math.max(0, context - read - fresh);
        if (context < read + fresh) fresh = context - read;
        cached = read + write;
        cachedModel = model;
        lastUse = now;
        lastRead = read;
        lastWrite = write;
        return object(
                "input_tokens", fresh,
                "cache_creation_input_tokens", write,
                "cache_read_input_tokens", read,
                "cache_creation",
                        object(
                                "ephemeral_5m_input_tokens",
                                hourLong ? 0 : write,
                                "ephemeral_1h_input_tokens",
                                hourLong ? write : 0),
                "output_tokens", output,
                "service_tier", "standard",
                "speed", "standard");
    }

    /// Takes over what a response that was logged by other means left in the context and in the cache.
    void settle(long read, long write, long output) {
        cached = read + write;
        cachedModel = model;
        lastUse = now;
        lastRead = read;
        lastWrite = write;
        context = read + write + output;
    }

    /// Replaces the history by a summary; what stays is the fixed prefix, the summary and some files read again.
    void compact(String trigger, long reattached) {
        pause(prose.between(60, 110));
        var boundary = envelope("system");
        boundary.put("parentUuid", NULL);
        boundary.put("logicalParentUuid", parent);
        boundary.put("subtype", "compact_boundary");
        boundary.put("content", "Conversation compacted");
        boundary.put("isMeta", false);
        boundary.put("level", "info");
        boundary.put("compactMetadata", object("trigger", trigger, "preTokens", context));
        log.line(boundary);
        var summary =
                "This session is being continued from a previous conversation that ran out of context. The summary below covers the earlier portion.\n\n"
                        + prose.sentences(9_500);
        user(summary, object("isVisibleInTranscriptOnly", true, "isCompactSummary", true));
        context = prefix + tokens(summary) + reattached;
        cached = Math.min(cached, prefix);
    }

    void system(String subtype, Map<String, Object> more) {
        var line = envelope("system");
        line.put("subtype", subtype);
        line.putAll(more);
        log.line(line);
    }

    private Map<String, Object> envelope(String type) {
        var uuid = prose.uuid();
        var line =
                object(
                        "parentUuid",
                        parent.isEmpty() ? NULL : parent,
                        "isSidechain",
                        sidechain,
                        "userType",
                        "external",
                        "cwd",
                        folder,
                        "sessionId",
                        session,
                        "version",
                        version,
                        "gitBranch",
                        "feature/cold-store",
                        "type",
                        type,
                        "uuid",
                        uuid,
                        "timestamp",
                        now.toString());
        if (sidechain) line.put("agentId", agentId);
        parent = uuid;
        return line;
    }

    static long tokens(String text) {
        return Math.round(text.codePointCount(0, text.length()) / CHARACTERS_PER_TOKEN);
    }
}
