package turnscope.views.report;

import turnscope.analysis.session.Basis;
import turnscope.views.Palette;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Stroke;

/// The small disc that tells how a number came to be: the fuller, the firmer.
final class BasisMark {

    static final double WIDTH = 8;

    private static final double RADIUS = 2.1;
    private static final int CORNERS = 24;

    private BasisMark() {}

    /// @param middle of the disc, from the top
    static void draw(Painter painter, Basis basis, double left, double middle) {
        int rgb = Palette.LIGHT.muted();
        double x = left + RADIUS + 0.5;
        switch (basis) {
            case EXACT -> arc(painter, x, middle, RADIUS + 0.3, 1, rgb);
            case DERIVED -> {
                arc(painter, x, middle, RADIUS, 0.5, rgb);
                ring(painter, x, middle, rgb);
            }
            case ESTIMATED -> ring(painter, x, middle, rgb);
            case SIMULATED -> {
                ring(painter, x, middle, rgb);
                arc(painter, x, middle, RADIUS * 0.4, 1, rgb);
            }
        }
    }

    /// A disc, or the part of it that begins at the top and runs left around.
    private static void arc(
            Painter painter, double x, double y, double radius, double share, int rgb) {
        double[] xs = new double[CORNERS + 1];
        double[] ys = new double[CORNERS + 1];
        trace(xs, ys, x, y, radius, share);
        painter.polygon(xs, ys, CORNERS + 1, Ink.plain(rgb));
    }

    private static void ring(Painter painter, double x, double y, int rgb) {
        double[] xs = new double[CORNERS + 1];
        double[] ys = new double[CORNERS + 1];
        trace(xs, ys, x, y, RADIUS, 1);
        painter.polyline(xs, ys, CORNERS + 1, Stroke.solid(rgb, 0.6));
    }

    private static void trace(
            double[] xs, double[] ys, double x, double y, double radius, double share) {
        for (int i = 0; i <= CORNERS; i++) {
            double angle = 2 * Math.PI * share * i / CORNERS;
            xs[i] = x - radius * Math.sin(angle);
            ys[i] = y - radius * Math.cos(angle);
        }
    }
}
