package turnscope.views.plot;

import java.nio.IntBuffer;
import java.util.Arrays;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;

/// An opaque picture that is filled rectangle by rectangle in our own memory.
///
/// On the software pipeline a canvas takes several times as long for the same thousands of columns.
public final class PixelSurface implements Surface {

    /// Parts of a pixel that nobody sees, and rounding errors.
    private static final double LEAST = 1e-3;

    private final int width;
    private final int height;
    private final double scale;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;
    private double clipLeft;
    private double clipTop;
    private double clipRight;
    private double clipBottom;

    /// @param scale device pixels per point
    public PixelSurface(double widthPoints, double heightPoints, double scale) {
        this.width = Math.max(1, (int) Math.ceil(widthPoints * scale));
        this.height = Math.max(1, (int) Math.ceil(heightPoints * scale));
        this.scale = scale;
        this.pixels = new int[width * height];
        this.buffer =
                new PixelBuffer<>(
                        width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        this.image = new WritableImage(buffer);
        unclip();
    }

    public Image image() {
        return image;
    }

    /// Starts a new picture.
    public void clear(int rgb) {
        Arrays.fill(pixels, 0xFF000000 | rgb);
        unclip();
    }

    /// Brings what was drawn to the screen.
    public void show() {
        buffer.updateBuffer(_ -> null);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Ink ink) {
        double left = Math.max(x * scale, clipLeft);
        double right = Math.min((x + width) * scale, clipRight);
        double top = Math.max(y * scale, clipTop);
        double bottom = Math.min((y + height) * scale, clipBottom);
        if (right - left < LEAST || bottom - top < LEAST) return;
        int firstColumn = (int) (left + LEAST);
        int lastColumn = (int) Math.ceil(right - LEAST) - 1;
        for (int column = firstColumn; column <= lastColumn; column++) {
            double cover = Math.min(right, column + 1) - Math.max(left, column);
            column(column, top, bottom, ink, cover);
        }
    }

    /// One column of pixels: only the first and the last of them may be covered in part.
    private void column(int column, double top, double bottom, Ink ink, double cover) {
        int first = (int) (top + LEAST);
        int last = (int) Math.ceil(bottom - LEAST) - 1;
        if (first == last) {
            stretch(column, first, last, ink, cover * (bottom - top));
            return;
        }
        if (top - first > LEAST) {
            stretch(column, first, first, ink, cover * (first + 1 - top));
            first++;
        }
        if (last + 1 - bottom > LEAST) {
            stretch(column, last, last, ink, cover * (bottom - last));
            last--;
        }
        stretch(column, first, last, ink, cover);
    }

    private void stretch(int column, int first, int last, Ink ink, double cover) {
        int share = (int) (cover * ink.opacity() * 256 + 0.5);
        int end = last * width + column;
        if (ink.pattern() != Pattern.PLAIN) {
            int tint = (int) (share * Hatch.TINT);
            for (int row = first; row <= last; row++)
                blend(
                        row * width + column,
                        ink.rgb(),
                        Hatch.marked(ink.pattern(), column, row) ? share : tint);
        } else if (share >= 256) {
            int argb = 0xFF000000 | ink.rgb();
            for (int at = first * width + column; at <= end; at += width) pixels[at] = argb;
        } else {
            for (int at = first * width + column; at <= end; at += width)
                blend(at, ink.rgb(), share);
        }
    }

    private void blend(int at, int rgb, int share) {
        int below = pixels[at];
        int odd = mixed(below & 0xFF00FF, rgb & 0xFF00FF, share) & 0xFF00FF;
        int even = mixed(below & 0x00FF00, rgb & 0x00FF00, share) & 0x00FF00;
        pixels[at] = 0xFF000000 | odd | even;
    }

    /// Two channels at once, with eight empty bits above each.
    private static int mixed(int below, int above, int share) {
        return (below * (256 - share) + above * share) >>> 8;
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clipLeft = Math.max(0, Math.round(x * scale));
        clipTop = Math.max(0, Math.round(y * scale));
        clipRight = Math.min(this.width, Math.round((x + width) * scale));
        clipBottom = Math.min(this.height, Math.round((y + height) * scale));
    }

    @Override
    public void unclip() {
        clipLeft = 0;
        clipTop = 0;
        clipRight = width;
        clipBottom = height;
    }
}
