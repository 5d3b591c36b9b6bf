package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/// The commands over a library with the sample transcripts.
class LibraryCommandsTest {

    private static final String SAMPLES = Path.of("..", "sample-logs").toString();
    private static final String LONG_SESSION = "5b1f0c3e";

    @TempDir static Path home;

    @BeforeAll
    static void importSamples() {
        run("import", SAMPLES).done();
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(home, arguments);
    }

    @Test
    void importSaysWhatItDid() {
        var again = run("import", SAMPLES, "--json").json();

        assertThat(again.propertyNames())
                .contains(
                        "files",
                        "imported",
                        "unchanged",
                        "sessions",
                        "requests",
                        "bytes",
                        "seconds",
                        "problems");
        assertThat(again.get("imported").longValue()).isZero();
        assertThat(again.get("unchanged")).isEqualTo(again.get("files"));
    }

    @Test
    void usageHasTheNamesOfTheContract() {
        var usage = run("usage", "--json").json();

        var session = usage.get("sessions").get(0);
        assertThat(session.propertyNames())
                .contains(
                        "id",
                        "agent",
                        "kind",
                        "parent",
                        "project",
                        "title",
                        "started",
                        "ended",
                        "models",
                        "requests",
                        "tokens",
                        "outputBasis",
                        "costUsd",
                        "unpricedRequests",
                        "maxContext",
                        "compactions",
                        "problems");
        assertThat(session.get("compactions").propertyNames())
                .containsExactly("auto", "manual", "micro");
        assertThat(usage.get("totals").get("tokens").propertyNames())
                .containsExactly(
                        "fresh",
                        "cacheRead",
                        "cacheWrite5m",
                        "cacheWrite1h",
                        "cacheWrite30m",
                        "output",
                        "reasoning");
        assertThat(usage.get("totals").get("requests").longValue())
                .isEqualTo(sum(usage.get("sessions"), "requests"));
        assertThat(cost(usage.get("totals"))).isEqualByComparingTo(costs(usage.get("sessions")));
    }

