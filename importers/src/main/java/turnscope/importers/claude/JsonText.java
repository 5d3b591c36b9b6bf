package turnscope.importers.claude;

import turnscope.importers.json.JsonScanner;
import turnscope.importers.json.JsonScanner.Token;
import turnscope.importers.json.Measure;

/// Measures a JSON value the way the model gets to see it: on one line, a blank after commas and colons.
final class JsonText {

    private final Measure measure;

    JsonText(Measure measure) {
        this.measure = measure;
    }

    /// Is told every string that is a field of the value itself.
    interface Strings {
        void found(String name, JsonScanner at);
    }

    /// Takes the value that the scanner stands on and leaves the scanner on its last token.
    void take(JsonScanner scanner, Strings strings) {
        int depth = 0;
        boolean separate = false;
        for (var token = scanner.token(); token != null; token = scanner.next()) {
            if (token.isEnd()) depth--;
            else if (separate) measure.put(',').put(' ');
            if (depth == 1 && token == Token.STRING) {
                var name = scanner.name();
                if (name != null) strings.found(name, scanner);
            }
            take(token, scanner);
            if (token.isStart()) depth++;
            separate = !token.isStart() && token != Token.NAME;
            if (depth == 0) return;
        }
    }

    private void take(Token token, JsonScanner scanner) {
        switch (token) {
            case START_OBJECT -> measure.put('{');
            case END_OBJECT -> measure.put('}');
            case START_ARRAY -> measure.put('[');
            case END_ARRAY -> measure.put(']');
            case STRING -> scanner.measureQuoted(measure);
            case NAME -> {
                measure.put('"');
                scanner.measureWritten(measure);
                measure.put('"').put(':').put(' ');
            }
            case WHOLE, DECIMAL, TRUE, FALSE, NULL -> scanner.measureWritten(measure);
        }
    }
}
