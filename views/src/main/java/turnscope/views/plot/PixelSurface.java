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
        if (right <= left || bottom <= top) return;
        int lastRow = (int) Math.ceil(bottom - 1e-6) - 1;
        int lastColumn = (int) Math.ceil(right - 1e-6) - 1;
        for (int row = (int) Math.floor(top + 1e-6); row <= lastRow; row++) {
            double inRow = Math.min(bottom, row + 1) - Math.max(top, row);
            for (int column = (int) Math.floor(left + 1e-6); column <= lastColumn; column++) {
                double inColumn = Math.min(right, column + 1) - Math.max(left, column);
                blend(column, row, ink, inRow * inColumn);
            }
        }
    }

    private void blend(int column, int row, Ink ink, double cover) {
        double opacity = cover * ink.opacity();
        if (ink.pattern() != Pattern.PLAIN && !Hatch.marked(ink.pattern(), column, row))
            opacity *= Hatch.TINT;
        int at = row * width + column;
        if (opacity > 0.998) {
            pixels[at] = 0xFF000000 | ink.rgb();
            return;
        }
        int share = (int) (opacity * 256);
        int below = pixels[at];
        int odd = mixed(below & 0xFF00FF, ink.rgb() & 0xFF00FF, share) & 0xFF00FF;
        int even = mixed(below & 0x00FF00, ink.rgb() & 0x00FF00, share) & 0x00FF00;
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
