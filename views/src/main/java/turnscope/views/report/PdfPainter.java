package turnscope.views.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

import turnscope.views.plot.Painter;

/// Draws on a PDF page with paths and embedded glyphs, never with pictures.
///
/// Rectangles that follow each other are gathered by ink and filled together, because a path of many columns has no seams
/// between them and a page of thousands stays small. So rectangles of different inks that overlap must be drawn in the
/// order in which their inks first appear, and the last of them need a [#flush()].
///
/// PDF counts y upwards from the foot of the page; everything here counts downwards from an origin that
/// [#movedTo] sets.
///
/// Every method throws [UncheckedIOException] if the page cannot be written.
final class PdfPainter implements Painter {

    private final PDPageContentStream content;
    private final Fonts fonts;
    private final Patterns patterns;
    private final Map<Double, PDExtendedGraphicsState> opacities;
    private final Map<Ink, List<float[]>> gathered = new LinkedHashMap<>();
    private final double left;
    private final double top;
    private final double scale;

    /// @param top height of the page, in points
    PdfPainter(PDPageContentStream content, Fonts fonts, Patterns patterns, double top) {
        this(content, fonts, patterns, new HashMap<>(), 0, top, 1);
    }

    private PdfPainter(
            PDPageContentStream content,
            Fonts fonts,
            Patterns patterns,
            Map<Double, PDExtendedGraphicsState> opacities,
            double left,
            double top,
            double scale) {
        this.content = content;
        this.fonts = fonts;
        this.patterns = patterns;
        this.opacities = opacities;
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    /// The same page with its origin moved right and down, and everything drawn in another size.
    ///
    /// @param scale points on paper for each point that is asked for
    PdfPainter movedTo(double x, double y, double scale) {
        return new PdfPainter(
                content,
                fonts,
                patterns,
                opacities,
                left + x * this.scale,
                top - y * this.scale,
                this.scale * scale);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Ink ink) {
        if (width <= 0 || height <= 0) return;
        float right = h(x + width);
        float upper = v(y);
        gathered.computeIfAbsent(ink, _ -> new ArrayList<>())
                .add(new float[] {h(x), v(y + height), right, upper});
    }

    /// Fills the rectangles that were gathered so far.
    void flush() {
        if (gathered.isEmpty()) return;
        var pending = new LinkedHashMap<>(gathered);
        gathered.clear();
        pending.forEach((ink, corners) ->
                fill(
                        ink,
                        () -> {
                            for (var c : corners) {
                                content.addRect(c[0], c[1], c[2] - c[0], c[3] - c[1]);
                            }
                        }));
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {
        stroke(stroke, () -> content.addRect(h(x), v(y + height), length(width), length(height)));
    }

    @Override
    public void band(double[] xs, double[] lower, double[] upper, int count, Ink ink) {
        if (count < 2) return;
        fill(
                ink,
                () -> {
                    trace(xs, upper, count);
                    for (int i = count - 1; i >= 0; i--) content.lineTo(h(xs[i]), v(lower[i]));
                    content.closePath();
                });
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
        if (count < 2) return;
        stroke(stroke, () -> trace(xs, ys, count));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        stroke(
                stroke,
                () -> {
                    content.moveTo(h(x1), v(y1));
                    content.lineTo(h(x2), v(y2));
                });
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, Ink ink) {
        if (count < 3) return;
        fill(
                ink,
                () -> {
                    trace(xs, ys, count);
                    content.closePath();
                });
    }

    private void trace(double[] xs, double[] ys, int count) throws IOException {
        content.moveTo(h(xs[0]), v(ys[0]));
        for (int i = 1; i < count; i++) content.lineTo(h(xs[i]), v(ys[i]));
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        double start =
                switch (lettering.align()) {
                    case LEFT -> x;
                    case CENTRE -> x - textWidth(text, lettering) / 2;
                    case RIGHT -> x - textWidth(text, lettering);
                };
        var runs = fonts.runs(text, lettering.bold());
        if (runs.isEmpty()) return;
        flush();
        write(() -> {
            colour(lettering.rgb());
            content.beginText();
            content.newLineAtOffset(h(start), v(y));
            for (var run : runs) {
                content.setFont(run.face().font(), length(lettering.size()));
                if (run.embolden()) embolden(lettering);
                content.showText(run.text());
                if (run.embolden()) content.setRenderingMode(RenderingMode.FILL);
            }
            content.endText();
        });
    }

    /// Outlines the glyphs of a face that has no heavy cut by as much as Plex gains from regular to semibold.
    private void embolden(Lettering lettering) throws IOException {
        int rgb = lettering.rgb();
        content.setStrokingColor(Patterns.red(rgb), Patterns.green(rgb), Patterns.blue(rgb));
        content.setLineWidth(length(lettering.size() * 0.032));
        content.setRenderingMode(RenderingMode.FILL_STROKE);
    }

    @Override
    public double textWidth(String text, Lettering lettering) {
        return fonts.width(text, lettering.size(), lettering.bold());
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        flush();
        write(() -> {
            content.saveGraphicsState();
            content.addRect(h(x), v(y + height), length(width), length(height));
            content.clip();
        });
    }

    @Override
    public void unclip() {
        flush();
        write(content::restoreGraphicsState);
    }

    private void fill(Ink ink, Path path) {
        within(
                ink.opacity(),
                () -> {
                    if (ink.pattern() == Pattern.PLAIN) colour(ink.rgb());
                    else content.setNonStrokingColor(patterns.colour(ink.pattern(), ink.rgb()));
                    path.trace();
                    content.fill();
                });
    }

    private void stroke(Stroke stroke, Path path) {
        within(
                stroke.opacity(),
                () -> {
                    int rgb = stroke.rgb();
                    content.setStrokingColor(
                            Patterns.red(rgb), Patterns.green(rgb), Patterns.blue(rgb));
                    content.setLineWidth(length(stroke.width()));
                    content.setLineDashPattern(dashes(stroke), 0);
                    content.setLineJoinStyle(1);
                    path.trace();
                    content.stroke();
                });
    }

    private float[] dashes(Stroke stroke) {
        return switch (stroke.dash()) {
            case SOLID -> new float[0];
            case DASHED -> new float[] {length(5), length(3)};
            case DOTTED -> new float[] {length(1), length(2)};
        };
    }

    private void colour(int rgb) throws IOException {
        content.setNonStrokingColor(Patterns.red(rgb), Patterns.green(rgb), Patterns.blue(rgb));
    }

    private void within(double opacity, Path drawing) {
        flush();
        write(() -> {
            if (opacity < 1) {
                content.saveGraphicsState();
                content.setGraphicsStateParameters(
                        opacities.computeIfAbsent(opacity, PdfPainter::state));
            }
            drawing.trace();
            if (opacity < 1) content.restoreGraphicsState();
        });
    }

    private static PDExtendedGraphicsState state(double opacity) {
        var state = new PDExtendedGraphicsState();
        state.setStrokingAlphaConstant((float) opacity);
        state.setNonStrokingAlphaConstant((float) opacity);
        return state;
    }

    /// Something that writes operators.
    private interface Path {
        void trace() throws IOException;
    }

    private static void write(Path operators) {
        try {
            operators.trace();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private float h(double x) {
        return point(left + x * scale);
    }

    private float v(double y) {
        return point(top - y * scale);
    }

    private float length(double length) {
        return point(length * scale);
    }

    /// A hundredth of a point is finer than any printer.
    private static float point(double value) {
        return Math.round(value * 100) / 100f;
    }
}
