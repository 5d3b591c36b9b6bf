package turnscope.views.timeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import turnscope.views.plot.Lane;

/// Where minimap and tracks lie in a given size.
///
/// @param minimap above the tracks
/// @param tracks all of them, with the same left and right edge
record Arrangement(Lane minimap, Map<Track, Lane> tracks) {

    /// Room for the labels of the axes.
    static final double LEFT = 58;

    /// Room for the names of the bands.
    static final double RIGHT = 96;

    static final double MINIMAP = 30;
    private static final double EDGE = 8;
    private static final double GAP = 8;
    private static final double AXIS = 28;

    static Arrangement of(double width, double height, double pixel) {
        double across = Math.max(1, Math.floor(width - LEFT - RIGHT));
        double fixed = EDGE + MINIMAP + GAP + AXIS;
        for (var track : Track.values()) fixed += track.titleHeight() + track.leastHeight() + GAP;
        double spare = Math.max(0, height - fixed);
        var lanes = new EnumMap<Track, Lane>(Track.class);
        double y = EDGE + MINIMAP + GAP;
        for (var track : Track.values()) {
            double high = Math.floor(track.leastHeight() + spare * track.weight());
            y += track.titleHeight();
            lanes.put(track, new Lane(LEFT, y, across, high, pixel));
            y += high + GAP;
        }
        return new Arrangement(new Lane(LEFT, EDGE, across, MINIMAP, pixel), lanes);
    }

    Lane lane(Track track) {
        return Optional.ofNullable(tracks.get(track)).orElseThrow();
    }

    Lane lowest() {
        return lane(Track.CUMULATIVE);
    }

    /// From the top of the first track to the bottom of the last.
    Lane all() {
        var top = lane(Track.EVENTS);
        return new Lane(top.x(), top.y(), top.width(), lowest().bottom() - top.y(), top.pixel());
    }

    boolean onMinimap(double x, double y) {
        return minimap.spans(y) && x >= minimap.x() - 6 && x <= minimap.right() + 6;
    }

    boolean onTracks(double x, double y) {
        return x >= minimap.x()
                && x <= minimap.right()
                && y > minimap.bottom() + GAP / 2
                && y <= lowest().bottom() + AXIS;
    }
}
