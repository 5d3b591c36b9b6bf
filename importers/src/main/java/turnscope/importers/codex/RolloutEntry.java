package turnscope.importers.codex;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import turnscope.importers.json.Times;
import turnscope.importers.json.JsonScanner;
import turnscope.importers.json.JsonValue;
import turnscope.importers.json.JsonValue.Fields;

/// One line of a rollout with what its envelope says.
///
/// @param ordinal number of the line, where the file is numbered
/// @param bare whether the line has no envelope, as in 2025
record RolloutEntry(Optional<Instant> at, OptionalLong ordinal, boolean bare, RolloutLine line) {

    /// Every field that any reader of a line asks for; all others are passed over.
    private static final Set<String> WANTED =
            Set.of(
                    "timestamp",
                    "type",
                    "payload",
                    "ordinal",
                    "record_type",
                    "id",
                    "session_id",
                    "thread_id",
                    "cwd",
                    "cli_version",
                    "originator",
                    "source",
                    "subagent",
                    "thread_spawn",
                    "thread_source",
                    "parent_thread_id",
                    "agent_nickname",
                    "forked_from_id",
                    "history_base",
                    "subagent_history_start_ordinal",
                    "base_instructions",
                    "instructions",
                    "git",
                    "branch",
                    "model",
                    "effort",
                    "reasoning_effort",
                    "thread_settings",
                    "service_tier",
                    "collaboration_mode",
                    "mode",
                    "turn_id",
                    "settings",
                    "role",
                    "content",
                    "text",
                    "call_id",
                    "name",
                    "arguments",
                    "input",
                    "output",
                    "action",
                    "command",
                    "query",
                    "queries",
                    "message",
                    "kind",
                    "author",
                    "info",
                    "model_context_window",
                    "total_token_usage",
                    "last_token_usage",
                    "input_tokens",
                    "cached_input_tokens",
                    "cache_write_input_tokens",
                    "output_tokens",
                    "reasoning_output_tokens",
                    "total_tokens",
                    "usage",
                    "response_id",
                    "replacement_history",
                    "latest_token_usage_record",
                    "reason",
                    "item",
                    "new_thread_id",
                    "agent_thread_id");

    static RolloutEntry read(JsonScanner scanner) {
        if (!(JsonValue.read(scanner, WANTED) instanceof Fields fields)) {
            return new RolloutEntry(
                    Optional.empty(), OptionalLong.empty(), false, new RolloutLine.Skipped());
        }
        boolean bare = !fields.has("payload");
        return new RolloutEntry(
                Times.of(fields.word("timestamp")),
                fields.whole("ordinal"),
                bare,
                line(fields, bare));
    }

    private static RolloutLine line(Fields fields, boolean bare) {
        if (bare) {
            return fields.has("type") || fields.has("record_type")
                    ? ItemJson.line(fields)
                    : MetaJson.line(fields);
        }
        var payload = fields.fields("payload");
        return switch (fields.word("type")) {
            case "session_meta" -> MetaJson.line(payload);
            case "turn_context" -> MetaJson.context(payload);
            case "response_item" -> ItemJson.line(payload);
            case "event_msg" -> EventJson.line(payload);
            case "token_usage_record" -> EventJson.record(payload);
            case "compacted" -> ItemJson.compacted(payload);
            default -> new RolloutLine.Skipped();
        };
    }
}
