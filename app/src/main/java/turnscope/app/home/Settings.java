package turnscope.app.home;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a user chose, as a plain file of keys and values that may be edited by hand.
///
/// Keys that this version does not know are kept; values that it cannot read count as absent.
public record Settings(Map<String, String> values) {

    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /// The settings of a file; none where there is no file or none that can be read.
    ///
    /// @throws UncheckedIOException if the file is there but cannot be read
    public static Settings read(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException | IllegalArgumentException absentOrBroken) {
            return NONE;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var values = new TreeMap<String, String>();
        properties.forEach((key, value) -> values.put(key.toString(), value.toString()));
        return new Settings(values);
    }

    /// Writes beside the file and moves over it, so that it is never half written.
    ///
    /// @throws UncheckedIOException if that fails
    public void write(Path file) {
        var text = new StringBuilder();
        values.forEach((key, value) ->
                text.append(escaped(key)).append(" = ").append(escaped(value)).append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, text);
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String escaped(String text) {
        var safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', '=', ':', '#', '!', ' ' -> safe.append('\\').append(c);
                case '\n' -> safe.append("\\n");
                case '\r' -> safe.append("\\r");
                case '\t' -> safe.append("\\t");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    public Settings with(String key, Object value) {
        var changed = new TreeMap<>(values);
        changed.put(key, value.toString());
        return new Settings(changed);
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /// All values whose keys begin so, by the rest of their keys.
    public Map<String, String> below(String prefix) {
        var found = new TreeMap<String, String>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) found.put(key.substring(prefix.length()), value);
        });
        return found;
    }

    /// Absolute paths, parted as the platform parts those of a search path.
    public List<Path> paths(String key) {
        var words = text(key).orElse("").split(Pattern.quote(File.pathSeparator));
        return Arrays.stream(words).flatMap(Settings::path).filter(Path::isAbsolute).toList();
    }

    /// Empty for what cannot be a path on this platform.
    private static Stream<Path> path(String words) {
        try {
            return Stream.of(Path.of(words.strip()));
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }

    /// A finite number; empty for anything else.
    public Optional<Double> number(String key) {
        try {
            return text(key).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
