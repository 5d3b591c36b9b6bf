package turnscope.views.report;

import turnscope.views.Palette;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Lettering;

/// The few ways in which the report sets text.
///
/// @param size in points
/// @param leading from one baseline to the next, in points
record Style(double size, double leading, boolean bold, int rgb) {

    private static final Palette INKS = Palette.LIGHT;

    static final Style TITLE = new Style(20, 25, true, INKS.text());
    static final Style LEAD = new Style(12, 17.5, false, INKS.text());
    static final Style FIGURE = new Style(15, 18, true, INKS.text());
    static final Style SECTION = new Style(11, 14, true, INKS.text());
    static final Style BODY = new Style(9, 13.5, false, INKS.text());
    static final Style CELL = new Style(8.5, 12, false, INKS.text());
    static final Style SMALL = new Style(7.5, 10.5, false, INKS.muted());

    Style strong() {
        return new Style(size, leading, true, rgb);
    }

    Style muted() {
        return new Style(size, leading, bold, INKS.muted());
    }

    Lettering lettering(Align align) {
        return new Lettering(rgb, size, bold, align);
    }

    /// From the top of a line to its baseline, so that capitals stand in the middle of the leading.
    double baseline() {
        return (leading + 0.7 * size) / 2;
    }
}
