package turnscope.views.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.MemoryNotes;
import turnscope.views.Amounts;
import turnscope.views.Text;

class CostReportTest {

    /// Kept after the tests, for people to look at.
    private static final Path FOLDER = Path.of("target", "reports");

    private static final SessionProfile LONG = Profiles.of(Profiles.LONG);

    private static final List<SessionProfile> SEVERAL =
            List.of(
                    Profiles.of(recipe(1, "Fix the flaky login test", "large-2", 60)),
                    LONG,
                    Profiles.of(recipe(2, "重构导入器", "small-2", 90)),
                    Profiles.of(recipe(3, "", "mystery-9", 40)));

    private static Profiles.Recipe recipe(int number, String title, String model, int requests) {
        return new Profiles.Recipe(
                "0000000" + number + "-aaaa-4bbb-8ccc-0123456789ab",
                title,
                "/home/ada/src/shop",
                "main",
                model,
                requests,
                150_000);
    }

    private static ReportOptions options(String language) {
        return ReportOptions.of(
                Text.of(language),
                Profiles.CATALOGUE,
                Instant.parse("2026-11-20T14:02:11Z"),
                "0.1.0");
    }

    private static Path write(String name, List<SessionProfile> sessions, ReportOptions options)
            throws IOException {
        Files.createDirectories(FOLDER);
        var file = FOLDER.resolve(name + ".pdf");
        CostReport.write(report(sessions, options), options, file);
        return file;
    }

    private static Report report(List<SessionProfile> sessions, ReportOptions options) {
        return sessions.size() == 1
                ? Report.session(sessions.getFirst(), options)
                : new Report.Sessions(sessions);
    }

