package turnscope.importers.claude;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;
import turnscope.importers.json.JsonScanner.Token;
import turnscope.importers.json.Measure;
import turnscope.importers.json.Preview;

/// Reads what the agent put into the conversation by itself: files, reminders, lists of tools, prompts typed meanwhile.
final class AttachmentReader {

    /// Kinds that are for the user or for the agent, not for the model.
    private static final Set<String> UNSEEN =
            Set.of(
                    "hook_success",
                    "hook_system_message",
                    "hook_non_blocking_error",
                    "hook_error_during_execution",
                    "hook_cancelled",
                    "hook_permission_decision",
                    "command_permissions",
                    "structured_output");

    private static final String HOOK = "hook_";

    /// The hook that runs when a session is taken up again.
    static final String RESUME = "SessionStart:resume";

    /// Fields that hold what the model sees, at any depth.
    private static final Set<String> SEEN =
            Set.of(
                    "content",
                    "snippet",
                    "addedLines",
                    "addedBlocks",
                    "prompt",
                    "message",
                    "newDate",
                    "text",
                    "reminder");

    /// Fields within those that repeat or describe it.
    private static final Set<String> ASIDE =
            Set.of("rawContent", "globs", "path", "filePath", "type", "data", "media_type");

    private static final Set<String> PATHS = Set.of("filename", "path", "displayPath");

    private final Cursor cursor;
    private final Measure measure;
    private String type = "";
    private String path = "";
    private String mode = "";
    private boolean resumed;

    AttachmentReader(Cursor cursor, Measure measure) {
        this.cursor = cursor;
        this.measure = measure;
    }

    /// Whether it is the trace of a hook that runs when a session is taken up again.
    boolean isResume() {
        return resumed;
    }

    /// The content; empty if the model does not get to see it.
    Optional<Part> read() {
        measure.restart();
        cursor.object(this::field);
        if (UNSEEN.contains(type)) return Optional.empty();
        var kind =
                switch (type) {
                    case "nested_memory" -> SegmentKind.MEMORY;
                    case "queued_command" ->
                            mode.equals("prompt") ? SegmentKind.USER_TEXT : SegmentKind.ATTACHMENT;
                    default -> SegmentKind.ATTACHMENT;
                };
        var label = Preview.of(path.isEmpty() ? type : type + " " + path, Block.LABEL);
        return Optional.of(
                new Part(
                        kind,
                        "",
                        label,
                        measure.characters(),
                        measure.hash(),
                        "",
                        measure.beginning()));
    }

    private void field(String name) {
        switch (name) {
            case "type" -> {
                type = cursor.text();
                if (UNSEEN.contains(type) && !type.startsWith(HOOK)) cursor.stop();
            }
            case "hookName" -> {
                resumed = cursor.text().equals(RESUME);
                if (!resumed && UNSEEN.contains(type)) cursor.stop();
            }
            case "commandMode" -> mode = cursor.text();
            default -> {
                if (PATHS.contains(name) && path.isEmpty()) path = cursor.text();
                else if (!name.equals("origin") && !UNSEEN.contains(type)) walk(name);
            }
        }
    }

    /// Measures the strings of a value that are seen, however deep they stand.
    private void walk(String field) {
        var scanner = cursor.scanner();
        var name = field;
        int depth = 0;
        int seenFrom = Integer.MAX_VALUE;
        for (var token = scanner.token(); token != null; token = scanner.next()) {
            if (token == Token.NAME) {
                name = Objects.requireNonNullElse(scanner.name(), "");
            } else if (token.isStart()) {
                if (SEEN.contains(name)) seenFrom = Math.min(seenFrom, depth);
                depth++;
            } else if (token.isEnd()) {
                depth--;
                if (depth == seenFrom) seenFrom = Integer.MAX_VALUE;
            } else if (token == Token.STRING
                    && (depth > seenFrom || SEEN.contains(name))
                    && !ASIDE.contains(name)) {
                scanner.measure(measure);
            }
            if (depth == 0) return;
        }
    }
}
