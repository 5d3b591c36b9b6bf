package turnscope.importers.codex;

import turnscope.analysis.session.SessionKind;
import turnscope.importers.json.JsonValue.Fields;
import turnscope.importers.json.JsonValue.Text;

/// Reads what a rollout says about its thread and its settings.
final class MetaJson {

    private MetaJson() {}

    static RolloutLine line(Fields payload) {
        var id = payload.word("id");
        if (id.isEmpty()) return new RolloutLine.Skipped();
        var spawn = payload.fields("source").fields("subagent").fields("thread_spawn");
        var forkedFrom = payload.word("forked_from_id");
        var root = payload.word("session_id");
        return new RolloutLine.Meta(
                id,
                kind(payload),
                first(
                        payload.word("parent_thread_id"),
                        spawn.word("parent_thread_id"),
                        forkedFrom,
                        root.equals(id) ? "" : root),
                forkedFrom,
                payload.has("history_base"),
                payload.whole("subagent_history_start_ordinal"),
                payload.word("cwd"),
                payload.fields("git").word("branch"),
                payload.word("cli_version"),
                payload.word("originator"),
                spawn.word("agent_nickname"),
                payload.fields("base_instructions").text("text").orElse(Text.EMPTY));
    }

    private static SessionKind kind(Fields payload) {
        var source = payload.fields("source");
        if (source.has("subagent")) {
            if (source.fields("subagent").has("thread_spawn")) return SessionKind.SUBAGENT;
            return switch (source.word("subagent")) {
                case "review" -> SessionKind.REVIEW;
                case "compact" -> SessionKind.COMPACTION;
                case "memory_consolidation", "" -> SessionKind.SIDE;
                default -> SessionKind.SUBAGENT;
            };
        }
        if (payload.word("thread_source").equals("subagent")) return SessionKind.SUBAGENT;
        if (!payload.word("forked_from_id").isEmpty()) return SessionKind.FORK;
        return payload.word("parent_thread_id").isEmpty() ? SessionKind.MAIN : SessionKind.SUBAGENT;
    }

    static RolloutLine context(Fields payload) {
        var mode = payload.fields("collaboration_mode");
        return new RolloutLine.Context(
                false,
                payload.word("turn_id"),
                payload.word("cwd"),
                payload.word("model"),
                first(payload.word("effort"), mode.fields("settings").word("reasoning_effort")),
                mode.word("mode"),
                "");
    }

    static RolloutLine settings(Fields settings) {
        return new RolloutLine.Context(
                true,
                "",
                "",
                settings.word("model"),
                settings.word("reasoning_effort"),
                "",
                settings.word("service_tier"));
    }

    private static String first(String... words) {
        for (var word : words) if (!word.isEmpty()) return word;
        return "";
    }
}
