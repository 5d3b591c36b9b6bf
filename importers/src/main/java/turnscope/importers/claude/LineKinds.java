package turnscope.importers.claude;

import java.util.Set;
import java.util.regex.Pattern;

/// The kinds of lines that are known: those that are read and those that are passed over on purpose. Whatever else turns
/// up is counted by its kind, so that a new version does not go unnoticed.
final class LineKinds {

    /// The types of lines that matter.
    private static final Set<String> READ =
            Set.of(
                    "user",
                    "assistant",
                    "system",
                    "attachment",
                    "progress",
                    "summary",
                    "ai-title",
                    "custom-title");

    private static final Set<String> PASSED =
            Set.of(
                    "file-history-snapshot",
                    "file-history-delta",
                    "agent-name",
                    "agent-color",
                    "agent-setting",
                    "last-prompt",
                    "permission-mode",
                    "mode",
                    "queue-operation",
                    "pr-link",
                    "bridge-session",
                    "atis-latch");

    private static final Set<String> READ_SYSTEM =
            Set.of("compact_boundary", "microcompact_boundary", "api_error", "local_command");

    private static final Set<String> PASSED_SYSTEM =
            Set.of(
                    "turn_duration",
                    "away_summary",
                    "stop_hook_summary",
                    "informational",
                    "bridge_status",
                    "scheduled_task_fire");

    private static final String AGENT_PROGRESS = "agent_progress";

    private static final Set<String> PASSED_PROGRESS =
            Set.of(
                    "bash_progress",
                    "hook_progress",
                    "mcp_progress",
                    "waiting_for_task",
                    "query_update",
                    "search_results_received");

    /// What a name of a kind looks like; anything else may be content.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private LineKinds() {}

    /// What to do with a line of a kind.
    enum Use {
        READ,
        PASS,
        COUNT
    }

    static Use ofType(String type) {
        return use(type, READ, PASSED);
    }

    /// Whether lines of a type hold the times of other lines only.
    static boolean isHistory(String type) {
        return type.startsWith("file-history-");
    }

    static Use ofSystem(String subtype) {
        return use(subtype, READ_SYSTEM, PASSED_SYSTEM);
    }

    static Use ofProgress(String type) {
        return use(type, Set.of(AGENT_PROGRESS), PASSED_PROGRESS);
    }

    private static Use use(String name, Set<String> read, Set<String> passed) {
        if (read.contains(name)) return Use.READ;
        return passed.contains(name) ? Use.PASS : Use.COUNT;
    }

    /// The kind by which lines are counted, such as `system/compacted`.
    static String name(String... parts) {
        var names = new StringBuilder();
        for (var part : parts) {
            if (!names.isEmpty()) names.append('/');
            names.append(NAME.matcher(part).matches() ? part : "?");
        }
        return names.toString();
    }
}
