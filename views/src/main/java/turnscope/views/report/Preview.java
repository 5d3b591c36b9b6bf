package turnscope.views.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;

/// The pages of a report as pictures, made from the very bytes that an export would write.
public record Preview(List<Sheet> sheets) {

    public static final Preview NONE = new Preview(List.of());

    /// Pages beyond these are written but not drawn.
    public static final int MOST = 12;

    public Preview {
        sheets = List.copyOf(sheets);
    }

    /// One page.
    ///
    /// @param points width of the paper
    /// @param number from 1
    /// @param of pages of the whole report
    /// @param argb row by row; nobody changes it
    @SuppressWarnings("ArrayRecordComponent")
    public record Sheet(double points, int number, int of, int width, int height, int[] argb) {}

    /// @throws UncheckedIOException if the report cannot be made
    public static Preview of(Report report, ReportOptions options, float pixelsPerPoint) {
        try {
            var images = PagePictures.of(bytes(report, options), pixelsPerPoint, MOST);
            var sheets = new ArrayList<Sheet>();
            for (int i = 0; i < images.pages().size(); i++) {
                var image = images.pages().get(i);
                sheets.add(sheet(options.page(), image, i + 1, images.of()));
            }
            return new Preview(sheets);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(Report report, ReportOptions options) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            CostReport.fill(document, report, options);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static Sheet sheet(PageSize size, BufferedImage image, int number, int of) {
        int width = image.getWidth();
        int height = image.getHeight();
        var argb = image.getRGB(0, 0, width, height, null, 0, width);
        return new Sheet(size.width(), number, of, width, height, argb);
    }
}
