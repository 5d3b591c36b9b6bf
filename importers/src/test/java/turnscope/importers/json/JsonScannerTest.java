package turnscope.importers.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// The scanner against values by hand and against another parser.
class JsonScannerTest {

    private static final JsonFactory OTHER =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

    private static final String VALUE =
            """
            {"type":"user","n":-12,"half":0.5e-3,"big":12345678901234567890,"none":null,"yes":true,
             "no":false,"list":[1,[],{},"two",{"deep":[{"deeper":"x"}]}],"text":"a\\nb \\"quoted\\" \\u00e9\\ud83d\\ude00 é😀 \\\\",
             "empty":"","\\u006eame":"escaped \\/ name","long":"0123456789 0123456789 0123456789 0123456789"}\
            """;

    private final JsonScanner scanner = new JsonScanner();

    @Test
    void tellsTheSameTokensAsAnotherParser() {
        assertThat(told(VALUE.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(toldByOther(VALUE.getBytes(StandardCharsets.UTF_8)));
    }

    /// What is broken for one is broken for the other, and what is not reads the same.
    @Test
    void agreesWithAnotherParserOnDamage() {
        var random = new Random(7);
        var whole = VALUE.getBytes(StandardCharsets.UTF_8);
        int broken = 0;
        for (int round = 0; round < 20_000; round++) {
            var damaged = damage(whole.clone(), random);
            var other = toldByOther(damaged);
            var expected = other.endsWith("broken") ? "broken" : other;
            var told = told(damaged);
            assertThat(told.endsWith("broken") ? "broken" : told)
                    .as(() -> new String(damaged, StandardCharsets.UTF_8))
                    .isEqualTo(expected);
            if (other.endsWith("broken")) broken++;
        }
        assertThat(broken).isBetween(5_000, 19_000);
    }

    private static byte[] damage(byte[] bytes, Random random) {
        String alphabet = "{}[]\",:\\ 0159.-+eEtruefalsn\tx/bu";
        for (int times = random.nextInt(3); times >= 0; times--) {
            bytes[random.nextInt(bytes.length)] =
                    (byte) alphabet.charAt(random.nextInt(alphabet.length()));
        }
        return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    private String told(byte[] bytes) {
        var told = new StringBuilder();
        try {
            for (var token =
                            scanner.start(
                                    bytes, JsonScanner.gap(bytes, 0, bytes.length), bytes.length);
                    token != null;
                    token = scanner.next()) {
                told.append(token);
                if (token == JsonScanner.Token.NAME) told.append(scanner.name());
                else if (!token.isStart() && !token.isEnd()) told.append(scanner.text());
                told.append('\n');
            }
        } catch (BrokenJson _) {
            told.append("broken");
        }
        return told.toString();
    }

    private static String toldByOther(byte[] bytes) {
        var told = new StringBuilder();
        try (var parser = OTHER.createParser(ObjectReadContext.empty(), bytes)) {
            do {
                var token = Objects.requireNonNull(parser.nextToken());
                told.append(kind(token));
                if (!token.isStructStart() && !token.isStructEnd())
                    told.append(
                            new String(
                                    parser.getString().getBytes(StandardCharsets.UTF_16),
                                    StandardCharsets.UTF_16));
                told.append('\n');
            } while (!parser.streamReadContext().inRoot());
        } catch (JacksonException _) {
            told.append("broken");
        }
        return told.toString();
    }

    private static JsonScanner.Token kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> JsonScanner.Token.START_OBJECT;
            case END_OBJECT -> JsonScanner.Token.END_OBJECT;
            case START_ARRAY -> JsonScanner.Token.START_ARRAY;
            case END_ARRAY -> JsonScanner.Token.END_ARRAY;
            case PROPERTY_NAME -> JsonScanner.Token.NAME;
            case VALUE_STRING -> JsonScanner.Token.STRING;
            case VALUE_NUMBER_INT -> JsonScanner.Token.WHOLE;
            case VALUE_NUMBER_FLOAT -> JsonScanner.Token.DECIMAL;
            case VALUE_TRUE -> JsonScanner.Token.TRUE;
            case VALUE_FALSE -> JsonScanner.Token.FALSE;
            case VALUE_NULL -> JsonScanner.Token.NULL;
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> throw new AssertionError(token);
        };
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0, true, 0
                    -7, true, -7
                    9223372036854775807, true, 9223372036854775807
                    -9223372036854775808, true, -9223372036854775808
                    9223372036854775808, false, 0
                    1.0, false, 0
                    """)
    void readsNumbers(String written, boolean isLong, long number) {
        scanner.start(written);
        assertThat(scanner.isLong()).isEqualTo(isLong);
        if (isLong) assertThat(scanner.number()).isEqualTo(number);
        assertThat(scanner.decimal()).isEqualTo(Double.parseDouble(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":1", "{\"a", "[1,", "\"abc", "\"abc\\", "\"\\u00", "tru", "-", "{"})
    void tellsCutsFromFaults(String text) {
        assertThatThrownBy(
                        () -> {
                            scanner.start(text);
                            scanner.finish();
                        })
                .isInstanceOfSatisfying(
                        BrokenJson.class, broken -> assertThat(broken.isCut()).isTrue());
    }

    @Test
    void readsHalvesOfPairsAndForeignBytesAsReplacements() {
        scanner.start("\"a\\ud83d b\\ude00\"");
        assertThat(scanner.text()).isEqualTo("a\uFFFD b\uFFFD");
        scanner.start(new byte[] {'"', 'a', (byte) 0xFF, 'b', '"'}, 0, 5);
        assertThat(scanner.text()).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "a text that is longer than two words",
                "über 😀 alles, ganz weit"
            })
    void measuresTextTheSameWhateverItsPieces(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var whole = new Measure().take(bytes, 0, bytes.length);
        assertThat(whole.characters()).isEqualTo(text.codePointCount(0, text.length()));
        assertThat(whole.beginning()).isEqualTo(text);
        for (int cut = 0; cut <= bytes.length; cut++) {
            var pieces = new Measure().take(bytes, 0, cut).take(bytes, cut, bytes.length);
            assertThat(pieces.hash()).isEqualTo(whole.hash());
            assertThat(pieces.characters()).isEqualTo(whole.characters());
        }
        scanner.start("\"" + text + "\"");
        assertThat(scanner.measured().hash()).isEqualTo(whole.hash());
        assertThat(whole.put('!').hash()).isNotEqualTo(scanner.measured().hash());
    }

    /// Names and texts that are remembered, that are near the end, and that differ in their last byte only.
    @Test
    void tellsLikeNamesAndTextsApart() {
        for (int length = 1; length < 70; length++) {
            var same = "n".repeat(length);
            for (var name : new String[] {same, same, "n".repeat(length - 1) + "m", same}) {
                for (var text : new String[] {"a" + name, "a" + name, name + "b"}) {
                    var value = "{\"" + name + "\":\"" + text + "\"}";
                    scanner.start(value);
                    scanner.next();
                    assertThat(scanner.name()).isEqualTo(name);
                    scanner.next();
                    assertThat(scanner.text()).isEqualTo(text);
                    assertThat(scanner.name()).isEqualTo(name);
                    assertThat(scanner.finish()).isEqualTo(value.length());
                }
            }
        }
    }

    @Test
    void keepsWholeCharactersOfALongText() {
        var text = "é".repeat(5_000);
        scanner.start("\"x" + text + "\"");
        assertThat(scanner.measured().beginning()).isEqualTo("x" + text.substring(0, 2_047));
        assertThat(scanner.measured().characters()).isEqualTo(5_001);
    }
}
