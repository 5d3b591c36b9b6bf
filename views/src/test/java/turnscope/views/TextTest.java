package turnscope.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// The two bundles say the same, and the sources ask for what they say.
class TextTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.-]*)\"");

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(Text.class.getResourceAsStream(name))) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static Set<String> literals() throws IOException {
        var found = new HashSet<String>();
        try (var files = Files.walk(Path.of(".."))) {
            for (var file : files.filter(TextTest::mainSource).toList()) {
                var matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static boolean mainSource(Path file) {
        var name = file.toString().replace('\\', '/');
        return name.endsWith(".java") && name.contains("/src/main/");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(new TreeSet<>(bundle("text_zh.properties").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(bundle("text.properties").stringPropertyNames()));
    }

    @Test
    void listsAreJoinedAsTheLanguageDoes() {
        assertThat(Text.of("en").list(List.of("Read", "Edit"))).isEqualTo("Read, Edit");
        assertThat(Stream.of("Read", "Edit").collect(Text.of("zh").listed()))
                .isEqualTo("Read、Edit");
    }

    @Test
    void noKeyIsDefinedTwice() throws IOException {
        for (var name : new String[] {"text.properties", "text_zh.properties"}) {
            try (var stream = Objects.requireNonNull(Text.class.getResourceAsStream(name))) {
                var keys =
                        new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                .map(line ->
                                        line.substring(0, Math.max(0, line.indexOf('='))).strip())
                                .toList();
                assertThat(keys).as(name).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void bothLanguagesUseTheSamePlaceholders() throws IOException {
        var english = bundle("text.properties");
        var chinese = bundle("text_zh.properties");
        for (var key : english.stringPropertyNames())
            assertThat(placeholders(chinese, key)).as(key).isEqualTo(placeholders(english, key));
    }

    /// A count may be chosen by {0} and shown as {1}; a language with one form needs both all the same.
    private static Set<String> placeholders(Properties bundle, String key) {
        return PLACEHOLDER
                .matcher(bundle.getProperty(key, ""))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var literals = literals();
        var prefixes =
                literals.stream().filter(text -> text.endsWith(".")).collect(Collectors.toSet());
        var unused =
                bundle("text.properties").stringPropertyNames().stream()
                        .filter(key -> !literals.contains(key))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeyThatASourceNamesExists() throws IOException {
        var keys = bundle("text.properties").stringPropertyNames();
        var asked = Pattern.compile("\\.(?:get|count)\\(\\s*\"([a-z]\\w*\\.[\\w.-]*\\w)\"");
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of(".."))) {
            for (var file : files.filter(TextTest::mainSource).toList()) {
                var matcher = asked.matcher(Files.readString(file));
                while (matcher.find())
                    if (!keys.contains(matcher.group(1))) missing.add(matcher.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void englishIsForEveryLanguageButChinese() {
        assertThat(Text.of("zh-CN").chinese()).isTrue();
        assertThat(Text.of("de").locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Text.of("zh").get("word.cost")).isEqualTo("成本");
    }

    @Test
    void countsChooseTheirPlural() {
        var text = Text.of("en");
        assertThat(text.count("status.sessions", 0)).isEqualTo("No sessions");
        assertThat(text.count("status.sessions", 1)).isEqualTo("1 session");
        assertThat(text.count("status.sessions", 1204)).isEqualTo("1,204 sessions");
    }
}
