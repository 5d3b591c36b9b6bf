package turnscope.app.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;

/// What a user chose, as a plain file of keys and values that may be edited by hand.
///
/// Keys that this version does not know are kept; values that it cannot read count as absent.
public record Settings(Map<String, String> values) {

    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /// The settings of a file; none where there is no file.
    public static Settings read(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException absent) {
            return NONE;
        } catch (IllegalArgumentException broken) {
            return NONE;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var values = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> values.put(key, property(properties, key)));
        return new Settings(values);
    }

    private static String property(Properties properties, String key) {
        return properties.getProperty(key, "");
    }

    /// Writes beside the file and moves over it, so that it is never half written.
    public void write(Path file) {
        var text = new StringBuilder();
        values.forEach((key, value) -> text.append(escaped(key)).append(" = ").append(escaped(value)).append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var beside = Files.createTempFile(file.toAbsolutePath().getParent(), "settings", ".tmp");
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String escaped(String text) {
        var safe = new StringBuilder();
        for (char c : text.toCharArray()) {
            if ("\\=:#! ".indexOf(c) >= 0) safe.append('\\');
            if (c == '\n') safe.append("\\n");
            else safe.append(c);
        }
        return safe.toString();
    }

    public Settings with(String key, String value) {
        var changed = new TreeMap<>(values);
        changed.put(key, value);
        return new Settings(changed);
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public Optional<Double> number(String key) {
        return text(key).flatMap(value -> parsed(value, Double::valueOf)).filter(Double::isFinite);
    }

    private static <T> Optional<T> parsed(String value, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(value));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
