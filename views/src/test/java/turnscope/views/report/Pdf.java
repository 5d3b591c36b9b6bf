package turnscope.views.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads back what was written.
final class Pdf {

    /// Kept after the tests, for people to look at.
    static final Path FOLDER = Path.of("target", "reports");

    private Pdf() {}

    static Path write(String name, Report report, ReportOptions options) throws IOException {
        Files.createDirectories(FOLDER);
        var file = FOLDER.resolve(name + ".pdf");
        CostReport.write(report, options, file);
        return file;
    }

    static String html(String name, Report report, ReportOptions options) throws IOException {
        Files.createDirectories(FOLDER);
        var file = FOLDER.resolve(name + ".html");
        HtmlReport.write(report, options, file);
        return Files.readString(file);
    }

    static String text(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    static int pages(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages();
        }
    }
}
