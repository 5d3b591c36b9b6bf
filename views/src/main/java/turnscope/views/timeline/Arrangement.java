package turnscope.views.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import turnscope.views.plot.Lane;

/// Where minimap and tracks lie in a given size.
///
/// @param minimap above the tracks; without height where there is none
/// @param tracks those on screen from top to bottom, with the same left and right edge
record Arrangement(Lane minimap, SequencedMap<Track, Lane> tracks) {

    /// Room for the labels of the axes.
    static final double LEFT = 58;

    /// Room for the names of the bands.
    static final double RIGHT = 96;

    static final double MINIMAP = 30;
    private static final double EDGE = 8;
    private static final double GAP = 6;
    private static final double AXIS = 28;

    static Arrangement of(double width, double height, double pixel, List<Track> shown) {
        return of(width, height, pixel, MINIMAP, shown, Tracks.USUAL);
    }

    /// @param minimap its height; 0 for none
    /// @param wanted says how high each track is to be
    static Arrangement of(
            double width,
            double height,
            double pixel,
            double minimap,
            List<Track> shown,
            Tracks wanted) {
        double across = Math.max(1, Math.floor(width - LEFT - RIGHT));
        double fixed = EDGE + minimap + GAP + AXIS;
        double weights = 0;
        for (var track : shown) {
            fixed += track.titleHeight() + wanted.height(track).least(track) + GAP;
            weights += wanted.height(track).weight(track);
        }
        double spare = Math.max(0, height - fixed);
        var lanes = new LinkedHashMap<Track, Lane>();
        double y = EDGE + minimap + GAP;
        for (var track : shown) {
            var tall = wanted.height(track);
            double part = weights == 0 ? 0 : tall.weight(track) / weights;
            double high = Math.floor(tall.least(track) + spare * part);
            y += track.titleHeight();
            lanes.put(track, new Lane(LEFT, y, across, high, pixel));
            y += high + GAP;
        }
        return new Arrangement(new Lane(LEFT, EDGE, across, minimap, pixel), lanes);
    }

    /// Height below which tracks would be cut off.
    static double least(double minimap, List<Track> shown, Tracks wanted) {
        double least = EDGE + minimap + GAP + AXIS;
        for (var track : shown)
            least += track.titleHeight() + wanted.height(track).least(track) + GAP;
        return least;
    }

    /// Empty where the track is hidden.
    Optional<Lane> lane(Track track) {
        return Optional.ofNullable(tracks.get(track));
    }

    Lane lowest() {
        return tracks.lastEntry().getValue();
    }

    /// From the top of the first track to the bottom of the last.
    Lane all() {
        var top = tracks.firstEntry().getValue();
        return new Lane(top.x(), top.y(), top.width(), lowest().bottom() - top.y(), top.pixel());
    }

    /// The first track that has a scale.
    Lane main() {
        return tracks.entrySet().stream()
                .filter(entry -> entry.getKey() != Track.EVENTS)
                .findFirst()
                .orElse(tracks.firstEntry())
                .getValue();
    }

    boolean onMinimap(double x, double y) {
        return minimap.height() > 0
                && minimap.spans(y)
                && x >= minimap.x() - 6
                && x <= minimap.right() + 6;
    }

    boolean onTracks(double x, double y) {
        return x >= minimap.x()
                && x <= minimap.right()
                && y > minimap.bottom() + GAP / 2
                && y <= lowest().bottom() + AXIS;
    }
}
