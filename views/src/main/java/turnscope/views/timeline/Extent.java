package turnscope.views.timeline;

import java.util.List;

/// How much of the timeline a page shows.
sealed interface Extent {

    /// The minimap and all tracks that a reader wants to see; the wheel moves through the session.
    record Whole() implements Extent {}

    /// One track among other things, with which the wheel scrolls it away.
    record Only(Track track) implements Extent {}

    /// Those on screen, from top to bottom.
    default List<Track> shown(TimelineModel model) {
        return switch (this) {
            case Whole _ -> model.tracks.get().shown(!model.series.get().agents().isEmpty());
            case Only(var track) -> List.of(track);
        };
    }

    /// Height of the minimap; 0 for none.
    default double minimap() {
        return switch (this) {
            case Whole _ -> Arrangement.MINIMAP;
            case Only _ -> 0;
        };
    }
}