    private static String text(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    @Test
    void tellsTheNumbersOfTheSessionInOneSentence() throws IOException {
        var text = text(write("sentence", List.of(LONG), options("en")));

        assertThat(text)
                .contains(
                        "312 requests carried "
                                + Amounts.tokens(LONG.growth().cumulativeInput())
                                + " tokens for a context that never exceeded "
                                + Amounts.tokens(LONG.growth().peakContext())
                                + " ("
                                + Amounts.times(LONG.growth().blowUp())
                                + ").")
                .contains("List-price equivalent: " + Amounts.money(LONG.bill().total()) + ".");
    }

    @Test
    void partsOfTheBillAddUpToItsTotal() throws IOException {
        var text = text(write("bill", List.of(LONG), options("en")));
        var bill = LONG.bill();

        assertThat(row(text, "Total", 0))
                .contains(
                        Amounts.exact(bill.usage().total()),
                        Amounts.money(bill.total()),
                        "100.0 %");
        var parts = new ArrayList<BigDecimal>();
        for (var kind : Kind.values()) {
            if (!kind.in(bill)) continue;
            var row = row(text, Text.of("en").get(kind.key()), 0);
            assertThat(row).contains(Amounts.exact(kind.tokens(bill).orElseThrow()));
            parts.add(dollars(row));
        }
        assertThat(parts).hasSize(5);
        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(Amounts.money(bill.total()).substring(1));
    }

    @Test
    void listsEveryCompactionAndTheCacheLossesByCause() throws IOException {
        var text = text(write("events", List.of(LONG), options("en")));
        int compactions = LONG.session().summary().compactions().total();

        assertThat(compactions).isEqualTo(3);
        assertThat(text).contains("3 in total: 3 auto, 0 manual, 0 micro.");
        assertThat(LONG.losses()).isGreaterThan(1);
        assertThat(row(text, "expired derived", 0))
                .contains(Amounts.exact(LONG.losses()), Amounts.money(LONG.premium()));
    }

    @Test
    void saysForEveryPhaseHowItGrewOrWhyItCannotTell() throws IOException {
        var shortLast = Profiles.of(Profiles.LONG.withRequests(100));
        var text = text(write("phases", List.of(shortLast), options("en")));
        var phases = shortLast.growth().phases();

        assertThat(phases).hasSize(2);
        var fit = phases.getFirst().fit().orElseThrow();
        assertThat(text)
                .contains("+" + Amounts.decimal(fit.growthPerRequest(), 0))
                .contains("n²")
                .contains(phases.getLast().requests() + " requests in this phase; a fit needs 12");
    }

    @Test
    void tellsWhatWasMostExpensiveToCarry() throws IOException {
        var text = text(write("heaviest", List.of(LONG), options("en")));
        var first = LONG.carry().items().getFirst();

        assertThat(text).contains("What was most expensive to carry");
        assertThat(text.lines())
                .anySatisfy(line ->
                        assertThat(line)
                                .contains(
                                        Amounts.exact(first.segment().tokens()),
                                        Amounts.money(first.cost())));
    }

    @Test
    void repricesWithoutClaimingASimulation() throws IOException {
        var text = text(write("repricing", List.of(LONG), options("en")));

        assertThat(text).contains("Recorded cache behaviour, no simulation");
        assertThat(LONG.repricings()).isNotEmpty();
        for (var repricing : LONG.repricings()) {
            assertThat(row(text, repricing.model().name() + " ×", 0))
                    .contains(Amounts.money(repricing.bill().total()));
        }
    }

    @Test
    void comparesPricesOnlyOverSessionsThatHaveOne() throws IOException {
        var text = text(write("compared", SEVERAL, options("en")));
        var priced = KindBill.sum(SEVERAL.subList(0, 3)).total();

        assertThat(text).contains("1 session with requests that have no known price is left out");
        assertThat(row(text, "As recorded", 0)).contains(Amounts.money(priced));
    }

    @Test
    void makesNoDifferenceOutOfAnUnknownCost() throws IOException {
        var unpriced = Profiles.of(Profiles.LONG.withModel("mystery-9"));
        var text = text(write("no-difference", List.of(unpriced), options("en")));

        assertThat(row(text, "As recorded", 0)).contains("—");
        assertThat(row(text, "large-2 ×", 0)).contains("— —");
    }

    @Test
    void namesThePriceRowsAndTheCatalogue() throws IOException {
        var text = text(write("prices", List.of(LONG), options("en")));

        assertThat(text)
                .containsPattern("large-2 .* 5\\.00 +0\\.50 +6\\.25 +10\\.00 +25\\.00 +312")
                .contains("Price catalogue of 2026-11-18, SHA-256 " + Profiles.HASH)
                .contains("[1] Acme price list, prices.example/api (2026-11)");
    }

    @Test
    void namesWhatHasNoPriceAndShowsNoZeroForIt() throws IOException {
        var unpriced = Profiles.of(Profiles.LONG.withModel("mystery-9"));
        var text = text(write("unpriced", List.of(unpriced), options("en")));

        assertThat(text)
                .contains("None of the requests has a known price.")
                .contains("Without a price: mystery-9 (312).")
                .doesNotContain("$0.00");
    }

    @Test
    void addsUpSeveralSessionsAndPutsTheMostExpensiveFirst() throws IOException {
        var text = text(write("several", SEVERAL, options("en")));
        var total = KindBill.sum(SEVERAL);

        assertThat(text)
                .contains("List-price equivalent: " + Amounts.money(total.total()) + ".")
                .contains("40 requests have no known price and are left out of the total.");
        assertThat(row(text, "1 Move the importer", 0))
                .contains(Amounts.money(LONG.bill().total()));
        assertThat(row(text, "Total", 1))
                .contains(Amounts.exact(total.requests()), Amounts.money(total.total()));
        assertThat(row(text, "4 Untitled session", 0)).endsWith("—");
    }

    @ParameterizedTest
    @EnumSource(PageSize.class)
    void oneSessionTakesTwoToFourPages(PageSize size) throws IOException {
        for (var language : List.of("en", "zh")) {
            var file =
                    write(
                            language + "-" + size.name().toLowerCase(java.util.Locale.ROOT),
                            List.of(LONG),
                            options(language).withPage(size));
            try (var document = Loader.loadPDF(file.toFile())) {
                assertThat(document.getNumberOfPages()).isBetween(2, 4);
                assertThat(document.getPage(0).getMediaBox().getWidth())
                        .isEqualTo((float) size.width());
            }
        }
    }

    @Test
    void everyPageHasContentItsNumberAndItsSession() throws IOException {
        var file = write("pages", SEVERAL, options("en"));
        try (var document = Loader.loadPDF(file.toFile())) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var text = stripper.getText(document);
                assertThat(text).contains("Page " + page + " of " + pages);
                assertThat(text.lines().filter(line -> !line.isBlank()).count())
                        .as("lines of page %d", page)
                        .isGreaterThan(12);
            }
        }
        assertThat(text(file)).contains("Session " + LONG.session().id());
    }

    @Test
    void embedsSubsetsOfItsOwnFontsAndNoPicture() throws IOException {
        var file = write("fonts", SEVERAL, options("zh"));
        try (var document = Loader.loadPDF(file.toFile())) {
            var names = new HashSet<String>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    names.add(font.getName());
                }
                assertThat(page.getResources().getXObjectNames()).isEmpty();
            }
            assertThat(names).hasSize(3).allMatch(name -> name.matches("[A-Z]{6}\\+.*"));
        }
        assertThat(Files.size(file)).isLessThan(400_000);
    }

    @Test
    void chartsAreDrawnAsPaths() throws IOException {
        var file = write("charts", List.of(LONG), options("en"));
        try (var document = Loader.loadPDF(file.toFile())) {
            var operators = operators(document.getPage(0));
            assertThat(operators).filteredOn("re"::equals).hasSizeGreaterThan(300);
            assertThat(operators).contains("f", "S", "W").doesNotContain("Do", "BI");
        }
    }

    private static List<String> operators(PDPage page) throws IOException {
        var parser = new PDFStreamParser(page);
        return parser.parse().stream()
                .filter(Operator.class::isInstance)
                .map(token -> ((Operator) token).getName())
                .toList();
    }

    @Test
    void chineseCanBeExtracted() throws IOException {
        assertThat(text(write("chinese", SEVERAL, options("zh"))))
                .contains("按标价折算：" + Amounts.money(KindBill.sum(SEVERAL).total()) + "。")
                .contains("重构导入器")
                .contains("缓存读取")
                .contains("第 1 页，共");
    }

    @Test
    void equalInputGivesEqualBytes() throws IOException {
        var first = Files.readAllBytes(write("equal-1", SEVERAL, options("zh")));
        var second = Files.readAllBytes(write("equal-2", SEVERAL, options("zh")));

        assertThat(first).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void redactionLeavesNoTitleProjectBranchOrPrompt(String language) throws IOException {
        var planted =
                List.of(
                        "streaming",
                        "ledger",
                        "feature/",
                        "/home/ada",
                        "Do the next thing",
                        ".jsonl",
                        "secret-plan");
        var options = options(language).withRedaction(true);
        for (var sessions : List.of(List.of(LONG), List.of(LONG, SEVERAL.getFirst()))) {
            var file = write("redacted-" + language + sessions.size(), sessions, options);
            var everything = text(file) + bookmarksAndTitle(file) + strings(file);
            assertThat(everything).doesNotContain(planted);
        }
        var open = write("open-" + language, List.of(LONG), options(language));
        assertThat(text(open)).contains("streaming", "ledger", "feature/", "secret-plan");
    }

    private static ReportOptions noted(boolean printed) {
        var book = new MemoryNotes();
        var session = LONG.session().id();
        book.add(session, 41, 41, "Reads the whole ledger again", Instant.EPOCH);
        book.add(session, 100, 179, "First paragraph\n\nSecond paragraph", Instant.EPOCH);
        book.add(session, 300, 300, "", Instant.EPOCH);
        book.add("another", 0, 0, "of another session", Instant.EPOCH);
        return options("en").withReaderNotes(new ReaderNotes(book, printed));
    }

    @Test
    void printsNotesBelowTheRequestsThatTheyAreOn() throws IOException {
        assertThat(text(write("notes", List.of(LONG), noted(true))))
                .containsSubsequence(
                        "Notes on requests",
                        "Request 42",
                        "Reads the whole ledger again",
                        "101",
                        "180",
                        "First paragraph",
                        "Second paragraph",
                        "Request 301",
                        "marked")
                .doesNotContain("of another session");
        assertThat(text(write("notes-off", List.of(LONG), noted(false))))
                .doesNotContain("Notes on requests");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRedactedReportCountsNotesAndKeepsTheirWords(boolean printed) throws IOException {
        var file = write("notes-redacted", List.of(LONG), noted(printed).withRedaction(true));

        assertThat(text(file))
                .contains("3 notes were written on this session; their words are left out.")
                .doesNotContain("whole ledger", "paragraph");
        assertThat(text(file).contains("Request 42")).isEqualTo(printed);
    }

    private static String bookmarksAndTitle(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var all = new StringBuilder(document.getDocumentInformation().getTitle());
            for (var part : document.getDocumentCatalog().getDocumentOutline().children()) {
                all.append('\n').append(part.getTitle());
                for (var section : part.children()) all.append('\n').append(section.getTitle());
            }
            return all.toString();
        }
    }

    private static String strings(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    @Test
    void hasTitleLanguageAndBookmarks() throws IOException {
        var file = write("document", List.of(LONG), options("zh"));
        try (var document = Loader.loadPDF(file.toFile())) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("zh-Hans");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("成本报告");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        }
        assertThat(bookmarksAndTitle(file)).contains("按 token 类别的账单", "上下文压缩");
    }

    @Test
    void aSessionWithoutRequestsIsReportedToo() throws IOException {
        var empty = Profiles.of(recipe(4, "Nothing happened", "large-2", 0));
        var text = text(write("empty", List.of(empty), options("en")));

        assertThat(text)
                .contains("This session contains no request with token usage.")
                .contains("This session contains no compaction.");
    }

    @Test
    void aHostileTitleNeitherBreaksThePageNorLeavesIt() throws IOException {
        var hostile = "\u202E\u0000x".repeat(40) + "W".repeat(400) + "\uD800" + "\n\t(\\) Tj ET";
        var profile = Profiles.of(Profiles.LONG.withTitle(hostile));
        var file = write("hostile", List.of(profile, LONG), options("en"));
        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(widestText(document)).isLessThanOrEqualTo((float) PageSize.A4.width() - 40);
        }
    }

    private static float widestText(PDDocument document) throws IOException {
        var right = new float[1];
        var stripper =
                new PDFTextStripper() {
                    @Override
                    protected void writeString(
                            String text, List<org.apache.pdfbox.text.TextPosition> positions) {
                        for (var position : positions) {
                            right[0] = Math.max(right[0], position.getEndX());
                        }
                    }
                };
        stripper.getText(document);
        return right[0];
    }

    @Test
    void leavesNothingBehindWhereItCannotWrite() throws IOException {
        Files.createDirectories(FOLDER);
        var missing = FOLDER.resolve("no-such-folder").resolve("report.pdf");

        assertThatThrownBy(() -> CostReport.write(List.of(LONG), options("en"), missing))
                .isInstanceOf(UncheckedIOException.class);
        try (var files = Files.list(FOLDER)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void refusesToReportNothing() {
        assertThatThrownBy(
                        () -> CostReport.write(List.of(), options("en"), FOLDER.resolve("x.pdf")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyKindHasItsOwnInk() {
        Set<Object> inks = new HashSet<>();
        for (var kind : Kind.values()) inks.add(kind.ink());

        assertThat(inks).hasSize(Kind.values().length);
    }

    /// The n-th line of a text that begins with some words.
    private static String row(String text, String start, int number) {
        return text.lines()
                .filter(line -> line.startsWith(start))
                .skip(number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with " + start));
    }

    private static BigDecimal dollars(String row) {
        var amount = Pattern.compile("\\$([0-9,.]+)").matcher(row);
        if (row.contains("<$")) return BigDecimal.ZERO;
        assertThat(amount.find()).as(row).isTrue();
        return new BigDecimal(amount.group(1).replace(",", ""));
    }
}
