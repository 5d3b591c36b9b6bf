package turnscope.views.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How high a reader wants a track.
public enum TrackHeight {
    SMALL(0.7, 0.35),
    NORMAL(1, 1),
    TALL(1.6, 2.4);

    private final double least;
    private final double weight;

    TrackHeight(double least, double weight) {
        this.least = least;
        this.weight = weight;
    }

    /// Points that a track of such a height takes at least.
    double least(Track track) {
        return Math.rint(track.leastHeight() * least);
    }

    /// Its part of the height that is left, relative to the others on screen.
    double weight(Track track) {
        return track.weight() * weight;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TrackHeight> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
