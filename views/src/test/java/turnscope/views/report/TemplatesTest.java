package turnscope.views.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

import turnscope.analysis.period.PeriodFilter;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Session;
import turnscope.analysis.usage.Grouping;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.fixture.MemoryLibrary;
import turnscope.views.timeline.Track;

/// The memo, the period, the options, and the same reports as HTML and pictures.
class TemplatesTest {

    private static final SessionProfile LONG = Profiles.of(Profiles.LONG);

    private static ReportOptions options(String language) {
        return ReportOptions.of(
                Text.of(language),
                Profiles.CATALOGUE,
                Instant.parse("2026-11-20T14:02:11Z"),
                "0.1.0");
    }

    private static Report.Memo memo(String language) {
        return Report.memo(LONG, options(language));
    }

    private static Report.Period period(Grouping per, SessionProfile... profiles) {
        return period(options("en"), per, profiles);
    }

    private static Report.Period period(
            ReportOptions options, Grouping per, SessionProfile... profiles) {
        var sessions = List.of(profiles).stream().map(SessionProfile::session).toList();
        var library = new MemoryLibrary(sessions.toArray(Session[]::new));
        var usual = PeriodFigures.Choice.of(PeriodFilter.all(ZoneOffset.UTC));
        var choice =
                new PeriodFigures.Choice(
                        usual.filter(), usual.wanted(), Optional.of(per), usual.parts());
        return new Report.Period(PeriodFigures.of(library, choice, options));
    }

    @ParameterizedTest
    @EnumSource(PageSize.class)
    void aMemoTakesOnePage(PageSize size) throws IOException {
        for (var language : List.of("en", "zh")) {
            var name = "memo-" + language + "-" + size;
            var file = Pdf.write(name, memo(language), options(language).withPage(size));
            assertThat(Pdf.pages(file)).isEqualTo(1);
        }
    }

    @Test
    void aMemoShowsEveryScenarioWithItsDifference() throws IOException {
        var text = Pdf.text(Pdf.write("memo", memo("en"), options("en")));

        for (var row : memo("en").whatIf().rows()) {
            assertThat(text)
                    .contains(row.model())
                    .contains(Amounts.money(row.cost()))
                    .contains(Amounts.difference(row.delta().orElseThrow()));
        }
        assertThat(text).contains("Replayed as", "Where it went");
    }

    @Test
    void simulatedScenariosCarryRangeStrategyFlagAndCalibration() throws IOException {
        var row =
                new WhatIf.Row(
                        "large-2",
                        "compact-at(threshold=120000)",
                        9_000_000,
                        Optional.of(Money.ofDollars("12.50")),
                        Optional.of(Money.ofDollars("11.75")),
                        Optional.of(Money.ofDollars("14.00")),
                        Optional.of(Money.ofDollars("1.25")),
                        OptionalDouble.empty(),
                        List.of("tokens-down-cost-up"),
                        Basis.SIMULATED);
        var whatIf =
                new WhatIf(
                        Optional.of(Money.ofDollars("11.25")),
                        12_000_000,
                        List.of(row),
                        List.of("The agent would have behaved identically."),
                        Optional.of(new WhatIf.Calibration(200, 197, OptionalDouble.of(0.004))));
        var text = Pdf.text(Pdf.write("simulated", new Report.Memo(LONG, whatIf), options("en")));

        assertThat(text)
                .contains("$11.75 – $14.00", "+$1.25", "compact-at", "fewer tokens, higher cost")
                .contains("197 of 200", "98.5 %", "0.4 %", "simulated: replayed")
                .contains("The agent would have behaved identically.");
    }

    @Test
    void aPeriodAddsUpInEveryTable() throws IOException {
        var other =
                Profiles.of(
                        new Profiles.Recipe(
                                "00000009-aaaa-4bbb-8ccc-0123456789ab",
                                "Another",
                                "/home/ada/src/shop",
                                "main",
                                "small-2",
                                90,
                                150_000));
        var report = period(Grouping.DAY, LONG, other);
        var text = Pdf.text(Pdf.write("period", report, options("en")));
        var total = LONG.bill().plus(other.bill());
        var totals =
                text.lines()
                        .filter(line -> line.startsWith("Total") && line.contains("%"))
                        .toList();

        assertThat(totals).hasSizeGreaterThanOrEqualTo(5);
        assertThat(totals)
                .allSatisfy(line ->
                        assertThat(line)
                                .contains(Amounts.money(total.total()))
                                .contains("100.0 %"));
        assertThat(text).contains("Why the input grows", "Cache losses", "Compactions");
        assertThat(text).contains("Cost by model", "small-2", "Cost by project", "ledger");
        assertThat(text).contains(Amounts.exact(total.usage().total()));
    }

    @Test
    void anEmptyPeriodSaysSo() throws IOException {
        var text = Pdf.text(Pdf.write("period-empty", period(Grouping.MONTH), options("en")));

        assertThat(text).contains("No request lies in this period.").doesNotContain("$0.00");
    }

    @Test
    void notesAndTurnsAreThereWhenAskedFor() throws IOException {
        var report = Report.session(LONG, options("en"));
        var asked = options("en").withNotes("Book on Harbour.\n\nThanks.").withAppendix(true);
        var text = Pdf.text(Pdf.write("asked", report, asked));

        assertThat(text).contains("Book on Harbour.", "Thanks.", "All turns");
        assertThat(text).contains("Do the next thing 99");
        assertThat(Pdf.text(Pdf.write("unasked", report, options("en"))))
                .doesNotContain("All turns", "Harbour");
    }

