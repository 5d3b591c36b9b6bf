package turnscope.importers.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.session.Problem;
import turnscope.importers.json.JsonScanner;
import turnscope.importers.json.JsonScanner.Token;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.Transcript;

class JsonLinesTest {

    @TempDir Path folder;

    private final Values values = new Values();

    /// In the table, ⏎ is a newline, ␍ a carriage return, ␀ a NUL byte, ✗ a byte that is not UTF-8, ✂ the bytes of half a character,
    /// ☐ a byte order mark; each value is shown as line:n.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    plain lines               | {'n':1}⏎{'n':2}⏎                                       | 1:1 2:2     |
                    glued values              | {'n':1}{'n':2}⏎{'n':3}⏎                                | 1:1 1:2 2:3 |
                    glued with blanks         | {'n':1}  {'n':2} ⏎                                     | 1:1 1:2     |
                    byte order mark           | ☐{'n':1}⏎{'n':2}⏎                                      | 1:1 2:2     |
                    carriage returns          | {'n':1}␍⏎{'n':2}␍⏎                                     | 1:1 2:2     |
                    blank lines               | ⏎⏎{'n':1}⏎  ⏎{'n':2}⏎                                  | 3:1 5:2     |
                    NUL run between lines     | {'n':1}⏎␀␀␀␀⏎{'n':2}⏎                                  | 1:1 3:2     |
                    NUL run before a value    | {'n':1}⏎␀␀␀{'n':2}⏎                                    | 1:1 2:2     |
                    NUL between glued values  | {'n':1}␀␀{'n':2}⏎                                      | 1:1 1:2     |
                    NUL tail                  | {'n':1}⏎{'n':2}␀␀␀                                     | 1:1 2:2     |
                    NUL within a string       | {'s':'a␀b','n':1}⏎                                     | 1:1         |
                    escaped NUL               | {'s':'a\\u0000b','n':1}⏎                               | 1:1         |
                    lone surrogate escape     | {'s':'\\ud83d','n':1}⏎                                 | 1:1         |
                    invalid UTF-8             | {'s':'a✗✗b','n':1}⏎{'n':2}⏎                            | 1:1 2:2     |
                    half a character          | {'s':'a✂','n':1}⏎{'n':2}⏎                              | 1:1 2:2     |
                    last line without newline | {'n':1}⏎{'n':2}                                        | 1:1 2:2     |
                    half a last line          | {'n':1}⏎{'n':2                                         | 1:1         |
                    half a glued last line    | {'n':1}⏎{'n':2}{'n                                     | 1:1         |
                    number that may grow      | {'n':1}⏎12                                             | 1:1         |
                    garbage                   | {'n':1}⏎garbage⏎{'n':2}⏎                               | 1:1 3:2     | 2 invalid JSON
                    garbage behind a value    | {'n':1}} oops⏎{'n':2}⏎                                 | 1:1 2:2     | 1 invalid JSON
                    cut line                  | {'n':1,'s':'abc⏎{'n':2}⏎                               | 2:2         | 1 a value is cut off
                    cut string, spliced       | {'n':1,'s':'ab{'n':2,'s':'x'}⏎{'n':3}⏎                 | 1:2 2:3     | 1 invalid JSON
                    cut key, spliced          | {'n':1,'si{'n':2,'s':'x'}⏎                             | 1:2         | 1 invalid JSON
                    cut escape, spliced       | {'n':1,'s':'a\\\\{'n':2}⏎                              | 1:2         | 1 invalid JSON
                    cut code escape, spliced  | {'n':1,'s':'a\\u00{'n':2}⏎                             | 1:2         | 1 invalid JSON
                    cut number, spliced       | {'s':'a','n':1{'n':2}⏎                                 | 1:2         | 1 invalid JSON
                    cut literal, spliced      | {'n':1,'b':tr{'n':2}⏎                                  | 1:2         | 1 invalid JSON
                    cut after comma, spliced  | {'n':1,{'n':2}⏎                                        | 1:2         | 1 invalid JSON
                    cut after colon, spliced  | {'n':1,'o':{'n':2}⏎                                    | 1:2         | 1 a value is cut off
                    cut list, spliced         | {'n':1,'o':[{'n':7},{'n':2}⏎                           | 1:2         | 1 a value is cut off
                    spliced twice             | {'n':1,'s':'a{'n':2,'s':'b{'n':3}⏎                     | 1:3         | 1 invalid JSON
                    spliced, then glued       | {'n':1,'s':'a{'n':2}{'n':3}⏎                           | 1:2 1:3     | 1 invalid JSON
                    broken, nothing to save   | {'n':1,'o':[{'n':7},{'n':8}],x}⏎{'n':2}⏎               | 2:2         | 1 invalid JSON
                    spliced last line         | {'n':1,'s':'a{'n':2}                                   | 1:2         | 1 invalid JSON
                    spliced half last line    | {'n':1,'s':'a{'n':2                                    | ""          |
                    wrong type                | {'n':'x'}⏎{'n':2}⏎                                     | 2:2         | 1 a value has an unexpected form
                    number out of range       | {'n':99999999999999999999}⏎{'n':2}⏎                    | 2:2         | 1 a value has an unexpected form
                    text on its own           | 'oops'⏎{'n':1}⏎                                        | 1:0 2:1     |
                    glued text                | 'a\\'b'{'n':2}⏎                                        | 1:0 1:2     |
                    cut text                  | 'oops⏎{'n':1}⏎                                         | 2:1         | 1 a value is cut off
                    literals on their own     | true⏎null 12⏎{'n':1}⏎                                  | 1:0 2:0 2:0 3:1 |
                    empty file                | ""                                                     | ""          |
                    """)
    void readsWhatCanBeRead(String name, String content, String read, String problem)
            throws IOException {
        var file = file(bytes(content));

        var reading = JsonLines.read(file, values);

        assertThat(String.join(" ", values.seen)).isEqualTo(read);
        assertThat(reading.problems())
                .extracting(p -> p.line() + " " + p.reason())
                .isEqualTo(problem == null ? List.of() : List.of(problem));
        assertThat(reading.problems()).extracting(Problem::file).allMatch(file.toString()::equals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'n':1}⏎{'n':2}⏎              | {'n':3}⏎
                    {'n':1}⏎{'n':2}               | ⏎{'n':3}⏎
                    {'n':1}⏎{'n'                  | :2}⏎{'n':3}⏎
                    {'n':1}⏎{'n':2}{'n            | ':3}⏎{'n':4}⏎
                    {'n':1}⏎{'n':2}               | {'n':3}⏎{'n':4}
                    {'n':1}⏎{'n':2}␀␀             | ␀␀⏎{'n':3}⏎
                    {'n':1}⏎{'n':2,'s':'✂         | x'}⏎{'n':3}⏎
                    {'n':1}⏎12                    | 34⏎{'n':3}⏎
                    ⏎⏎                            | {'n':1}⏎
                    {'n':1}⏎{'n':2,'o':{'n':7}    | }⏎{'n':3}⏎
                    """)
    void readsAGrownFileOnLikeAWholeOne(String before, String after) throws IOException {
        var whole = new Values();
        JsonLines.read(file(bytes(before + after)), whole);

        var file = file(bytes(before));
        var first = JsonLines.read(file, values);
        Files.write(file, bytes(after), StandardOpenOption.APPEND);
        JsonLines.read(file, first.next(), values, _ -> true);

        assertThat(values.seen).isEqualTo(whole.seen).isNotEmpty();
    }

    @Test
    void readsTheSameAtEveryPlaceWhereAFileMayHaveBeenCut() throws IOException {
        var content = bytes("{'n':1}⏎{'n':2,'s':'ä€😀'}{'n':3}␍⏎⏎{'n':4,'o':[{'n':9}]}⏎{'n':5}");
        for (var cut = 0; cut <= content.length; cut++) {
            var file = file(java.util.Arrays.copyOf(content, cut));
            var grown = new Values();
            var first = JsonLines.read(file, grown);
            Files.write(file, content);
            var second = JsonLines.read(file, first.next(), grown, _ -> true);

            assertThat(grown.seen)
                    .as("cut at %d", cut)
                    .containsExactly("1:1", "2:2", "2:3", "4:4", "5:5");
            assertThat(first.problems()).as("cut at %d", cut).isEmpty();
            assertThat(second.next()).isEqualTo(new Position(content.length, 5));
        }
    }

    @Test
    void countsLinesAndSaysWhereToGoOn() throws IOException {
        var reading = JsonLines.read(file(bytes("{'n':1}⏎⏎{'n':2}⏎{'n':3")), values);

        assertThat(reading.next()).isEqualTo(new Position(17, 4));
        assertThat(reading.lines()).isEqualTo(3);
        assertThat(reading.bytes()).isEqualTo(23);
        assertThat(reading.cancelled()).isFalse();
    }

    @Test
    void tellsWhereEachLineBegins() throws IOException {
        JsonLines.read(file(bytes("{'n':1}⏎⏎{'n':2}{'n':3}⏎")), values);

        assertThat(values.offsets).containsExactly(0L, 9L, 9L);
    }

    @Test
    void passesOverTheRestOfAValueThatNobodyReads() throws IOException {
        values.lazy = true;
        JsonLines.read(file(bytes("{'n':1,'o':{'a':[1,2]}}{'n':2}⏎[{'n':3}]⏎")), values);

        assertThat(values.seen).containsExactly("1:0", "1:0", "2:0");
    }

    @Test
    void readsAFileThatShrinksWhileItIsRead() throws IOException {
        var line = "{\"n\":1,\"s\":\"" + "x".repeat(1000) + "\"}\n";
        var file = file(line.repeat(2000).getBytes(StandardCharsets.UTF_8));

        var reading =
                JsonLines.read(
                        file,
                        Position.START,
                        values,
                        bytes -> {
                            if (bytes > 0) truncate(file, 700_000);
                            return true;
                        });

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.next().offset()).isLessThanOrEqualTo(700_000);
        assertThat(values.seen).hasSize((int) (reading.next().offset() / line.length()));
    }

    @Test
    void readsNothingWhereAFileIsShorterThanWhatIsKnownOfIt() throws IOException {
        var reading =
                JsonLines.read(file(bytes("{'n':1}⏎")), new Position(1000, 20), values, _ -> true);

        assertThat(values.seen).isEmpty();
        assertThat(reading.next()).isEqualTo(new Position(1000, 20));
    }

    @Test
    void stopsWhenTold() throws IOException {
        var file = file("{\"n\":1}\n".repeat(500_000).getBytes(StandardCharsets.UTF_8));

        var reading = JsonLines.read(file, Position.START, values, bytes -> bytes < 1_000_000);

        assertThat(reading.cancelled()).isTrue();
        assertThat(values.seen).hasSizeBetween(100_000, 300_000);
    }

    @Test
    void holdsLongLinesAndDeepValues() throws IOException {
        var file = file(bytes("{'s':'"));
        var megabyte = "A".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            for (var i = 0; i < 50; i++) {
                out.write(megabyte);
            }
            out.write(bytes("','n':1}⏎{'n':2}⏎"));
            out.write(bytes("{'o':" + "[".repeat(2000) + "]".repeat(2000) + ",'n':3}⏎"));
        }

        var reading = JsonLines.read(file, values);

        assertThat(reading.problems()).isEmpty();
        assertThat(values.seen).containsExactly("1:1", "2:2", "3:3");
    }

    @Test
    void listsOnlyTheFirstOfVeryManyBrokenLines() throws IOException {
        var reading =
                JsonLines.read(
                        file("oops\n".repeat(5000).getBytes(StandardCharsets.UTF_8)), values);

        assertThat(reading.problems()).hasSize(1000);
        assertThat(reading.problems().getLast().reason()).isEqualTo("more broken lines follow");
    }

    private static void truncate(Path file, long size) {
        try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("some.jsonl"), content);
    }

    private static byte[] bytes(String content) {
        var bytes = new ByteArrayOutputStream();
        content.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '\'' -> bytes.write('"');
                        case '⏎' -> bytes.write('\n');
                        case '␍' -> bytes.write('\r');
                        case '␀' -> bytes.write(0);
                        case '✗' -> bytes.write(0xFF);
                        case '✂' -> bytes.writeBytes(new byte[] {(byte) 0xE2, (byte) 0x82});
                        case '☐' ->
                                bytes.writeBytes(
                                        new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
                        default ->
                                bytes.writeBytes(
                                        Character.toString(c).getBytes(StandardCharsets.UTF_8));
                    }
                });
        return bytes.toByteArray();
    }

    /// Notes the number "n" of every object, and reads every string so that its text is decoded.
    private static final class Values implements Transcript {

        final List<String> seen = new ArrayList<>();
        final List<Long> offsets = new ArrayList<>();
        boolean lazy;

        @Override
        public void accept(JsonScanner value, long line, long offset) {
            var n = lazy ? 0 : number(value);
            seen.add(line + ":" + n);
            offsets.add(offset);
        }

        private static long number(JsonScanner value) {
            var n = 0L;
            if (!value.is(Token.START_OBJECT)) return n;
            var depth = 1;
            while (depth > 0) {
                var token = Objects.requireNonNull(value.next());
                if (token == Token.STRING) assertThat(value.text()).isNotNull();
                if (token.isStart()) depth++;
                if (token.isEnd()) depth--;
                if (depth == 1 && token == Token.NAME && "n".equals(value.name())) {
                    value.next();
                    n = value.number();
                }
            }
            return n;
        }

        @Override
        public List<SessionDraft> sessions() {
            return List.of();
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public byte[] state() {
            return new byte[0];
        }
    }
}
