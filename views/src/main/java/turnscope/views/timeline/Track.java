package turnscope.views.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import turnscope.views.plot.Painter;
import turnscope.views.plot.Surface;

/// The tracks from top to bottom.
public enum Track {
    EVENTS,
    CONTEXT,
    CACHE,
    COST,
    SPENT,
    CUMULATIVE,
    LIFE,
    AGENTS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Part of the height that it takes beyond its minimum, relative to the others on screen.
    double weight() {
        return switch (this) {
            case EVENTS -> 0;
            case CONTEXT -> 0.62;
            case CACHE -> 0.2;
            case COST, SPENT -> 0.17;
            case CUMULATIVE -> 0.17;
            case LIFE, AGENTS -> 0.05;
        };
    }

    double leastHeight() {
        return switch (this) {
            case EVENTS -> 34;
            case CONTEXT -> 64;
            case CACHE, COST, SPENT, CUMULATIVE -> 30;
            case LIFE -> 26;
            case AGENTS -> 26;
        };
    }

    /// Key of the title above; events have theirs beside.
    String titleKey() {
        return switch (this) {
            case CONTEXT -> "word.context";
            case COST -> "word.cost";
            case EVENTS, CACHE, SPENT, CUMULATIVE, LIFE, AGENTS -> "timeline.title." + id();
        };
    }

    /// Height of the title above.
    double titleHeight() {
        return this == EVENTS ? 0 : 20;
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
            case SPENT -> SpentTrack.surface(surface, plot);
            case CUMULATIVE -> CumulativeTrack.surface(surface, plot);
            case LIFE -> LifeTrack.surface(surface, plot);
            case AGENTS -> AgentTrack.surface(surface, plot);
        }
        if (this != EVENTS) Frame.breaks(surface, plot);
    }

    void labels(Painter painter, Plot plot) {
        switch (this) {
            case EVENTS -> EventTrack.labels(painter, plot);
            case CONTEXT -> ContextTrack.labels(painter, plot);
            case CACHE -> CacheTrack.labels(painter, plot);
            case COST -> CostTrack.labels(painter, plot);
            case SPENT -> SpentTrack.labels(painter, plot);
            case CUMULATIVE -> CumulativeTrack.labels(painter, plot);
            case LIFE -> LifeTrack.labels(painter, plot);
            case AGENTS -> AgentTrack.labels(painter, plot);
        }
    }

    /// The thing whose band or bar lies at a place; empty beside all of them.
    Optional<Part> partAt(Plot plot, double x, double y) {
        return switch (this) {
            case CONTEXT -> ContextTrack.partAt(plot, x, y);
            case CACHE -> CacheTrack.partAt(plot, x, y);
            case COST -> CostTrack.partAt(plot, x, y);
            case EVENTS, SPENT, CUMULATIVE, LIFE, AGENTS -> Optional.empty();
        };
    }

    /// What is named beside its bands; empty without an occasion.
    List<BandNames.Name> names(Plot plot) {
        return switch (this) {
            case CONTEXT -> ContextTrack.names(plot);
            case CACHE -> CacheTrack.names(plot);
            case COST -> CostTrack.names(plot);
            case EVENTS, SPENT, CUMULATIVE, LIFE, AGENTS -> List.of();
        };
    }
}
