package turnscope.views.library;

import java.util.LinkedHashMap;
import java.util.Map;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

import turnscope.views.Palette;

/// Pictures of sparks, each drawn once.
final class SparkImages {

    static final int WIDTH = Spark.COLUMNS;
    static final int HEIGHT = 20;

    private static final int KEPT = 600;

    /// What a picture depends on.
    private record Key(Spark spark, boolean dark, int scale) {}

    private final Map<Key, Image> drawn =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
                    return size() > KEPT;
                }
            };

    /// @param scale device pixels per point, so that the picture is sharp on every screen
    Image of(Spark spark, Palette palette, double scale) {
        int whole = (int) Math.ceil(scale);
        return drawn.computeIfAbsent(
                new Key(spark, palette.dark(), whole), _ -> draw(spark, palette, whole));
    }

    private static Image draw(Spark spark, Palette palette, int scale) {
        var image = new WritableImage(WIDTH * scale, HEIGHT * scale);
        if (spark.empty()) return image;
        var pixels = image.getPixelWriter();
        int line = 0xFF000000 | palette.cacheRead();
        int area = 0x48000000 | palette.cacheRead();
        int bottom = HEIGHT * scale - 1;
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
        return image;
    }
}
