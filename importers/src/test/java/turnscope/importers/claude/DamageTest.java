package turnscope.importers.claude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Request;
import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.transcript.SessionDraft;

/// Damage of any kind costs what is damaged and nothing else.
class DamageTest {

    private static final Pattern VALUE =
            Pattern.compile("(?<=\":)(\"[^\"]*\"|-?\\d+|true|false|null|\\{\\}|\\[\\])");

    private static final List<String> WRONG =
            List.of(
                    "null",
                    "7",
                    "-7",
                    "1e999",
                    "0.5",
                    "true",
                    "\"\"",
                    "\"x\"",
                    "{}",
                    "[]",
                    "[[{\"type\":\"text\"}]]",
                    "{\"type\":{\"type\":[]}}",
                    "\"\\ud83d\"",
                    "99999999999999999999");

    @TempDir Path folder;

    private final String sample = new ClaudeImporterTest().sample();

    @Test
    void survivesEveryWrongTypeInEveryPlace() throws IOException {
        int tried = 0;
        for (var line : sample.lines().toList()) {
            var values = VALUE.matcher(line);
            while (values.find()) {
                for (var wrong : WRONG) {
                    var damaged =
                            line.substring(0, values.start())
                                    + wrong
                                    + line.substring(values.end());
                    check(sample.replace(line, damaged));
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(1_000);
    }

    @Test
    void survivesRandomDamage() throws IOException {
        var random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            var text = new StringBuilder(sample);
            for (int damages = 1 + random.nextInt(4); damages > 0; damages--) {
                int at = random.nextInt(text.length());
                int to = Math.min(text.length(), at + 1 + random.nextInt(60));
                switch (random.nextInt(4)) {
                    case 0 -> text.delete(at, to);
                    case 1 -> text.insert(at, text.substring(at, to));
                    case 2 -> text.setCharAt(at, "\0{}[]\",:\n7".charAt(random.nextInt(10)));
                    default -> text.insert(random.nextInt(text.length()), text.substring(at, to));
                }
            }
            check(text.toString());
        }
    }

    @Test
    void keepsTheOtherRequestsWhenOneLineIsLost() throws IOException {
        var lines = new ArrayList<>(sample.lines().toList());
        for (int lost = 0; lost < lines.size(); lost++) {
            var rest = new ArrayList<>(lines);
            rest.set(lost, rest.get(lost).substring(0, rest.get(lost).length() / 2));
            var without = new ArrayList<>(lines);
            without.remove(lost);
            assertThat(requests(check(String.join("\n", rest) + "\n")))
                    .isEqualTo(requests(check(String.join("\n", without) + "\n")));
        }
    }

    private static List<Request> requests(List<SessionDraft> sessions) {
        return sessions.stream().flatMap(session -> session.requests().stream()).toList();
    }

    private List<SessionDraft> check(String text) throws IOException {
        var file = Files.writeString(folder.resolve(ClaudeLines.SESSION + ".jsonl"), text);
        var transcript = new ClaudeImporter().open(file);
        JsonLines.read(file, transcript);
        var sessions = transcript.sessions();
        for (var session : sessions) {
            for (var request : session.requests())
                assertThat(request.turn()).isLessThan(session.turns().size());
            for (var block : session.blocks())
                assertThat(block.beforeSeq()).isLessThanOrEqualTo(session.requests().size());
        }
        var again = new ClaudeImporter().reopen(file, sessions, transcript.state());
        assertThat(again.sessions()).isEqualTo(sessions);
        return sessions;
    }
}
