package turnscope.views.whatif;

import java.util.List;
import java.util.OptionalInt;

import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.Columns;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Viewport;

/// What one picture of the lab's chart is made of, and where its tracks lie.
///
/// @param firstRewrite the request that first sends again what it read
/// @param cuts requests at which a task begins in a session of its own
/// @param pixel size of a device pixel in points
record Plan(
        Ghost ghost,
        OptionalInt firstRewrite,
        Viewport viewport,
        List<Integer> cuts,
        Palette palette,
        Text text,
        double width,
        double height,
        double pixel) {

    static final double LEFT = 56;
    private static final double RIGHT = 16;
    private static final double AXIS = 22;
    private static final double TITLE = 20;

    /// The tracks from top to bottom.
    enum Track {
        CONTEXT(0.44),
        CACHE(0.2),
        DIFFERENCE(0.18),
        SPENT(0.18);

        private final double share;

        Track(double share) {
            this.share = share;
        }

        String title() {
            return "lab.track." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Where a track draws, its title above.
    Lane lane(Track track) {
        double room = Math.max(40, height - AXIS - TITLE * Track.values().length);
        double y = TITLE;
        for (var above : Track.values()) {
            if (above == track) break;
            y += Math.rint(above.share * room) + TITLE;
        }
        double wide = Math.max(10, width - LEFT - RIGHT);
        return new Lane(LEFT, y, wide, Math.rint(track.share * room), pixel);
    }

    double right() {
        return Math.max(LEFT + 10, width - RIGHT);
    }

    double bottom() {
        return lane(Track.SPENT).bottom();
    }

    Columns columns() {
        return Columns.of(viewport, LEFT, right() - LEFT, pixel);
    }

    Scale across() {
        return viewport.scale(LEFT, right());
    }

    double x(int seq) {
        return across().at(seq + 0.5);
    }
}
