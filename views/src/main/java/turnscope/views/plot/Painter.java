package turnscope.views.plot;

/// A surface that charts are drawn on; the screen and the PDF implement it, so both show the same picture.
///
/// Coordinates are in points from the top left corner of the chart, y downwards.
public interface Painter extends Surface {

    /// The outline of a rectangle.
    void frame(double x, double y, double width, double height, Stroke stroke);

    /// The band between two polylines over the same xs; only the first `count` entries are used.
    void band(double[] xs, double[] lower, double[] upper, int count, Ink ink);

    void polyline(double[] xs, double[] ys, int count, Stroke stroke);

    void line(double x1, double y1, double x2, double y2, Stroke stroke);

    /// A filled polygon: event marks are shapes, never characters.
    void polygon(double[] xs, double[] ys, int count, Ink ink);

    /// Text with its baseline at y.
    void text(String text, double x, double y, Lettering lettering);

    double textWidth(String text, Lettering lettering);

    /// How a surface is filled: a colour that carries no meaning alone, and a pattern that repeats it.
    ///
    /// @param rgb 0xRRGGBB
    /// @param opacity 0 to 1
    record Ink(int rgb, double opacity, Pattern pattern) {

        public static Ink plain(int rgb) {
            return new Ink(rgb, 1, Pattern.PLAIN);
        }
    }

    /// Patterns that survive print in grey.
    enum Pattern {
        PLAIN,
        DIAGONAL,
        WIDE_DIAGONAL,
        CROSS,
        VERTICAL,
        HORIZONTAL,
        DOTS,
        COARSE_DOTS
    }

    /// How a line is drawn.
    ///
    /// @param width in points
    record Stroke(int rgb, double opacity, double width, Dash dash) {

        public static Stroke solid(int rgb, double width) {
            return new Stroke(rgb, 1, width, Dash.SOLID);
        }
    }

    /// Dashes say that a line is simulated or fitted, dots that it is inferred.
    enum Dash {
        SOLID,
        DASHED,
        DOTTED
    }

    /// How text is set.
    ///
    /// @param size in points
    record Lettering(int rgb, double size, boolean bold, Align align) {}

    /// Which end of a text its x names.
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }
}
