package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session of three prompts, the second of which was broken off before it caused a request: two turns everywhere.
class TurnCountTest {

    private static final String SESSION = "7d4e3b21-1111-4222-8333-944455566677";

    @TempDir Path home;

    @BeforeEach
    void importThreePrompts() throws IOException {
        var folder = Files.createDirectories(home.resolve("-home-ada-shop"));
        Files.writeString(
                folder.resolve(SESSION + ".jsonl"),
                prompt(0, "Mend the cart")
                        + answer(1)
                        + prompt(2, "Wait")
                        + prompt(3, "Mend the till")
                        + answer(4));
        CommandRun.of(home, "import", folder.toString()).done();
    }

    private static String prompt(int number, String words) {
        return line(
                "user", number, "\"message\":{\"role\":\"user\",\"content\":\"" + words + "\"}");
    }

    private static String answer(int number) {
        return line(
                "assistant",
                number,
                "\"requestId\":\"r"
                        + number
                        + "\",\"message\":{\"id\":\"msg_"
                        + number
                        + "\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"claude-opus-4-6\","
                        + "\"content\":[{\"type\":\"text\",\"text\":\"Done\"}],\"stop_reason\":\"end_turn\","
                        + "\"usage\":{\"input_tokens\":4,\"cache_read_input_tokens\":0,"
                        + "\"cache_creation_input_tokens\":9000,\"output_tokens\":20}}");
    }

    private static String line(String type, int number, String rest) {
        var before = number == 0 ? "null" : "\"u" + (number - 1) + "\"";
        return "{\"type\":\"%s\",\"uuid\":\"u%d\",\"parentUuid\":%s,\"timestamp\":\"2026-08-01T10:0%d:00.000Z\","
                        .formatted(type, number, before, number)
                + "\"cwd\":\"/home/ada/shop\",\"sessionId\":\""
                + SESSION
                + "\",\"version\":\"2.1.0\",\"isSidechain\":false,\"userType\":\"external\","
                + rest
                + "}\n";
    }

    @Test
    void aPromptWithoutARequestIsNoTurnButNotForgotten() {
        var shown = CommandRun.of(home, "show", SESSION, "--json").json();

        assertThat(shown.at("/session/turns").intValue()).isEqualTo(2);
        assertThat(shown.get("turns").size()).isEqualTo(2);
        assertThat(shown.at("/bill/turns").size()).isEqualTo(2);
        assertThat(shown.at("/promptsWithoutRequests/0/prompt").stringValue()).isEqualTo("Wait");
        assertThat(shown.at("/promptsWithoutRequests/0/turn").intValue()).isEqualTo(1);
        assertThat(CommandRun.of(home, "show", SESSION).done().out()).contains("2 turns");
    }

    @Test
    void theReportCountsTheSameTurns() throws IOException {
        var file = home.resolve("turns.pdf");
        CommandRun.of(home, "report", SESSION, "-o", file.toString()).done();

        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("in 2 turns");
        }
    }
}
