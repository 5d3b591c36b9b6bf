package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import turnscope.app.home.Folders;
import turnscope.importers.library.SqliteLibrary;
import turnscope.views.Amounts;

/// Reports and exports as files: their figures, what they keep to themselves, and what they never replace.
class ReportCommandTest {

    private static final String SESSION = "5b1f0c3e";
    private static final List<String> PLANTED =
            List.of("xylophone", "quetzal", "zeppelin", "marmalade", "okapi");

    @TempDir static Path home;

    @BeforeAll
    static void importSamplesAndASecret() throws IOException {
        run("import", Path.of("..", "sample-logs").toString()).done();
        var folder = Files.createDirectories(home.resolve("-home-zeppelin-okapi"));
        Files.writeString(folder.resolve("6c3d2a10-1111-4222-8333-944455566677.jsonl"), planted());
        run("import", folder.toString()).done();
    }

    /// A prompt, a tool with a path, a command with its output: every place that a transcript can tell something in.
    private static String planted() {
        var head =
                "\"cwd\":\"/home/zeppelin/okapi\",\"sessionId\":\"6c3d2a10-1111-4222-8333-944455566677\","
                        + "\"version\":\"2.1.0\",\"gitBranch\":\"quetzal\",\"isSidechain\":false,\"userType\":\"external\"";
        var usage =
                "\"usage\":{\"input_tokens\":4,\"cache_read_input_tokens\":%d,"
                        + "\"cache_creation_input_tokens\":9000,\"output_tokens\":200}";
        var lines = new StringBuilder();
        lines.append(
                "{\"type\":\"user\",\"uuid\":\"u0\",\"parentUuid\":null,\"timestamp\":\"2026-08-01T10:00:00.000Z\","
                        + head
                        + ",\"message\":{\"role\":\"user\",\"content\":\"Tune the xylophone\"}}\n");
        for (int i = 0; i < 12; i++) {
            lines.append(
                    ("{\"type\":\"assistant\",\"uuid\":\"a%d\",\"parentUuid\":\"u%d\",\"timestamp\":\"2026-08-01T1%d:0%d:10.000Z\","
                                    + head
                                    + ",\"requestId\":\"r%d\",\"message\":{\"id\":\"msg_%d\",\"type\":\"message\",\"role\":\"assistant\","
                                    + "\"model\":\"claude-opus-4-6\",\"content\":[{\"type\":\"tool_use\",\"id\":\"t%d\",\"name\":\"%s\","
                                    + "\"input\":{\"command\":\"cat /srv/marmalade.txt\",\"file_path\":\"/srv/marmalade.txt\"}}],"
                                    + "\"stop_reason\":\"tool_use\","
                                    + usage
                                    + "}}\n")
                            .formatted(
                                    i,
                                    i,
                                    i / 6,
                                    i % 6,
                                    i,
                                    i,
                                    i,
                                    i % 2 == 0 ? "Bash" : "mcp__quetzal__fetch",
                                    i % 6 == 0 ? 0 : 9000L * i));
            lines.append(
                    ("{\"type\":\"user\",\"uuid\":\"u%d\",\"parentUuid\":\"a%d\",\"timestamp\":\"2026-08-01T1%d:0%d:20.000Z\","
                                    + head
                                    + ",\"message\":{\"role\":\"user\",\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"t%d\","
                                    + "\"content\":\"%s\"}]}}\n")
                            .formatted(
                                    i + 1, i, i / 6, i % 6, i, "marmalade on toast ".repeat(1800)));
        }
        return lines.toString();
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(home, arguments);
    }

