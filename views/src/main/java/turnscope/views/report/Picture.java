package turnscope.views.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.usage.PeriodUsage;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.timeline.Track;

/// One chart as a file of its own, drawn by the code that draws it on screen and in the report.
public final class Picture {

    private static final double WIDTH = 900;
    private static final double MARGIN = 14;
    private static final float PIXELS_PER_POINT = 2;

    private final double width;
    private final double height;
    private final String summary;
    private final Drawing drawing;

    private interface Drawing {
        void draw(Painter painter, double width, double height);
    }

    private Picture(double width, double height, String summary, Drawing drawing) {
        this.width = width;
        this.height = height;
        this.summary = summary;
        this.drawing = drawing;
    }

    /// What a picture can be, by the ending of its file.
    public enum Format {
        SVG,
        PNG;

        public static Optional<Format> of(Path file) {
            var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            for (var format : values()) {
                if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                    return Optional.of(format);
            }
            return Optional.empty();
        }
    }

    /// Tracks of a session, one below the other.
    public static Picture of(SessionProfile profile, List<Track> tracks, Text text) {
        var picture = new TrackPicture(profile, text, tracks);
        return new Picture(WIDTH, picture.height(), Charts.summary(text, profile), picture::draw);
    }

    /// The columns of a period; empty where nothing has a price or all lies in one column.
    public static Optional<Picture> of(PeriodUsage usage, Text text) {
        return PeriodChart.of(text, usage)
                .map(chart ->
                        new Picture(
                                WIDTH * 0.6,
                                PeriodChart.HEIGHT,
                                chart.summary(),
                                (painter, wide, _) -> chart.draw(painter, wide)));
    }

    /// @throws java.io.UncheckedIOException if the file cannot be written
    public void write(Format format, Path file) {
        WholeFile.write(
                file,
                part -> {
                    switch (format) {
                        case SVG -> Files.writeString(part, svg());
                        case PNG -> png(part);
                    }
                });
    }

    private void draw(Painter painter) {
        drawing.draw(painter, width, height);
    }

    private String svg() throws IOException {
        try (var measures = new PDDocument()) {
            var fonts = new Fonts(measures);
            var painter =
                    new SvgPainter(
                            "t",
                            (words, lettering) ->
                                    fonts.width(words, lettering.size(), lettering.bold()));
            draw(painter);
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + painter.svg(width, height, 1, MARGIN, summary);
        }
    }

    private void png(Path part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            page(document);
            document.save(bytes);
        }
        var image = PagePictures.of(bytes.toByteArray(), PIXELS_PER_POINT, 1).pages().getFirst();
        if (!ImageIO.write(image, "png", part.toFile())) throw new IOException("no writer for PNG");
    }

    /// A page of the size of the picture.
    private void page(PDDocument document) throws IOException {
        double wide = width + 2 * MARGIN;
        double high = height + 2 * MARGIN;
        var page = new PDPage(new PDRectangle((float) wide, (float) high));
        var resources = new PDResources();
        page.setResources(resources);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            var paper = new PdfPainter(content, new Fonts(document), new Patterns(resources), high);
            paper.rectangle(0, 0, wide, high, Ink.plain(Palette.LIGHT.surface()));
            paper.flush();
            var painter = paper.movedTo(MARGIN, MARGIN, 1);
            draw(painter);
            painter.flush();
        }
    }
}