    @Test
    void sessionsAreListedNewestFirst() {
        var starts =
                run("usage", "--json")
                        .json()
                        .get("sessions")
                        .valueStream()
                        .map(session -> session.get("started").stringValue())
                        .toList();

        assertThat(starts).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theTableFitsItsWidthAndEndsWithTheTotal(String language) {
        var usage = run("usage", "--lang", language);
        var total = cost(run("usage", "--json").json().get("totals"));

        assertThat(usage.code()).isZero();
        assertThat(usage.out().lines())
                .anyMatch(line ->
                        line.matches("(Total|合计) .*")
                                && line.endsWith("$" + total.setScale(2, RoundingMode.HALF_UP)));
        assertThat(usage.out().lines().filter(line -> line.matches("(20\\d\\d-|Total|合计|─).*")))
                .hasSizeGreaterThan(10)
                .allMatch(line -> CommandRun.cells(line) <= CommandRun.COLUMNS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "week", "month", "model", "project"})
    void everyGroupingAddsUpToTheSameTotals(String by) {
        var sessions = run("usage", "--json").json();
        var groups = run("usage", "--by", by, "--json").json();

        assertThat(groups.get("by").stringValue()).isEqualTo(by);
        assertThat(groups.get("totals").get("tokens"))
                .isEqualTo(sessions.get("totals").get("tokens"));
        assertThat(costs(groups.get("rows"))).isEqualByComparingTo(cost(sessions.get("totals")));
    }

    @Test
    void datesCutTheUsage() {
        var all = run("usage", "--by", "day", "--json").json();
        var newest = all.get("rows").get(0).get("key").stringValue();

        var day = run("usage", "--since", newest, "--json").json();
        var before = run("usage", "--by", "day", "--until", newest, "--json").json();

        assertThat(day.get("totals").get("requests"))
                .isEqualTo(all.get("rows").get(0).get("requests"));
        assertThat(before).isEqualTo(all);
    }

    @Test
    void showHasTheNamesOfTheContract() {
        var show = run("show", LONG_SESSION, "--json").json();

        assertThat(show.propertyNames()).contains("requests", "events", "growth", "segments");
        assertThat(show.get("requests").get(0).propertyNames())
                .contains("seq", "turn", "at", "model", "tokens", "context", "costUsd", "verdict");
        assertThat(show.get("requests").get(0).get("verdict").propertyNames())
                .contains("kind", "cause", "evidence", "lostTokens", "premiumUsd");
        assertThat(show.get("growth").propertyNames())
                .contains("blowUp", "cumulativeInput", "peakContext", "quadraticShare", "fit");
        assertThat(show.get("events")).isNotEmpty();
        assertThat(cost(show.get("session"))).isEqualByComparingTo(costs(show.get("requests")));
    }

    @Test
    void showPrintsTheSameCostAndEveryPart() {
        var show = run("show", LONG_SESSION);

        assertThat(show.code()).isZero();
        assertThat(show.out())
                .contains("Cost", "Context", "Growth between compactions", "Requests", "left out")
                .doesNotContain("\u001b");
        assertThat(run("show", LONG_SESSION, "--all").out()).doesNotContain("left out");
        assertThat(run("--lang", "zh", "show", LONG_SESSION).out()).contains("成本", "压缩");
    }

    @Test
    void whatifHasTheNamesOfTheContract() {
        var whatif = run("whatif", "latest", "--model", "claude-haiku-4-5", "--json").json();

        assertThat(whatif.propertyNames()).contains("calibration", "rows", "assumptions");
        assertThat(whatif.get("calibration").propertyNames())
                .contains(
                        "requests",
                        "reproduced",
                        "rate",
                        "costErrorPct",
                        "calibrated",
                        "exceptions");
        assertThat(whatif.get("rows")).hasSize(1);
        assertThat(whatif.get("rows").get(0).propertyNames())
                .contains(
                        "model",
                        "strategies",
                        "requests",
                        "tokens",
                        "costUsd",
                        "costLowUsd",
                        "costHighUsd",
                        "deltaUsd",
                        "deltaTokens",
                        "hitRate",
                        "misses",
                        "flags");
        assertThat(whatif.get("rows").get(0).get("model").stringValue())
                .isEqualTo("claude-haiku-4-5");
    }

    @Test
    void whatifListsAllModelsAndSaysHowFarItCanBeTrusted() {
        var text = run("whatif", LONG_SESSION);

        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("As recorded", "alibrated", "A replay");
        assertThat(run("--lang", "zh", "whatif", LONG_SESSION).out()).contains("实际记录", "重放");
    }

    @Test
    void aReplayOfNothingIsTheRecording() {
        var row = run("whatif", LONG_SESSION, "--strategy", "", "--json").json().get("rows").get(0);
        var shown = cost(run("show", LONG_SESSION, "--json").json().get("session"));

        assertThat(new BigDecimal(row.get("costUsd").stringValue())).isEqualByComparingTo(shown);
        assertThat(row.get("deltaUsd").stringValue()).isEqualTo("0.000000");
    }

    @Test
    void slidingMasksCostMoreAlthoughTheySendLess() {
        var whatif =
                run("whatif", LONG_SESSION, "--strategy", "mask(keep=1,min=0)", "--json").json();
        var row = whatif.get("rows").get(0);

        assertThat(row.get("deltaTokens").longValue()).isNegative();
        assertThat(row.get("deltaUsd").stringValue()).doesNotStartWith("-");
        assertThat(row.get("flags").valueStream().map(JsonNode::stringValue))
                .contains("tokens-down-cost-up");
        assertThat(row.get("explanations").get(0).stringValue()).contains("fewer input tokens");
    }

    @Test
    void aSweepMarksTheCheapestValue() {
        var sweep =
                run(
                                "whatif",
                                LONG_SESSION,
                                "--strategy",
                                "mask",
                                "--sweep",
                                "batch=1..20/5",
                                "--json")
                        .json()
                        .get("sweep")
                        .get(0);

        assertThat(sweep.get("points")).hasSize(5);
        assertThat(sweep.get("parameter").stringValue()).isEqualTo("batch");
        assertThat(sweep.get("cheapest").isNumber()).isTrue();
    }

    @Test
    void theAdvisorNamesOnlyWhatSaves() {
        var advice = run("whatif", LONG_SESSION, "--advise", "--json").json().get("rows");

        assertThat(advice).isNotEmpty();
        advice.forEach(row -> assertThat(row.get("deltaUsd").stringValue()).startsWith("-"));
    }

    @Test
    void theReportHoldsTheCostOfTheSession() throws IOException {
        var pdf = home.resolve("one.pdf");
        var shown = cost(run("show", LONG_SESSION, "--json").json().get("session"));

        run("report", LONG_SESSION, "-o", pdf.toString()).done();

        assertThat(text(pdf)).contains("$" + shown.setScale(2, RoundingMode.HALF_UP));
        try (var files = Files.list(home)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
        }
    }

    @Test
    void aRedactedReportHoldsNoTitleAndNoPath() throws IOException {
        var pdf = home.resolve("redacted.pdf");
        var summary = run("show", LONG_SESSION, "--json").json().get("session");

        run("report", LONG_SESSION, "-o", pdf.toString(), "--redact").done();

        assertThat(text(pdf).replaceAll("\\s+", " "))
                .doesNotContain(summary.get("title").stringValue())
                .doesNotContain(summary.get("project").stringValue());
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theDoctorNamesWhatHasNoPriceAndWhatWasSkipped() {
        var doctor = run("doctor", "--json").json();

        assertThat(doctor.propertyNames())
                .contains(
                        "folders",
                        "sessions",
                        "requests",
                        "unpriced",
                        "problems",
                        "unknownLines",
                        "calibration");
        assertThat(doctor.get("unpriced").isEmpty()).isFalse();
        assertThat(doctor.get("problems").get(0).propertyNames())
                .containsExactly("file", "line", "reason");
        assertThat(run("doctor").code()).isZero();
    }

    @Test
    void theDoctorCountsLinesByFileAndTrustsBySession() {
        var doctor = run("doctor", "--json").json();

        assertThat(doctor.get("libraryBytes").asLong()).isPositive();
        var lines = 0L;
        var skipped = 0;
        for (var file : doctor.get("files")) {
            lines += file.get("lines").asLong();
            skipped += file.get("skipped").asInt();
        }
        assertThat(lines).isPositive();
        assertThat(skipped).isEqualTo(doctor.get("problems").size());
        assertThat(doctor.get("sessionCalibration").get(0).propertyNames())
                .containsExactly("id", "requests", "reproduced", "rate", "state");
    }

    @Test
    void whatTheDoctorHandsToStrangersNamesNoFileAndNoSession() {
        var whole = run("doctor", "--json").json();
        var redacted = run("doctor", "--redact").out();

        assertThat(redacted).contains("Java ", "calibration of ", "skipped: ");
        for (var file : whole.get("files")) {
            var path = java.nio.file.Path.of(file.get("path").asString());
            assertThat(redacted).doesNotContain(path.getFileName().toString());
        }
        for (var session : whole.get("sessionCalibration"))
            assertThat(redacted).doesNotContain(session.get("id").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    show nosuchsession                        | 1 | nosuchsession
                    show a                                    | 1 | sessions begin with a
                    whatif latest --model nosuchmodel         | 2 | nosuchmodel
                    report nosuchsession -o x.pdf             | 1 | nosuchsession
                    report latest -o no/such/folder/x.pdf     | 1 | no/such/folder/x.pdf
                    """)
    void failsWithOneLine(String arguments, int code, String what) {
        var run = run(arguments.split(" "));

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("turnscope: ").contains(what).hasLineCount(1);
    }

    private static BigDecimal cost(JsonNode row) {
        return row.get("costUsd").isNull()
                ? BigDecimal.ZERO
                : new BigDecimal(row.get("costUsd").stringValue());
    }

    private static BigDecimal costs(JsonNode rows) {
        return rows.valueStream()
                .filter(row -> row.path("owned").asBoolean(true))
                .map(LibraryCommandsTest::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long sum(JsonNode rows, String name) {
        return rows.valueStream().mapToLong(row -> row.get(name).longValue()).sum();
    }
}
