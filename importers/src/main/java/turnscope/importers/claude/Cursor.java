package turnscope.importers.claude;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Walks through one JSON value without building it: what nobody asks for is passed over undecoded.
///
/// Every reading method stands on a value and copes with one of the wrong type.
final class Cursor {

    private final JsonParser parser;
    private boolean stopped;

    Cursor(JsonParser parser) {
        this.parser = parser;
    }

    /// Reads the field at hand, or leaves it.
    interface Field {
        void read(String name);
    }

    JsonParser parser() {
        return parser;
    }

    boolean isObject() {
        return parser.hasToken(JsonToken.START_OBJECT);
    }

    boolean isArray() {
        return parser.hasToken(JsonToken.START_ARRAY);
    }

    boolean isString() {
        return parser.hasToken(JsonToken.VALUE_STRING);
    }

    boolean isNull() {
        return parser.hasToken(JsonToken.VALUE_NULL);
    }

    /// Hands over the name of each field of an object while standing on its value.
    void object(Field field) {
        if (!isObject()) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            field.read(name);
            if (stopped) return;
            parser.skipChildren();
        }
    }

    /// Stands on each element of an array in turn.
    void array(Runnable element) {
        if (!isArray()) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.run();
            if (stopped) return;
            parser.skipChildren();
        }
    }

    /// Ends all reading: the rest of the value is of no interest.
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /// The string at hand; empty for anything else.
    String text() {
        return isString() ? parser.getString() : "";
    }

    /// The string or the number at hand as text; empty for anything else.
    String word() {
        return isString() || parser.currentToken().isNumeric() ? parser.getString() : "";
    }

    boolean flag() {
        return parser.hasToken(JsonToken.VALUE_TRUE);
    }

    List<String> texts() {
        var texts = new ArrayList<String>();
        array(() -> texts.add(text()));
        return texts;
    }
}
