package turnscope.importers.codex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;
import turnscope.importers.codex.RolloutLine.Piece;
import turnscope.importers.codex.RolloutLine.Speaker;
import turnscope.importers.json.JsonValue;
import turnscope.importers.json.JsonValue.Fields;
import turnscope.importers.json.JsonValue.Text;
import turnscope.importers.json.Preview;

/// Reads what stands in the context: messages, reasoning, calls and their outputs.
final class ItemJson {

    private ItemJson() {}

    static RolloutLine line(Fields item) {
        return switch (item.word("type")) {
            case "message" -> said(item);
            case "agent_message" ->
                    new RolloutLine.Said(
                            Speaker.HARNESS,
                            pieces(
                                    item.values().get("content"),
                                    SegmentKind.ATTACHMENT,
                                    label(item)),
                            "");
            case "reasoning" -> thought(item);
            case "function_call", "tool_search_call" ->
                    called(item, item.word("name"), item.text("arguments").orElse(Text.EMPTY));
            case "custom_tool_call" ->
                    called(item, item.word("name"), item.text("input").orElse(Text.EMPTY));
            case "local_shell_call" -> called(item, "shell", command(item.fields("action")));
            case "web_search_call" -> called(item, "web_search", query(item.fields("action")));
            case "image_generation_call" -> called(item, "image_generation", Text.EMPTY);
            case "function_call_output", "custom_tool_call_output", "tool_search_output" ->
                    new RolloutLine.Returned(
                            item.word("call_id"),
                            pieces(item.values().get("output"), SegmentKind.TOOL_OUTPUT, ""));
            default -> new RolloutLine.Skipped();
        };
    }

    private static RolloutLine said(Fields item) {
        var content = item.values().get("content");
        var beginning = beginning(content);
        return switch (item.word("role")) {
            case "assistant" ->
                    new RolloutLine.Said(
                            Speaker.ASSISTANT,
                            pieces(content, SegmentKind.ASSISTANT_TEXT, ""),
                            beginning);
            case "user" -> {
                var preamble = Preamble.of(beginning);
                yield new RolloutLine.Said(
                        preamble.isPresent() ? Speaker.HARNESS : Speaker.USER,
                        pieces(
                                content,
                                preamble.map(Preamble::kind).orElse(SegmentKind.USER_TEXT),
                                preamble.map(Preamble::label).orElse("")),
                        beginning);
            }
            default ->
                    new RolloutLine.Said(
                            Speaker.HARNESS,
                            pieces(
                                    content,
                                    SegmentKind.SYSTEM_TOOLS,
                                    Preamble.of(beginning).map(Preamble::label).orElse("")),
                            beginning);
        };
    }

    private static RolloutLine thought(Fields item) {
        var pieces = pieces(item.values().get("content"), SegmentKind.THINKING, "");
        if (pieces.isEmpty()) return new RolloutLine.Thought(Text.EMPTY);
        var first = pieces.getFirst();
        long characters = pieces.stream().mapToLong(Piece::characters).sum();
        return new RolloutLine.Thought(new Text("", characters, first.hash()));
    }

    private static RolloutLine called(Fields item, String tool, Text arguments) {
        var piece =
                new Piece(
                        SegmentKind.TOOL_CALL,
                        tool,
                        CallLabel.of(arguments.beginning()),
                        arguments.characters(),
                        arguments.hash());
        boolean search =
                item.word("type").equals("web_search_call")
                        && item.fields("action").word("type").equals("search");
        return new RolloutLine.Called(item.word("call_id"), piece, search);
    }

    private static Text command(Fields action) {
        for (var part : action.items("command").reversed())
            if (part instanceof Text text) return text;
        return Text.EMPTY;
    }

    private static Text query(Fields action) {
        var query = action.text("query");
        if (query.isPresent()) return query.get();
        return action.items("queries").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .findFirst()
                .orElse(Text.EMPTY);
    }

    static RolloutLine compacted(Fields payload) {
        var history = new ArrayList<Piece>();
        for (var each : payload.items("replacement_history")) {
            if (each instanceof Fields item) history.addAll(kept(item));
        }
        var summary = payload.text("message").orElse(Text.EMPTY);
        if (!summary.isEmpty()) {
            if (history.isEmpty()) history.add(Piece.of(SegmentKind.SUMMARY, "", summary));
            else history.addLast(asSummary(history.removeLast()));
        }
        var record = EventJson.record(payload.fields("latest_token_usage_record"));
        return new RolloutLine.Compacted(
                history,
                record instanceof RolloutLine.Recorded it ? Optional.of(it) : Optional.empty());
    }

    /// A summary made by Codex itself is the last message of the new history.
    private static Piece asSummary(Piece last) {
        return new Piece(SegmentKind.SUMMARY, "", "", last.characters(), last.hash());
    }

    private static List<Piece> kept(Fields item) {
        return switch (item.word("type")) {
            case "compaction", "compaction_summary", "context_compaction" ->
                    List.of(Piece.of(SegmentKind.SUMMARY, "", Text.EMPTY));
            case "message" ->
                    said(item) instanceof RolloutLine.Said said ? said.pieces() : List.of();
            default -> List.of();
        };
    }

    /// A text, or a list of texts and pictures; pictures are pieces of unknown length.
    private static List<Piece> pieces(@Nullable JsonValue content, SegmentKind kind, String label) {
        return switch (content) {
            case Text text -> List.of(Piece.of(kind, label, text));
            case JsonValue.Items(var items) -> {
                var pieces = new ArrayList<Piece>();
                for (var item : items) {
                    if (item instanceof Fields fields) pieces.addAll(part(fields, kind, label));
                    else pieces.addAll(pieces(item, kind, label));
                }
                yield pieces;
            }
            case Fields fields -> pieces(fields.values().get("content"), kind, label);
            case JsonValue.Whole _, JsonValue.Nothing _, JsonValue.Other _ -> List.of();
            case null -> List.of();
        };
    }

    private static List<Piece> part(Fields part, SegmentKind kind, String label) {
        var text = part.text("text");
        if (text.isPresent()) return List.of(Piece.of(kind, label, text.get()));
        return part.word("type").contains("image")
                ? List.of(Piece.of(SegmentKind.ATTACHMENT, "image", Text.EMPTY))
                : List.of();
    }

    private static String beginning(@Nullable JsonValue content) {
        if (content instanceof Text text) return text.beginning();
        if (!(content instanceof JsonValue.Items(var items))) return "";
        for (var item : items) {
            if (item instanceof Fields fields && fields.has("text")) return fields.word("text");
        }
        return "";
    }

    private static String label(Fields item) {
        return Preview.of(item.word("author"), Block.LABEL);
    }
}
