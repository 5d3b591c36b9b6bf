package turnscope.views.whatif;

import java.util.function.DoubleFunction;

import turnscope.views.Palette;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Ticks;

/// Axes and grid of a small chart, dollars upwards.
///
/// @param across values from left to right
/// @param up dollars from the bottom
record Frame(Painter painter, Palette palette, Scale across, Scale up) {

    static final double LEFT = 60;
    static final double RIGHT = 20;
    static final double TOP = 24;
    static final double BOTTOM = 38;

    /// For a chart of this size.
    ///
    /// @param most dollars that must fit
    static Frame of(
            Painter painter,
            Palette palette,
            double width,
            double height,
            double from,
            double to,
            double most) {
        return new Frame(
                painter,
                palette,
                new Scale(from, to, LEFT, width - RIGHT),
                new Scale(0, Ticks.top(most * 1.05), height - BOTTOM, TOP));
    }

    /// Where nothing has a price there is no axis of money, and words say why.
    void unpriced(String why, String name, DoubleFunction<String> label) {
        across(name, label);
        painter.text(
                why,
                across.start() + 8,
                (up.start() + up.end()) / 2,
                new Lettering(palette.muted(), 11, false, Align.LEFT));
    }

    void draw(String name, DoubleFunction<String> label) {
        var muted = new Lettering(palette.muted(), 10.5, false, Align.RIGHT);
        double wide = across.end() - across.start();
        var rising = Ticks.of(0, up.to(), (int) Math.max(2, (up.start() - up.end()) / 40));
        for (double tick : rising.values()) {
            double y = Math.rint(up.at(tick));
            painter.rectangle(
                    across.start(),
                    y,
                    wide,
                    1,
                    Ink.plain(tick == 0 ? palette.axis() : palette.grid()));
            painter.text(rising.money(tick), across.start() - 8, y + 4, muted);
        }
        across(name, label);
    }

    private void across(String name, DoubleFunction<String> label) {
        double wide = across.end() - across.start();
        var centre = new Lettering(palette.muted(), 10.5, false, Align.CENTRE);
        var ticks = Ticks.of(across.from(), across.to(), (int) Math.max(2, wide / 90));
        for (double tick : ticks.values())
            painter.text(label.apply(tick), across.at(tick), up.start() + 16, centre);
        painter.text(
                name,
                across.end(),
                up.start() + 31,
                new Lettering(palette.muted(), 10.5, false, Align.RIGHT));
    }
}
