package turnscope.importers.prices;

import turnscope.analysis.pricing.Refusal;
import turnscope.analysis.pricing.PriceFault;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A value of a small JSON document that knows where it stands, so that a complaint names the place.
///
/// Numbers stay exactly as they are written. The tree is built from the streaming parser, because mapping to objects
/// would cost most of the time that reading the catalogue may take at each start.
final class Node {

    private static final JsonFactory JSON = new JsonFactory();

    private final @Nullable Node parent;
    private final String name;
    private final @Nullable Object value;

    private Node(@Nullable Node parent, String name, @Nullable Object value) {
        this.parent = parent;
        this.name = name;
        this.value = value;
    }

    /// @param name of the document, for complaints
    static Node read(String name, byte[] json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            var root = new Node(null, name, value(parser));
            if (parser.nextToken() != null) throw root.complaint(PriceFault.MORE_THAN_ONE);
            return root;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new PriceFileException(
                    new Refusal(
                            "%s, line %d".formatted(name, at == null ? 1 : at.getLineNr()),
                            PriceFault.NOT_JSON,
                            ""),
                    e);
        }
    }

    /// A value that no document holds, such as a row of a table.
    static Node of(String name, Map<String, Object> fields) {
        return new Node(null, name, fields);
    }

    private static @Nullable Object value(JsonParser parser) {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var field = parser.currentName();
                parser.nextToken();
                fields.put(field, value(parser));
            }
            return fields;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value(parser));
            return items;
        }
        if (token == JsonToken.VALUE_STRING) return parser.getString();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return parser.getBooleanValue();
        }
        if (token == null || token == JsonToken.VALUE_NULL) return null;
        return parser.getDecimalValue();
    }

    PriceFileException complaint(PriceFault fault) {
        return complaint(fault, "");
    }

    /// @param detail what the fault is particular about
    PriceFileException complaint(PriceFault fault, String detail) {
        return new PriceFileException(new Refusal(place(), fault, detail));
    }

    PriceFileException complaint(PriceFault fault, String detail, Throwable cause) {
        return new PriceFileException(new Refusal(place(), fault, detail), cause);
    }

    private String place() {
        if (parent == null) return name;
        if (name.startsWith("[")) return parent.place() + name;
        return parent.place() + (parent.parent == null ? ", " : ".") + name;
    }

    /// The same value under a title of its own that tells a reader more than its position, such as "model o3".
    Node titled(String title) {
        var document = this;
        while (document.parent != null) document = document.parent;
        return new Node(null, document.name + ", " + title, value);
    }

    /// @throws PriceFileException if the field is missing or null
    Node at(String field) {
        var found = map().get(field);
        if (found == null) throw complaint(PriceFault.LACKS, field);
        return new Node(this, field, found);
    }

    /// Empty where the field is missing or null.
    Optional<Node> optional(String field) {
        var found = map().get(field);
        return found == null ? Optional.empty() : Optional.of(new Node(this, field, found));
    }

    boolean has(String field) {
        return map().containsKey(field);
    }

    /// The fields of an object, in the order of the document; those that are null are left out.
    Map<String, Node> fields() {
        var fields = new LinkedHashMap<String, Node>();
        for (var each : map().entrySet()) {
            if (each.getValue() == null) continue;
            fields.put(each.getKey(), new Node(this, each.getKey(), each.getValue()));
        }
        return fields;
    }

    List<Node> items() {
        if (!(value instanceof List<?> list)) throw complaint(PriceFault.NO_LIST);
        var items = new ArrayList<Node>(list.size());
        for (var each : list) items.add(new Node(this, "[" + items.size() + "]", each));
        return items;
    }

    /// The fields of an object that may be missing.
    Map<String, Node> fieldsOf(String field) {
        var found = optional(field);
        return found.isPresent() ? found.get().fields() : Map.of();
    }

    List<Node> itemsOf(String field) {
        var found = optional(field);
        return found.isPresent() ? found.get().items() : List.of();
    }

    List<String> textsOf(String field) {
        var texts = new ArrayList<String>();
        for (var each : itemsOf(field)) texts.add(each.text());
        return texts;
    }

    String text() {
        if (value instanceof String text) return text;
        throw complaint(PriceFault.NO_TEXT);
    }

    /// A number, or a text that is one.
    BigDecimal number() {
        if (value instanceof BigDecimal number) return number;
        if (!(value instanceof String text)) throw complaint(PriceFault.NO_NUMBER);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw complaint(PriceFault.NO_NUMBER);
        }
    }

    long whole() {
        try {
            return number().longValueExact();
        } catch (ArithmeticException _) {
            throw complaint(PriceFault.NO_WHOLE_NUMBER);
        }
    }

    boolean truth() {
        if (value instanceof Boolean truth) return truth;
        throw complaint(PriceFault.NO_TRUTH);
    }

    boolean isNull() {
        return value == null;
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isText() {
        return value instanceof String;
    }

    String textOf(String field, String otherwise) {
        var found = optional(field);
        return found.isPresent() ? found.get().text() : otherwise;
    }

    OptionalLong wholeOf(String field) {
        var found = optional(field);
        return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.get().whole());
    }

    OptionalInt countOf(String field) {
        var found = optional(field);
        return found.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(found.get().whole()));
    }

    boolean truthOf(String field, boolean otherwise) {
        var found = optional(field);
        return found.isPresent() ? found.get().truth() : otherwise;
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> map() {
        if (value instanceof Map<?, ?> map) return (Map<String, @Nullable Object>) map;
        throw complaint(PriceFault.NO_OBJECT);
    }
}
