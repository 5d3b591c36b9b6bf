package turnscope.importers.claude;

import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;
import turnscope.importers.json.JsonScanner;
import turnscope.importers.json.Measure;
import turnscope.importers.json.Preview;

/// Reads the content of a message into parts, counting and hashing what streams by.
final class ContentReader implements Runnable {

    /// Fields of a tool's input that say best what it is about, the most telling first.
    private static final List<String> TELLING =
            List.of(
                    "file_path",
                    "notebook_path",
                    "command",
                    "pattern",
                    "query",
                    "url",
                    "skill",
                    "subject",
                    "description",
                    "path",
                    "name",
                    "taskId",
                    "task_id",
                    "prompt");

    private final Cursor cursor;
    private final Measure measure;
    private final SegmentKind text;
    private final List<Part> parts = new ArrayList<>();

    /// @param text what plain text in this message is
    ContentReader(Cursor cursor, Measure measure, SegmentKind text) {
        this.cursor = cursor;
        this.measure = measure;
        this.text = text;
    }

    /// Takes a string or a list of blocks.
    List<Part> read() {
        if (cursor.isString()) {
            measure.restart();
            cursor.scanner().measure(measure);
            parts.add(part(text, "", "", "", measure.beginning()));
        } else {
            cursor.array(this);
        }
        return parts;
    }

    /// Takes one block.
    @Override
    public void run() {
        new BlockReader().read();
    }

    private Part part(
            SegmentKind kind, String tool, String label, String toolUse, String beginning) {
        return new Part(
                kind, tool, label, measure.characters(), measure.hash(), toolUse, beginning);
    }

    /// One block: its type may stand behind its content, so everything that can be content is measured.
    private final class BlockReader implements Cursor.Field {

        private final List<Part> images = new ArrayList<>();
        private String type = "";
        private String name = "";
        private String toolUse = "";
        private String label = "";
        private int rank = TELLING.size();

        void read() {
            measure.restart();
            cursor.object(this);
            switch (type) {
                case "text" -> parts.add(part(text, "", "", "", measure.beginning()));
                case "thinking", "redacted_thinking" ->
                        parts.add(part(SegmentKind.THINKING, "", "", "", ""));
                case "tool_use", "server_tool_use", "mcp_tool_use" -> parts.add(call());
                case "compaction" -> parts.add(part(SegmentKind.SUMMARY, "", "", "", ""));
                case "document" -> parts.add(part(SegmentKind.ATTACHMENT, "", type, "", ""));
                default -> {
                    if (type.endsWith("tool_result"))
                        parts.add(part(SegmentKind.TOOL_OUTPUT, "", "", toolUse, ""));
                }
            }
            parts.addAll(images);
        }

        @Override
        public void read(String field) {
            switch (field) {
                case "type" -> type = cursor.text();
                case "id", "tool_use_id" -> toolUse = cursor.text();
                case "name" -> name = cursor.text();
                case "text", "thinking" -> measureText();
                case "input" -> new JsonText(measure).take(cursor.scanner(), this::telling);
                case "content" -> content();
                case "source" -> image();
                default -> {}
            }
        }

        private Part call() {
            long hash = 31 * measure.hash() + LineIds.hash(name);
            long characters = measure.characters() + name.codePointCount(0, name.length());
            return new Part(SegmentKind.TOOL_CALL, name, label, characters, hash, toolUse, "");
        }

        private void telling(String field, JsonScanner at) {
            int telling = TELLING.indexOf(field);
            if (telling < 0 || telling >= rank) return;
            rank = telling;
            label = Preview.of(at.text(), Block.LABEL);
        }

        /// What a tool returned: a string, a list of texts and images, or one object.
        private void content() {
            if (cursor.isArray()) cursor.array(() -> cursor.object(this::item));
            else if (cursor.isObject()) cursor.object(this::item);
            else measureText();
        }

        private void item(String field) {
            switch (field) {
                case "text", "title", "url", "tool_name" -> measureText();
                case "source" -> image();
                default -> {}
            }
        }

        private void measureText() {
            if (cursor.isString()) cursor.scanner().measure(measure);
        }

        private void image() {
            var image = new ImageSource();
            cursor.object(field -> image.field(field, cursor));
            if (image.isImage()) images.add(image.part());
        }
    }
}
