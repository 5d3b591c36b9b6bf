package turnscope.importers.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import turnscope.importers.json.JsonScanner.Token;

/// What is wanted of one JSON value, small whatever the size of the value itself.
///
/// Long texts are measured and not kept, fields that nobody asked for are passed over undecoded. Since the value is read
/// before it is judged, the order of its keys does not matter.
public sealed interface JsonValue {

    /// Deeper values hold nothing that any agent's format knows.
    int DEPTH = 24;

    /// @param beginning the whole text unless it is longer than 4,096 bytes
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

        /// Whether something stands there that is no whole number.
        public boolean isNoCount(String name) {
            return switch (values.getOrDefault(name, Nothing.NOTHING)) {
                case Whole _, Nothing _ -> false;
                case Text _, Items _, Fields _, Other _ -> true;
            };
        }

        /// Whether something stands there that is no object.
        public boolean isNoObject(String name) {
            return switch (values.getOrDefault(name, Nothing.NOTHING)) {
                case Fields _, Nothing _ -> false;
                case Text _, Items _, Whole _, Other _ -> true;
            };
        }

        public Fields fields(String name) {
            return values.get(name) instanceof Fields fields ? fields : EMPTY;
        }

        public List<JsonValue> items(String name) {
            return values.get(name) instanceof Items(var items) ? items : List.of();
        }
    }

    /// A null, which says no more than a field that is missing.
    record Nothing() implements JsonValue {

        static final Nothing NOTHING = new Nothing();
    }

    /// True, false, a number with a fraction or beyond the range of `long`, or something too deep.
    record Other() implements JsonValue {

        static final Other OTHER = new Other();
    }

    /// Reads the value that the scanner stands on; leaves the scanner on its last token.
    ///
    /// @param wanted names of the fields to read, at any depth
    static JsonValue read(JsonScanner scanner, Set<String> wanted) {
        return read(scanner, wanted, 0);
    }

    private static JsonValue read(JsonScanner scanner, Set<String> wanted, int depth) {
        var token = scanner.token();
        if (depth > DEPTH) {
            scanner.skip();
            return Other.OTHER;
        }
        return switch (token) {
            case START_OBJECT -> fields(scanner, wanted, depth);
            case START_ARRAY -> items(scanner, wanted, depth);
            case STRING -> text(scanner);
            case WHOLE -> number(scanner);
            case NULL -> Nothing.NOTHING;
            case END_OBJECT, END_ARRAY, NAME, DECIMAL, TRUE, FALSE -> Other.OTHER;
            case null -> Other.OTHER;
        };
    }

    private static Fields fields(JsonScanner scanner, Set<String> wanted, int depth) {
        var fields = new LinkedHashMap<String, JsonValue>();
        while (scanner.next() == Token.NAME) {
            var name = scanner.name();
            scanner.next();
            if (name != null && wanted.contains(name))
                fields.put(name, read(scanner, wanted, depth + 1));
            else scanner.skip();
        }
        return fields.isEmpty() ? Fields.EMPTY : new Fields(fields);
    }

    private static Items items(JsonScanner scanner, Set<String> wanted, int depth) {
        var items = new ArrayList<JsonValue>();
        while (scanner.next() != Token.END_ARRAY) items.add(read(scanner, wanted, depth + 1));
        return items.isEmpty() ? Items.EMPTY : new Items(items);
    }

    private static Text text(JsonScanner scanner) {
        var measure = scanner.measured();
        return new Text(measure.beginning(), measure.characters(), measure.hash());
    }

    private static JsonValue number(JsonScanner scanner) {
        return scanner.isLong() ? new Whole(scanner.number()) : Other.OTHER;
    }
}
