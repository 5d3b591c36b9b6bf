package turnscope.importers.claude;

import java.util.ArrayList;
import java.util.List;

import turnscope.importers.json.JsonScanner;
import turnscope.importers.json.JsonScanner.Token;

/// Walks through one JSON value without building it: what nobody asks for is passed over undecoded.
///
/// Every reading method stands on a value and copes with one of the wrong type.
final class Cursor {

    private final JsonScanner scanner;
    private boolean stopped;

    Cursor(JsonScanner scanner) {
        this.scanner = scanner;
    }

    /// Reads the field at hand, or leaves it.
    interface Field {
        void read(String name);
    }

    JsonScanner scanner() {
        return scanner;
    }

    boolean isObject() {
        return scanner.is(Token.START_OBJECT);
    }

    boolean isArray() {
        return scanner.is(Token.START_ARRAY);
    }

    boolean isString() {
        return scanner.is(Token.STRING);
    }

    boolean isNumber() {
        var token = scanner.token();
        return token != null && token.isNumber();
    }

    boolean isNull() {
        return scanner.is(Token.NULL);
    }

    /// Hands over the name of each field of an object while standing on its value.
    void object(Field field) {
        if (!isObject()) {
            scanner.skip();
            return;
        }
        while (scanner.next() == Token.NAME) {
            var name = scanner.name();
            scanner.next();
            if (name != null) field.read(name);
            if (stopped) return;
            scanner.skip();
        }
    }

    /// Stands on each element of an array in turn.
    void array(Runnable element) {
        if (!isArray()) {
            scanner.skip();
            return;
        }
        while (scanner.next() != Token.END_ARRAY) {
            element.run();
            if (stopped) return;
            scanner.skip();
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
        return isString() ? scanner.text() : "";
    }

    /// The string or the number at hand as text; empty for anything else.
    String word() {
        return isString() || isNumber() ? scanner.text() : "";
    }

    boolean flag() {
        return scanner.is(Token.TRUE);
    }

    List<String> texts() {
        var texts = new ArrayList<String>();
        array(() -> texts.add(text()));
        return texts;
    }
}
