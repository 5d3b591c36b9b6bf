package turnscope.views.timeline;

import turnscope.views.plot.Painter;
import turnscope.views.plot.Surface;

/// The tracks from top to bottom.
public enum Track {
    EVENTS,
    CONTEXT,
    CACHE,
    COST,
    CUMULATIVE;

    /// Part of the height that it takes beyond its minimum.
    double weight() {
        return switch (this) {
            case EVENTS -> 0;
            case CONTEXT -> 0.4;
            case CACHE -> 0.22;
            case COST -> 0.19;
            case CUMULATIVE -> 0.19;
        };
    }

    double leastHeight() {
        return switch (this) {
            case EVENTS -> 34;
            case CONTEXT -> 56;
            case CACHE, COST, CUMULATIVE -> 36;
        };
    }

    /// Height of the title above.
    double titleHeight() {
        return this == EVENTS ? 0 : 24;
    }

    /// Draws all of it, as a document wants it.
    public void draw(Painter painter, Plot plot) {
        surface(painter, plot);
        labels(painter, plot);
    }

    void surface(Surface surface, Plot plot) {
        switch (this) {
            case EVENTS -> EventTrack.surface(surface, plot);
            case CONTEXT -> ContextTrack.surface(surface, plot);
            case CACHE -> CacheTrack.surface(surface, plot);
            case COST -> CostTrack.surface(surface, plot);
            case CUMULATIVE -> CumulativeTrack.surface(surface, plot);
        }
    }

    void labels(Painter painter, Plot plot) {
        switch (this) {
            case EVENTS -> EventTrack.labels(painter, plot);
            case CONTEXT -> ContextTrack.labels(painter, plot);
            case CACHE -> CacheTrack.labels(painter, plot);
            case COST -> CostTrack.labels(painter, plot);
            case CUMULATIVE -> CumulativeTrack.labels(painter, plot);
        }
    }
}