    private static Path report(String name, String... more) {
        var file = home.resolve(name);
        var arguments = new java.util.ArrayList<String>(List.of("report", "-o", file.toString()));
        arguments.addAll(List.of(more));
        run(arguments.toArray(String[]::new)).done();
        return file;
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static String cents(JsonNode amount) {
        return "$" + new BigDecimal(amount.stringValue()).setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    void thePdfHoldsTheFiguresOfTheJson() throws IOException {
        var pdf = text(report("same.pdf", SESSION));
        var session = json(report("same.json", SESSION)).get("sessions").get(0);

        assertThat(pdf)
                .contains("List-price equivalent: " + cents(session.get("session").get("costUsd")));
        for (var kind : session.get("bill").get("kinds")) {
            if (kind.get("tokens").isNull()) continue;
            assertThat(pdf).contains(Amounts.exact(kind.get("tokens").longValue()));
        }
        assertThat(pdf).contains(session.get("transcriptSha256").stringValue());
        int compactions = session.get("compactions").size();
        assertThat(compactions).isPositive();
        assertThat(pdf).contains(compactions + " in total:");
        for (var finding : session.get("findings")) {
            var words = finding.get("text").stringValue();
            assertThat(pdf).contains(words.substring(0, Math.min(20, words.length())));
        }
    }

    @Test
    void everyScenarioOfTheJsonIsInThePdfWithItsRange() throws IOException {
        for (var about : List.of(SESSION, "")) {
            var arguments = about.isEmpty() ? new String[0] : new String[] {about};
            var pdf = text(report("rows" + about + ".pdf", arguments));
            var whatIf = json(report("rows" + about + ".json", arguments)).get("whatif");

            assertThat(whatIf.get("rows").size()).isGreaterThan(2);
            for (var row : whatIf.get("rows")) {
                var range = cents(row.get("costLowUsd")) + " – " + cents(row.get("costHighUsd"));
                assertThat(pdf.lines())
                        .as(row.get("strategies").stringValue())
                        .anySatisfy(line ->
                                assertThat(line).contains(cents(row.get("costUsd")), range));
            }
            var calibration = whatIf.get("calibration");
            assertThat(pdf)
                    .contains(
                            Amounts.exact(calibration.get("reproduced").longValue())
                                    + " of "
                                    + Amounts.exact(calibration.get("requests").longValue())
                                    + " compared requests");
        }
    }

    @Test
    void thePeriodSaysWhatWasLostAndSentAgainAsItsJsonDoes() throws IOException {
        var pdf = text(report("causes.pdf"));
        var audit = json(report("causes.json")).get("audit");

        assertThat(audit.get("losses").size()).isPositive();
        for (var loss : audit.get("losses"))
            assertThat(pdf).contains(Amounts.exact(loss.get("lostTokens").longValue()));
        assertThat(pdf)
                .contains(Amounts.exact(audit.get("growth").get("resent").longValue()))
                .contains(Amounts.exact(audit.get("growth").get("cumulativeInput").longValue()));
        for (var sum : audit.get("compactions"))
            assertThat(pdf).contains(Amounts.exact(sum.get("freedTokens").longValue()));
        for (var found : audit.get("findings"))
            assertThat(pdf).contains(cents(found.get("stakeUsd")));
    }

    @Test
    void aPeriodCanBeOfOneProjectModelOrAgent() throws IOException {
        var project = json(report("project.json", "--only-project", "okapi"));
        assertThat(project.get("totals").get("sessions").intValue()).isEqualTo(1);
        assertThat(project.get("only").get("project").stringValue()).isEqualTo("okapi");

        var agent = json(report("agent.json", "--only-agent", "codex"));
        for (var session : agent.get("sessions"))
            assertThat(session.get("agent").stringValue()).isEqualTo("codex");
        var model = json(report("model.json", "--only-model", "gpt-5.4"));
        assertThat(model.get("models").size()).isEqualTo(1);
        assertThat(model.get("totals").get("requests").intValue()).isPositive();
    }

    @Test
    void noPageIsEmpty() throws IOException {
        for (var arguments :
                List.of(
                        new String[] {SESSION, "--appendix", "--page", "letter"},
                        new String[] {"--appendix"},
                        new String[] {"--template", "session"})) {
            try (var document =
                    Loader.loadPDF(
                            report("pages-" + arguments[0] + arguments.length + ".pdf", arguments)
                                    .toFile())) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    assertThat(stripper.getText(document).lines().filter(line -> !line.isBlank()))
                            .as("page %d of %s", page, String.join(" ", arguments))
                            .hasSizeGreaterThan(6);
                }
            }
        }
    }

