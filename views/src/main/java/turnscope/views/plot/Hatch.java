package turnscope.views.plot;

import turnscope.views.plot.Painter.Pattern;

/// The patterns as a mask of pixels that repeats every [#PERIOD] pixels in both directions.
///
/// Marked pixels take the full colour, the rest a tint of it, so that a patterned area keeps its weight.
final class Hatch {

    static final int PERIOD = 12;

    /// How much of the colour the ground between the marks takes.
    static final double TINT = 0.38;

    private Hatch() {}

    static boolean marked(Pattern pattern, int x, int y) {
        return switch (pattern) {
            case PLAIN -> true;
            case DIAGONAL -> Math.floorMod(x + y, 4) < 2;
            case WIDE_DIAGONAL -> Math.floorMod(x + y, 6) < 2;
            case CROSS -> Math.floorMod(x + y, 6) < 1 || Math.floorMod(x - y, 6) < 1;
            case VERTICAL -> Math.floorMod(x, 4) < 2;
            case HORIZONTAL -> Math.floorMod(y, 4) < 2;
            case DOTS -> Math.floorMod(x, 4) < 1 && Math.floorMod(y, 4) < 1;
            case COARSE_DOTS -> Math.floorMod(x, 6) < 2 && Math.floorMod(y, 6) < 2;
        };
    }
}
