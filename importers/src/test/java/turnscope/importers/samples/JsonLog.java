package turnscope.importers.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/// A transcript in the making: lines of JSON in the order in which an agent would append them.
final class JsonLog {

    /// Written as null.
    static final Object NULL = NullNode.getInstance();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringBuilder lines = new StringBuilder();

    void line(Map<String, ?> object) {
        raw(JSON.writeValueAsString(object) + "\n");
    }

    /// Text as it stands, for lines that are broken on purpose.
    void raw(String text) {
        lines.append(text);
    }

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    String text() {
        return lines.toString();
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// An object with its keys in the given order: name, value, name, value, ….
    static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
