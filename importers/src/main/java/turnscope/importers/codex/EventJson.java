package turnscope.importers.codex;

import java.util.Optional;
import java.util.Set;

import turnscope.importers.json.JsonValue;
import turnscope.importers.json.JsonValue.Fields;

/// Reads events and rows of usage.
final class EventJson {

    /// Old versions told these apart from what the user typed.
    private static final Set<String> NOT_TYPED = Set.of("environment_context", "user_instructions");

    private EventJson() {}

    static RolloutLine line(Fields payload) {
        return switch (payload.word("type")) {
            case "token_count" -> counted(payload.fields("info"));
            case "task_started", "turn_started" -> new RolloutLine.TurnStarted();
            case "task_complete", "turn_complete" -> new RolloutLine.TurnEnded();
            case "turn_aborted" -> new RolloutLine.Aborted(payload.word("reason"));
            case "thread_rolled_back" -> new RolloutLine.RolledBack();
            case "thread_settings_applied" -> MetaJson.settings(payload.fields("thread_settings"));
            case "user_message" -> prompted(payload);
            case "item_completed" -> completed(payload.fields("item"));
            case "entered_review_mode" -> new RolloutLine.Reviewing(true);
            case "exited_review_mode" -> new RolloutLine.Reviewing(false);
            case "collab_agent_spawn_end" -> spawned(payload.word("new_thread_id"));
            case "sub_agent_activity" ->
                    spawned(
                            payload.word("kind").equals("started")
                                    ? payload.word("agent_thread_id")
                                    : "");
            default -> new RolloutLine.Skipped();
        };
    }

    private static RolloutLine counted(Fields info) {
        var total = tokens(info, "total_token_usage");
        var last = tokens(info, "last_token_usage");
        boolean nonsense =
                isNonsense(total, info, "total_token_usage")
                        || isNonsense(last, info, "last_token_usage");
        long window = info.whole("model_context_window").orElse(0);
        return new RolloutLine.Counted(total, last, nonsense, window);
    }

    /// Whether there is usage, but none that can be.
    private static boolean isNonsense(Optional<Tokens> tokens, Fields fields, String name) {
        return tokens.isEmpty()
                && (fields.isNoObject(name) || !fields.fields(name).values().isEmpty());
    }

    private static Optional<Tokens> tokens(Fields fields, String name) {
        return fields.fields(name).values().isEmpty()
                ? Optional.empty()
                : Tokens.of(fields.fields(name));
    }

    static RolloutLine record(Fields payload) {
        var id = payload.word("response_id");
        return id.isEmpty()
                ? new RolloutLine.Skipped()
                : recorded(id, tokens(payload, "usage"), payload);
    }

    private static RolloutLine recorded(String id, Optional<Tokens> usage, Fields payload) {
        return new RolloutLine.Recorded(
                id, payload.word("turn_id"), usage, isNonsense(usage, payload, "usage"));
    }

    private static RolloutLine prompted(Fields payload) {
        return NOT_TYPED.contains(payload.word("kind"))
                ? new RolloutLine.Skipped()
                : new RolloutLine.Prompted(payload.word("message"));
    }

    private static RolloutLine completed(Fields item) {
        if (!item.word("type").equals("UserMessage")) return new RolloutLine.Skipped();
        var text = new StringBuilder();
        for (JsonValue part : item.items("content")) {
            if (part instanceof Fields fields) text.append(fields.word("text")).append('\n');
        }
        return new RolloutLine.Prompted(text.toString().strip());
    }

    private static RolloutLine spawned(String thread) {
        return thread.isEmpty() ? new RolloutLine.Skipped() : new RolloutLine.Spawned(thread);
    }
}