    @Test
    void findingsSayWhatIsAtStakeAndTheLedgerWhatItCost() throws IOException {
        var report = Report.session(LONG, options("en"));
        var text = Pdf.text(Pdf.write("findings", report, options("en")));

        assertThat(text).contains("What stands out", "At stake", "Own cost", "Paid back");
    }

    @Test
    void transcriptsAreNamedByTheirHash() throws IOException {
        var transcript = Files.createTempFile("session", ".jsonl");
        Files.writeString(transcript, "abc");
        var session = Profiles.session(Profiles.LONG);
        var summary = Profiles.moved(session.summary(), transcript);

        assertThat(TranscriptHash.of(summary))
                .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        Files.delete(transcript);
        assertThat(TranscriptHash.of(summary)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void htmlHoldsTheSameFiguresAndNothingFromElsewhere(String language) throws IOException {
        for (var report : List.of(Report.session(LONG, options("en")), memo(language))) {
            var html = Pdf.html("html-" + language, report, options(language));

            assertThat(html)
                    .contains(Amounts.money(LONG.bill().total()))
                    .doesNotContain(
                            "<script", "http-equiv=\"refresh\"", "<link", "<img", "@import");
            assertThat(html.replace("http://www.w3.org/2000/svg", ""))
                    .doesNotContain("http://", "https://", "url(http");
        }
    }

    @Test
    void aHostileTitleStaysTextInHtml() throws IOException {
        var hostile =
                Profiles.of(Profiles.LONG.withTitle("<script>alert(1)</script>\u202E\u0000&\""));
        var html = Pdf.html("hostile", Report.session(hostile, options("en")), options("en"));

        assertThat(html)
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script", "\u202E", "\u0000");
    }

    @Test
    void redactedHtmlHoldsNoTitleProjectBranchOrLabel() throws IOException {
        var options = options("en").withRedaction(true).withAppendix(true);
        var report = Report.session(LONG, options("en"));

        assertThat(Pdf.html("redacted", report, options))
                .doesNotContain(
                        "streaming",
                        "ledger",
                        "feature/",
                        "/home/ada",
                        "Do the next",
                        "secret-plan");
    }

    @Test
    void equalInputGivesEqualBytes() throws IOException {
        var report = period(Grouping.DAY, LONG);
        for (var each : List.of(report, memo("en"))) {
            var first = Files.readAllBytes(Pdf.write("same-1", each, options("en")));
            var second = Files.readAllBytes(Pdf.write("same-2", each, options("en")));
            assertThat(first).isEqualTo(second);
        }
    }

    @Test
    void picturesAreWellFormedAndShowSomething() throws Exception {
        var picture = Picture.of(LONG, List.of(Track.values()), Text.of("zh"));
        var svg = Pdf.FOLDER.resolve("chart.svg");
        var png = Pdf.FOLDER.resolve("chart.png");
        Files.createDirectories(Pdf.FOLDER);
        picture.write(Picture.Format.SVG, svg);
        picture.write(Picture.Format.PNG, png);

        var drawn = Files.readString(svg);
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(drawn)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(drawn).doesNotContain("<image", "<script").contains("<pattern", "<path");
        var image = javax.imageio.ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(1856);
        long colours =
                IntStream.range(0, image.getWidth())
                        .flatMap(x ->
                                IntStream.range(0, image.getHeight()).map(y -> image.getRGB(x, y)))
                        .distinct()
                        .count();
        assertThat(colours).isGreaterThan(50);
    }

    @Test
    void everyPieceIsTaggedAndTheChartHasWords() throws IOException {
        var file = Pdf.write("tagged", Report.session(LONG, options("en")), options("en"));
        try (var document = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            var types = new java.util.TreeMap<String, Integer>();
            var words = new java.util.ArrayList<String>();
            count(catalog.getStructureTreeRoot(), types, words);

            assertThat(types).containsKeys("H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure");
            assertThat(words).singleElement().asString().startsWith("Chart of 312 requests");
            for (var page : document.getPages()) {
                assertThat(page.getStructParents()).isNotNegative();
                assertThat(untagged(page)).isZero();
            }
        }
    }

    private static void count(
            org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode node,
            java.util.Map<String, Integer> types,
            List<String> words) {
        for (var kid : node.getKids()) {
            if (kid
                    instanceof
                    org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure
                                    .PDStructureElement
                            element) {
                types.merge(element.getStructureType(), 1, Integer::sum);
                if (element.getAlternateDescription() != null)
                    words.add(element.getAlternateDescription());
                count(element, types, words);
            }
        }
    }

    /// Text that is shown outside of any mark.
    private static long untagged(org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
        int depth = 0;
        long outside = 0;
        for (var token : new org.apache.pdfbox.pdfparser.PDFStreamParser(page).parse()) {
            if (!(token instanceof org.apache.pdfbox.contentstream.operator.Operator operator))
                continue;
            var name = operator.getName();
            if (name.equals("BDC") || name.equals("BMC")) depth++;
            if (name.equals("EMC")) depth--;
            if (name.equals("Tj") && depth == 0) outside++;
        }
        assertThat(depth).isZero();
        return outside;
    }
}
