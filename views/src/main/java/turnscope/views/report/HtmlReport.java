package turnscope.views.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.pdmodel.PDDocument;

/// The cost report as one HTML file: the same parts as the PDF, without scripts and without anything from elsewhere.
public final class HtmlReport {

    private HtmlReport() {}

    /// Writes a complete file or leaves what was there before.
    ///
    /// @throws UncheckedIOException if the file cannot be written
    public static void write(Report report, ReportOptions options, Path file) {
        WholeFile.write(file, part -> Files.writeString(part, html(report, options)));
    }

    private static String html(Report report, ReportOptions options) throws IOException {
        try (var measures = new PDDocument()) {
            var flow = new HtmlFlow(new Fonts(measures), options.text());
            var contents = new Contents(flow, options);
            contents.write(report);
            return flow.document(contents.title(report), style());
        }
    }

    private static String style() throws IOException {
        try (InputStream stream =
                HtmlReport.class.getResourceAsStream("/turnscope/views/report.css")) {
            if (stream == null) throw new IOException("missing report.css");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