    @Test
    void theMemoHoldsTheRowsOfTheJson() throws IOException {
        var pdf = text(report("memo.pdf", SESSION, "--template", "memo"));
        var rows = json(report("memo.json", SESSION, "--template", "memo")).get("whatif");

        assertThat(rows.get("rows").size()).isGreaterThan(3);
        for (var row : rows.get("rows")) {
            var lines =
                    pdf.lines()
                            .filter(each -> each.startsWith(row.get("model").stringValue()))
                            .toList();
            assertThat(lines).as(row.get("model").stringValue()).isNotEmpty();
            if (new BigDecimal(row.get("costUsd").stringValue()).compareTo(new BigDecimal("0.1"))
                    > 0)
                assertThat(lines)
                        .anySatisfy(line -> assertThat(line).contains(cents(row.get("costUsd"))));
        }
    }

    @Test
    void thePeriodAddsUpToTheUsageOfTheLibrary() throws IOException {
        var usage = run("usage", "--json").json().get("totals");
        var period = json(report("period.json"));

        assertThat(period.get("totals").get("costUsd")).isEqualTo(usage.get("costUsd"));
        for (var part : List.of("projects", "models", "agents", "months")) {
            if (!period.has(part)) continue;
            var sum =
                    StreamSupport.stream(period.get(part).spliterator(), false)
                            .filter(row -> !row.get("costUsd").isNull())
                            .map(row -> new BigDecimal(row.get("costUsd").stringValue()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(part).isEqualByComparingTo(usage.get("costUsd").stringValue());
        }
        assertThat(text(report("period.pdf")))
                .contains("List-price equivalent: " + cents(usage.get("costUsd")));
    }

    @Test
    void redactionLeavesNothingOfTheTranscriptInAnyFormat() throws IOException {
        for (var name : List.of("pdf", "html", "json")) {
            for (var about : List.of("6c3d2a10", "period")) {
                var arguments =
                        about.equals("period")
                                ? new String[] {"--redact", "--appendix"}
                                : new String[] {about, "--redact", "--appendix"};
                var file = report("hidden-" + about + "." + name, arguments);
                var told = name.equals("pdf") ? text(file) + raw(file) : Files.readString(file);
                assertThat(told).as(file.toString()).doesNotContainIgnoringCase(words());
            }
        }
        for (var name : List.of("pdf", "html", "json")) {
            var file = report("hidden-only." + name, "--only-project", "okapi", "--redact");
            var told = name.equals("pdf") ? text(file) + raw(file) : Files.readString(file);
            assertThat(told).as(file.toString()).doesNotContainIgnoringCase(words());
        }
        for (var what : List.of("requests", "sessions", "days")) {
            var file = home.resolve("hidden-" + what + ".csv");
            run("export", what, "-o", file.toString(), "--redact").done();
            assertThat(Files.readString(file)).doesNotContainIgnoringCase(words());
        }
    }

    /// Without it they are there, so the test above would notice.
    @Test
    void withoutRedactionTheSameIsTold() throws IOException {
        assertThat(Files.readString(report("open.json", "6c3d2a10")))
                .containsIgnoringCase("xylophone")
                .containsIgnoringCase("zeppelin")
                .containsIgnoringCase("quetzal")
                .containsIgnoringCase("marmalade");
        assertThat(text(report("open.pdf", "6c3d2a10", "--appendix")))
                .containsIgnoringCase("xylophone")
                .containsIgnoringCase("marmalade");
    }

    @Test
    void printsWhatWasNotedOnRequestsAndOnlyCountsItWhereRedacted() throws IOException {
        var id = json(report("id.json", SESSION)).at("/sessions/0/session/id").stringValue();
        try (var library =
                SqliteLibrary.open(
                        new Folders(home.resolve("data"), home.resolve("state"), home).library())) {
            library.notes().add(id, 1, 2, "look at these two", Instant.EPOCH);
        }

        assertThat(text(report("noted.pdf", SESSION)))
                .contains("Requests 2–3", "look at these two");
        assertThat(text(report("unnoted.pdf", SESSION, "--no-reader-notes")))
                .doesNotContain("look at these two");
        for (var option : List.of("--appendix", "--reader-notes")) {
            var hidden = report("hidden" + option + ".pdf", SESSION, "--redact", option);
            assertThat(text(hidden))
                    .contains("1 note was written on this session")
                    .doesNotContain("look at");
        }
        var note = json(report("noted.json", SESSION)).at("/sessions/0/readerNotes/0");
        assertThat(note.get("text").stringValue()).isEqualTo("look at these two");
        assertThat(note.get("first").intValue()).isEqualTo(1);
        var told = json(report("hidden.json", SESSION, "--redact", "--reader-notes"));
        assertThat(told.at("/sessions/0/readerNoteCount").intValue()).isEqualTo(1);
        assertThat(told.at("/sessions/0/readerNotes/0/text").isNull()).isTrue();
    }

    private static CharSequence[] words() {
        return PLANTED.toArray(CharSequence[]::new);
    }

    private static String raw(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyByForce() throws IOException {
        var file = home.resolve("there.pdf");
        Files.writeString(file, "mine");

        var refused = run("report", SESSION, "-o", file.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("--force").hasLineCount(1);
        assertThat(Files.readString(file)).isEqualTo("mine");

        run("report", SESSION, "-o", file.toString(), "--force").done();
        assertThat(raw(file)).startsWith("%PDF");
        try (var files = Files.list(home)) {
            assertThat(files).noneMatch(each -> each.toString().endsWith(".part"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    report latest -o x.docx                      | 2 | .html
                    report latest -o x                           | 2 | .html
                    report -o x.pdf --template memo              | 2 | memo
                    report latest -o x.pdf --model nosuchmodel   | 1 | nosuchmodel
                    export chart latest -o x.csv                 | 2 | .svg
                    export requests -o x.svg                     | 2 | .csv
                    export nothing -o x.csv                      | 2 | nothing
                    export days -o no/such/folder/x.csv          | 1 | folder
                    """)
    void saysWhatIsWrong(String arguments, int code, String words) {
        var run = run(arguments.split(" +"));

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).contains(words);
    }

    @Test
    void theTableOfRequestsAddsUpToTheBill() throws IOException {
        var file = home.resolve("requests.csv");
        run("export", "requests", SESSION, "-o", file.toString()).done();
        var lines = Files.readAllLines(file);
        var columns = List.of(lines.getFirst().substring(1).split(",", -1));
        int cost = columns.indexOf("cost_usd");
        var sum =
                lines.stream()
                        .skip(1)
                        .map(line -> line.split(",", -1)[cost])
                        .filter(amount -> !amount.isEmpty())
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var shown = run("show", SESSION, "--json").json().get("session").get("costUsd");

        assertThat(sum).isEqualByComparingTo(shown.stringValue());
    }

    @Test
    void redactionChangesWordsAndNoFigure() throws IOException {
        for (var session : List.of(SESSION, "6c3d2a10")) {
            var open = json(report("figures-" + session + ".json", session));
            var hidden = json(report("figures-r-" + session + ".json", session, "--redact"));
            var one = open.get("sessions").get(0);
            var other = hidden.get("sessions").get(0);

            for (var part : List.of("bill", "growth", "compactions", "events", "transcriptSha256"))
                assertThat(other.get(part)).as(part).isEqualTo(one.get(part));
            assertThat(other.get("findings").size()).isEqualTo(one.get("findings").size());
            for (int i = 0; i < one.get("findings").size(); i++) {
                for (var field : List.of("rule", "seq", "stakeUsd", "requests"))
                    assertThat(other.get("findings").get(i).get(field))
                            .isEqualTo(one.get("findings").get(i).get(field));
            }
        }
    }
}
