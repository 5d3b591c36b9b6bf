package turnscope.views.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

import turnscope.analysis.profile.SessionProfile;

/// The cost report as a PDF.
public final class CostReport {

    private CostReport() {}

    /// Writes a report on sessions; a complete file or what was there before.
    ///
    /// @throws IllegalArgumentException if there is no session
    /// @throws UncheckedIOException if the file cannot be written
    public static void write(List<SessionProfile> sessions, ReportOptions options, Path file) {
        write(new Report.Sessions(sessions), options, file);
    }

    /// Writes a complete file or leaves what was there before.
    ///
    /// @throws UncheckedIOException if the file cannot be written
    public static void write(Report report, ReportOptions options, Path file) {
        WholeFile.write(
                file,
                part -> {
                    try (var document = new PDDocument()) {
                        fill(document, report, options);
                        document.save(part.toFile());
                    }
                });
    }

    /// Puts the pages of a report into an empty document.
    static void fill(PDDocument document, Report report, ReportOptions options) throws IOException {
        var flow = new PageFlow(document, options.page(), options.text());
        var contents = new Contents(flow, options);
        contents.write(report);
        flow.close();
        describe(document, contents.title(report), options);
    }

    /// Title, language and dates; the identity of the file follows from its clock alone, so that equal input gives equal
    /// bytes.
    private static void describe(PDDocument document, String title, ReportOptions options) {
        var info = document.getDocumentInformation();
        info.setTitle(title);
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
