package turnscope.views.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Pages of a document as pixels, for a preview and for pictures.
///
/// They are made from the finished file, because only there the fonts are embedded; what is shown is what is written.
final class PagePictures {

    static {
        // pictures are made in memory; no toolkit beside the window's may wake up for them
        System.setProperty("java.awt.headless", "true");
    }

    private PagePictures() {}

    /// The first pages of a file.
    ///
    /// @param of pages of the whole file
    record Pages(List<BufferedImage> pages, int of) {}

    /// @param most pages to draw
    static Pages of(byte[] pdf, float pixelsPerPoint, int most) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<BufferedImage>();
            int all = document.getNumberOfPages();
            for (int i = 0; i < Math.min(most, all); i++) {
                pages.add(renderer.renderImage(i, pixelsPerPoint, ImageType.RGB));
            }
            return new Pages(pages, all);
        }
    }
}
