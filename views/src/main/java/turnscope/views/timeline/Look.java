package turnscope.views.timeline;

import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Stroke;

/// How tracks look and in which language they speak.
///
/// @param print patterns repeat the colours, so that a grey copy can be read
public record Look(Palette palette, Text text, boolean print) {

    static final double SMALL = 10.5;
    static final double NORMAL = 11.5;

    Lettering muted(Align align) {
        return new Lettering(palette.muted(), SMALL, false, align);
    }

    Lettering plain(Align align) {
        return new Lettering(palette.text(), SMALL, false, align);
    }

    Lettering title() {
        return new Lettering(palette.text(), NORMAL, true, Align.LEFT);
    }

    Ink grid() {
        return Ink.plain(palette.grid());
    }

    Ink axis() {
        return Ink.plain(palette.axis());
    }

    Stroke hairline(int rgb) {
        return Stroke.solid(rgb, 1);
    }
}
