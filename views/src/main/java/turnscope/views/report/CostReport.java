package turnscope.views.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.report.Section.Setting;

/// The cost report: what is on which page.
///
/// One session takes two to four pages. Several get a cover with all of them, pages of their own for the most expensive,
/// and one part on prices for all.
public final class CostReport {

    private static final List<Section> SESSION =
            List.of(
                    new Opening(),
                    new KindBill(),
                    new Charts(),
                    new GrowthTable(),
                    new Heaviest(),
                    new CacheLosses(),
                    new Compactions());

    /// Two pages, so that a report on many sessions stays one that is read.
    private static final List<Section> BRIEF =
            SESSION.stream().filter(section -> !(section instanceof Heaviest)).toList();

    private static final List<Section> COVER =
            List.of(new Overview(), new KindBill(), new SessionsTable());
    private static final List<Section> CLOSING =
            List.of(new Repricings(), new Provenance(), new Limits());

    private CostReport() {}

    /// Writes a complete file or leaves what was there before.
    ///
    /// @throws IllegalArgumentException if there is no session
    /// @throws UncheckedIOException if the file cannot be written
    public static void write(List<SessionProfile> sessions, ReportOptions options, Path file) {
        if (sessions.isEmpty()) throw new IllegalArgumentException("a report needs a session");
        var part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (var document = new PDDocument()) {
                fill(document, sessions, options);
                document.save(part.toFile());
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            discard(part);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void fill(
            PDDocument document, List<SessionProfile> sessions, ReportOptions options)
            throws IOException {
        var setting = new Setting(options);
        var flow = new PageFlow(document, options.page(), options.text());
        if (sessions.size() == 1) {
            single(flow, setting, sessions);
        } else {
            several(flow, setting, byCost(sessions));
        }
        flow.close();
        describe(document, setting, sessions);
    }

    private static void single(PageFlow flow, Setting setting, List<SessionProfile> session) {
        begin(flow, setting, session.getFirst());
        for (var section : SESSION) section.write(flow, setting, session);
        for (var section : CLOSING) section.write(flow, setting, session);
    }

    private static void several(PageFlow flow, Setting setting, List<SessionProfile> sessions) {
        var all = setting.get("report.overview");
        var foot = setting.get("report.foot.sessions", setting.options().version(), made(setting));
        flow.part(all, setting.get("report.title"), foot);
        for (var section : COVER) section.write(flow, setting, sessions);
        int detailed = Math.min(setting.options().detailed(), sessions.size());
        for (var session : sessions.subList(0, detailed)) {
            begin(flow, setting, session);
            for (var section : BRIEF) section.write(flow, setting, List.of(session));
        }
        flow.part(setting.get("report.prices"), setting.get("report.title"), foot);
        for (var section : CLOSING) section.write(flow, setting, sessions);
    }

    private static void begin(PageFlow flow, Setting setting, SessionProfile session) {
        var title = setting.names().title(session.session().summary());
        flow.part(
                title,
                setting.get("report.title") + "  ·  " + title,
                setting.get(
                        "report.foot.session",
                        session.session().id(),
                        setting.options().version(),
                        made(setting)));
    }

    private static String made(Setting setting) {
        return Amounts.minute(Optional.of(setting.options().clock()));
    }

    private static List<SessionProfile> byCost(List<SessionProfile> sessions) {
        return sessions.stream()
                .sorted(
                        Comparator.comparing((SessionProfile profile) ->
                                        profile.bill().total().orElse(Money.ZERO))
                                .reversed())
                .toList();
    }

    /// Title, language and dates; the identity of the file follows from its clock alone, so that equal input gives equal
    /// bytes.
    private static void describe(
            PDDocument document, Setting setting, List<SessionProfile> sessions) {
        var options = setting.options();
        var names = sessions.getFirst().session().summary();
        var info = document.getDocumentInformation();
        info.setTitle(
                sessions.size() == 1
                        ? setting.get("report.title") + ": " + setting.names().title(names)
                        : setting.get("report.title"));
        info.setCreator("Turnscope " + options.version());
        var clock = GregorianCalendar.from(options.clock().atZone(ZoneOffset.UTC));
        info.setCreationDate(clock);
        info.setModificationDate(clock);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(options.text().chinese() ? "zh-Hans" : "en");
        catalog.setPageMode(PageMode.USE_OUTLINES);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.setDocumentId(options.clock().toEpochMilli());
    }
}
