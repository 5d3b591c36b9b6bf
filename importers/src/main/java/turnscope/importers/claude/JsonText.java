package turnscope.importers.claude;

import java.io.Writer;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import turnscope.importers.jsonl.Measure;

/// Writes a JSON value into a [Measure] the way the model gets to see it: on one line, a blank after commas and colons.
final class JsonText extends Writer {

    private final Measure measure;

    JsonText(Measure measure) {
        this.measure = measure;
    }

    /// Is told every string that is a field of the value itself.
    interface Strings {
        void found(String name, JsonParser at);
    }

    /// Takes the value that the parser stands on and leaves the parser on its last token.
    void write(JsonParser parser, Strings strings) {
        int depth = 0;
        boolean separate = false;
        while (true) {
            var token = parser.currentToken();
            if (token.isStructEnd()) {
                depth--;
            } else if (separate) {
                measure.write(", ");
            }
            if (depth == 1 && token == JsonToken.VALUE_STRING && parser.currentName() != null) {
                strings.found(parser.currentName(), parser);
            }
            write(token, parser);
            if (token.isStructStart()) depth++;
            separate = !token.isStructStart() && token != JsonToken.PROPERTY_NAME;
            if (depth == 0) return;
            parser.nextToken();
        }
    }

    private void write(JsonToken token, JsonParser parser) {
        switch (token) {
            case START_OBJECT -> measure.put('{');
            case END_OBJECT -> measure.put('}');
            case START_ARRAY -> measure.put('[');
            case END_ARRAY -> measure.put(']');
            case VALUE_STRING -> {
                measure.put('"');
                parser.getString(this);
                measure.put('"');
            }
            case PROPERTY_NAME -> {
                measure.put('"');
                write(parser.currentName());
                measure.write("\": ");
            }
            case VALUE_NUMBER_INT,
                    VALUE_NUMBER_FLOAT,
                    VALUE_TRUE,
                    VALUE_FALSE,
                    VALUE_NULL,
                    VALUE_EMBEDDED_OBJECT,
                    NOT_AVAILABLE ->
                    measure.write(parser.getString());
        }
    }

    @Override
    public void write(char[] text, int from, int length) {
        for (int i = from; i < from + length; i++) escaped(text[i]);
    }

    @Override
    public void write(String text) {
        for (int i = 0; i < text.length(); i++) escaped(text.charAt(i));
    }

    private void escaped(char c) {
        if (c == '"' || c == '\\') measure.put('\\');
        if (c >= ' ') measure.put(c);
        else control(c);
    }

    private void control(char c) {
        measure.put('\\');
        switch (c) {
            case '\n' -> measure.put('n');
            case '\r' -> measure.put('r');
            case '\t' -> measure.put('t');
            case '\b' -> measure.put('b');
            case '\f' -> measure.put('f');
            default -> measure.write(String.format("u%04x", (int) c));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
