package turnscope.views.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPatternContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;

import turnscope.views.plot.Painter;

/// Fills that are still told apart when the page is printed in grey, each drawn once per colour and document.
///
/// A cell repeats over the whole page, so neighbouring columns of one kind join to one area.
final class Patterns {

    /// How much of the colour lies between the marks.
    private static final double TINT = 0.38;

    private final PDResources resources;
    private final Map<Key, COSName> names = new HashMap<>();

    private record Key(Painter.Pattern pattern, int rgb) {}

    Patterns(PDResources resources) {
        this.resources = resources;
    }

    PDColor colour(Painter.Pattern pattern, int rgb) throws IOException {
        var key = new Key(pattern, rgb);
        var name = names.get(key);
        if (name == null) {
            name = resources.add(tile(pattern, rgb));
            names.put(key, name);
        }
        return new PDColor(name, new PDPattern(null));
    }

    private static PDTilingPattern tile(Painter.Pattern pattern, int rgb) throws IOException {
        float side = side(pattern);
        var tile = new PDTilingPattern();
        tile.setPaintType(PDTilingPattern.PAINT_COLORED);
        tile.setTilingType(PDTilingPattern.TILING_CONSTANT_SPACING_FASTER_TILING);
        tile.setBBox(new PDRectangle(side, side));
        tile.setXStep(side);
        tile.setYStep(side);
        tile.setResources(new PDResources());
        try (var content = new PDPatternContentStream(tile)) {
            int ground = tint(rgb);
            content.setNonStrokingColor(red(ground), green(ground), blue(ground));
            content.addRect(0, 0, side, side);
            content.fill();
            content.setNonStrokingColor(red(rgb), green(rgb), blue(rgb));
            content.setStrokingColor(red(rgb), green(rgb), blue(rgb));
            marks(content, pattern, side);
        }
        return tile;
    }

    private static float side(Painter.Pattern pattern) {
        return switch (pattern) {
            case PLAIN, DIAGONAL, VERTICAL, HORIZONTAL, DOTS -> 3;
            case COARSE_DOTS -> 3.5f;
            case WIDE_DIAGONAL, CROSS -> 4.5f;
        };
    }

    private static void marks(PDPatternContentStream content, Painter.Pattern pattern, float side)
            throws IOException {
        content.setLineWidth(side * 0.28f);
        switch (pattern) {
            case PLAIN -> rectangle(content, 0, 0, side, side);
            case DIAGONAL, WIDE_DIAGONAL -> rising(content, side);
            case CROSS -> {
                content.setLineWidth(side * 0.15f);
                rising(content, side);
                falling(content, side);
            }
            case VERTICAL -> rectangle(content, 0, 0, side * 0.4f, side);
            case HORIZONTAL -> rectangle(content, 0, 0, side, side * 0.4f);
            case DOTS -> rectangle(content, 1, 1, 1, 1);
            case COARSE_DOTS -> rectangle(content, 1, 1, 1.6f, 1.6f);
        }
    }

    private static void rectangle(
            PDPatternContentStream content, float x, float y, float width, float height)
            throws IOException {
        content.addRect(x, y, width, height);
        content.fill();
    }

    /// The diagonal of the cell and of its two neighbours, whose corners reach into it.
    private static void rising(PDPatternContentStream content, float side) throws IOException {
        for (int shift = -1; shift <= 1; shift++) {
            content.moveTo((shift - 1) * side, -side);
            content.lineTo((shift + 2) * side, 2 * side);
        }
        content.stroke();
    }

    private static void falling(PDPatternContentStream content, float side) throws IOException {
        for (int shift = -1; shift <= 1; shift++) {
            content.moveTo((shift - 1) * side, 2 * side);
            content.lineTo((shift + 2) * side, -side);
        }
        content.stroke();
    }

    private static int tint(int rgb) {
        int tinted = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int part = rgb >> shift & 0xFF;
            tinted |= (int) Math.round(255 - TINT * (255 - part)) << shift;
        }
        return tinted;
    }

    static float red(int rgb) {
        return (rgb >> 16 & 0xFF) / 255f;
    }

    static float green(int rgb) {
        return (rgb >> 8 & 0xFF) / 255f;
    }

    static float blue(int rgb) {
        return (rgb & 0xFF) / 255f;
    }
}
