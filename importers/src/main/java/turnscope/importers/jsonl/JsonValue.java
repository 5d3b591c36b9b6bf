package turnscope.importers.jsonl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What is wanted of one JSON value, small whatever the size of the value itself.
///
/// Long texts are measured and not kept, fields that nobody asked for are passed over undecoded. Since the value is read
/// before it is judged, the order of its keys does not matter.
public sealed interface JsonValue {

    /// Deeper values hold nothing that any agent's format knows.
    int DEPTH = 24;

    /// @param beginning the whole text unless it is longer than 4,096 UTF-16 characters
    /// @param characters code points of the whole text
    /// @param hash of the whole text
    record Text(String beginning, long characters, long hash) implements JsonValue {

        public static final Text EMPTY = new Text("", 0, new Measure().hash());

        public boolean isEmpty() {
            return characters == 0;
        }
    }

    /// A whole number within the range of `long`.
    record Whole(long value) implements JsonValue {}

    record Items(List<JsonValue> values) implements JsonValue {

        static final Items EMPTY = new Items(List.of());
    }

    /// An object; the accessors answer with nothing where a field is missing or of another type.
    record Fields(Map<String, JsonValue> values) implements JsonValue {

        public static final Fields EMPTY = new Fields(Map.of());

        public boolean has(String name) {
            return values.containsKey(name);
        }

        public Optional<Text> text(String name) {
            return values.get(name) instanceof Text text ? Optional.of(text) : Optional.empty();
        }

        /// A short text, such as an id or a path; empty where there is none.
        public String word(String name) {
            return values.get(name) instanceof Text(var beginning, _, _) ? beginning : "";
        }

        public OptionalLong whole(String name) {
            return values.get(name) instanceof Whole(var value)
                    ? OptionalLong.of(value)
                    : OptionalLong.empty();
        }

        public Fields fields(String name) {
            return values.get(name) instanceof Fields fields ? fields : EMPTY;
        }

        public List<JsonValue> items(String name) {
            return values.get(name) instanceof Items(var items) ? items : List.of();
        }
    }

    /// Null, true, false, a number with a fraction, or something too deep.
    record Other() implements JsonValue {

        static final Other OTHER = new Other();
    }

    /// Reads the value that the parser stands on; leaves the parser on its last token.
    ///
    /// @param wanted names of the fields to read, at any depth
    static JsonValue read(JsonParser parser, Set<String> wanted) {
        return read(parser, wanted, 0);
    }

    private static JsonValue read(JsonParser parser, Set<String> wanted, int depth) {
        var token = parser.currentToken();
        if (depth > DEPTH) {
            parser.skipChildren();
            return Other.OTHER;
        }
        return switch (token) {
            case START_OBJECT -> fields(parser, wanted, depth);
            case START_ARRAY -> items(parser, wanted, depth);
            case VALUE_STRING -> text(parser);
            case VALUE_NUMBER_INT -> number(parser);
            case null, default -> Other.OTHER;
        };
    }

    private static Fields fields(JsonParser parser, Set<String> wanted, int depth) {
        var fields = new LinkedHashMap<String, JsonValue>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            if (wanted.contains(name)) fields.put(name, read(parser, wanted, depth + 1));
            else parser.skipChildren();
        }
        return fields.isEmpty() ? Fields.EMPTY : new Fields(fields);
    }

    private static Items items(JsonParser parser, Set<String> wanted, int depth) {
        var items = new ArrayList<JsonValue>();
        while (parser.nextToken() != JsonToken.END_ARRAY)
            items.add(read(parser, wanted, depth + 1));
        return items.isEmpty() ? Items.EMPTY : new Items(items);
    }

    private static Text text(JsonParser parser) {
        var measure = new Measure();
        parser.getString(measure);
        return new Text(measure.beginning().toString(), measure.characters(), measure.hash());
    }

    private static JsonValue number(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT, LONG -> new Whole(parser.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> Other.OTHER;
        };
    }
}
