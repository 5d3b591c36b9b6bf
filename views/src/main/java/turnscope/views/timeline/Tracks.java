package turnscope.views.timeline;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which tracks a user wants to see, which of them above all others, and how high.
///
/// @param heights of those that are not of the usual height
public record Tracks(Set<Track> hidden, Set<Track> pinned, Map<Track, TrackHeight> heights) {

    /// Five tracks for a start; the others wait in the menu.
    public static final Tracks USUAL =
            new Tracks(EnumSet.of(Track.SPENT, Track.LIFE), EnumSet.noneOf(Track.class));

    public Tracks {
        hidden = Set.copyOf(hidden);
        pinned = Set.copyOf(pinned);
        heights = Map.copyOf(heights);
    }

    /// All of the usual height.
    public Tracks(Set<Track> hidden, Set<Track> pinned) {
        this(hidden, pinned, Map.of());
    }

    TrackHeight height(Track track) {
        return heights.getOrDefault(track, TrackHeight.NORMAL);
    }

    Tracks with(Track track, TrackHeight height) {
        var changed = new EnumMap<Track, TrackHeight>(Track.class);
        changed.putAll(heights);
        if (height == TrackHeight.NORMAL) changed.remove(track);
        else changed.put(track, height);
        return new Tracks(hidden, pinned, changed);
    }

    /// Those on screen from top to bottom; never none.
    List<Track> shown(boolean agents) {
        var all =
                Arrays.stream(Track.values())
                        .filter(track -> !hidden.contains(track))
                        .filter(track -> agents || track != Track.AGENTS)
                        .toList();
        var ordered =
                Stream.concat(
                                all.stream().filter(pinned::contains),
                                all.stream().filter(track -> !pinned.contains(track)))
                        .toList();
        return ordered.isEmpty() ? List.of(Track.CONTEXT) : ordered;
    }

    public Tracks toggled(Track track) {
        return new Tracks(with(hidden, track), pinned, heights);
    }

    public Tracks pinToggled(Track track) {
        return new Tracks(hidden, with(pinned, track), heights);
    }

    public Tracks only(Track track) {
        return new Tracks(EnumSet.complementOf(EnumSet.of(track)), pinned, heights);
    }

    private static Set<Track> with(Set<Track> tracks, Track track) {
        var changed = EnumSet.noneOf(Track.class);
        changed.addAll(tracks);
        if (!changed.remove(track)) changed.add(track);
        return changed;
    }

    /// As a settings file keeps it: ids of the hidden tracks, of the pinned ones, and heights, between slashes.
    public String text() {
        var high =
                heights.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey().id() + "=" + each.getValue().id())
                        .collect(Collectors.joining(","));
        return ids(hidden) + "/" + ids(pinned) + "/" + high;
    }

    private static String ids(Set<Track> tracks) {
        return tracks.stream().sorted().map(Track::id).collect(Collectors.joining(","));
    }

    /// The reverse; whatever it does not know is left out.
    public static Tracks of(String text) {
        var parts = text.split("/", 3);
        return parts.length < 2
                ? USUAL
                : new Tracks(
                        tracks(parts[0]),
                        tracks(parts[1]),
                        parts.length < 3 ? Map.of() : heights(parts[2]));
    }

    private static Set<Track> tracks(String ids) {
        var names = List.of(ids.split(","));
        return Arrays.stream(Track.values())
                .filter(track -> names.contains(track.id()))
                .collect(Collectors.toSet());
    }

    private static Map<Track, TrackHeight> heights(String pairs) {
        var heights = new EnumMap<Track, TrackHeight>(Track.class);
        for (var pair : pairs.split(",", -1)) {
            var sides = pair.split("=", 2);
            if (sides.length < 2) continue;
            for (var track : tracks(sides[0]))
                TrackHeight.of(sides[1]).ifPresent(height -> heights.put(track, height));
        }
        return heights;
    }
}
