package turnscope.views.library;

import java.util.LinkedHashMap;
import java.util.Map;

import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

import turnscope.views.Palette;

/// Pictures of sparks, each drawn once.
final class SparkImages {

    static final int WIDTH = Spark.COLUMNS;
    static final int HEIGHT = 20;

    private static final int KEPT = 600;

    /// Of the height, what the context takes; the marks stand below.
    private static final int CONTEXT = 14;

    private static final int LARGE = 3;

    /// Pixels of the card's picture for each point of a mark, which says where and need not be as large.
    private static final int LARGE_MARK = 2;

    /// Width and height of a mark in points.
    private static final int MARK = 5;

    /// What a picture depends on.
    private record Key(Spark spark, Marks marks, boolean dark, int scale) {}

    private final Map<Key, Image> drawn =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
                    return size() > KEPT;
                }
            };

    /// @param scale device pixels per point, so that the picture is sharp on every screen
    Image of(Spark spark, Marks marks, Palette palette, double scale) {
        int whole = (int) Math.ceil(scale);
        return drawn.computeIfAbsent(
                new Key(spark, marks, palette.dark(), whole),
                _ -> draw(spark, marks, palette, whole, whole));
    }

    /// The same picture for a card.
    static Image large(Spark spark, Marks marks, Palette palette) {
        return draw(spark, marks, palette, LARGE, LARGE_MARK);
    }

    private static Image draw(Spark spark, Marks marks, Palette palette, int scale, int mark) {
        var image = new WritableImage(WIDTH * scale, HEIGHT * scale);
        if (spark.empty()) return image;
        var pixels = image.getPixelWriter();
        int line = 0xFF000000 | palette.cacheRead();
        int area = 0x48000000 | palette.cacheRead();
        int bottom = CONTEXT * scale - 1;
        int before = bottom;
        for (int x = 0; x < WIDTH * scale; x++) {
            int top = bottom - (int) Math.round(spark.height(x / scale) * (bottom - scale));
            for (int y = top; y <= bottom; y++) pixels.setArgb(x, y, area);
            int from = Math.min(top, x == 0 ? top : before);
            int to = Math.max(top, x == 0 ? top : before);
            for (int y = from; y <= Math.min(bottom, Math.max(to, from + scale - 1)); y++)
                pixels.setArgb(x, y, line);
            before = top;
        }
        marks(pixels, marks, palette, scale, mark);
        return image;
    }

    /// A triangle for a compaction and, where there is room, a cross for a loss.
    private static void marks(
            PixelWriter pixels, Marks marks, Palette palette, int scale, int size) {
        var taken = new boolean[Spark.COLUMNS];
        for (int column = 0; column < Spark.COLUMNS; column++)
            if (marks.compacted(column) && take(taken, column))
                mark(pixels, column, true, palette, scale, size);
        for (int column = 0; column < Spark.COLUMNS; column++)
            if (marks.lost(column) && take(taken, column))
                mark(pixels, column, false, palette, scale, size);
    }

    /// Whether a mark has room here, which it then takes.
    private static boolean take(boolean[] taken, int column) {
        int from = Math.max(0, column - MARK / 2 - 1);
        int to = Math.min(Spark.COLUMNS, column + MARK / 2 + 2);
        for (int i = from; i < to; i++) if (taken[i]) return false;
        for (int i = from; i < to; i++) taken[i] = true;
        return true;
    }

    private static void mark(
            PixelWriter pixels,
            int column,
            boolean compacted,
            Palette palette,
            int scale,
            int size) {
        int side = MARK * size;
        int left = Math.clamp(column * scale + scale / 2 - side / 2, 0, WIDTH * scale - side);
        int colour = 0xFF000000 | (compacted ? palette.muted() : palette.danger());
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)
                if (compacted ? triangle(x, y, size) : cross(x, y, size))
                    pixels.setArgb(left + x, (CONTEXT + 1) * scale + y, colour);
    }

    private static boolean triangle(int x, int y, int scale) {
        int middle = MARK * scale / 2;
        return Math.abs(x - middle) * MARK <= (MARK * scale - 1 - y) * MARK / 2;
    }

    private static boolean cross(int x, int y, int scale) {
        int size = MARK * scale - 1;
        return Math.abs(x - y) < scale || Math.abs(size - x - y) < scale;
    }
}
