package turnscope.views.timeline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which tracks a user wants to see, and which of them above all others.
public record Tracks(Set<Track> hidden, Set<Track> pinned) {

    /// Five tracks for a start; the others wait in the menu.
    public static final Tracks USUAL =
            new Tracks(EnumSet.of(Track.SPENT, Track.LIFE), EnumSet.noneOf(Track.class));

    public Tracks {
        hidden = Set.copyOf(hidden);
        pinned = Set.copyOf(pinned);
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
        return new Tracks(with(hidden, track), pinned);
    }

    public Tracks pinToggled(Track track) {
        return new Tracks(hidden, with(pinned, track));
    }

    public Tracks only(Track track) {
        return new Tracks(EnumSet.complementOf(EnumSet.of(track)), pinned);
    }

    private static Set<Track> with(Set<Track> tracks, Track track) {
        var changed = EnumSet.noneOf(Track.class);
        changed.addAll(tracks);
        if (!changed.remove(track)) changed.add(track);
        return changed;
    }

    /// As a settings file keeps it: ids of the hidden tracks, a slash, ids of the pinned ones.
    public String text() {
        return ids(hidden) + "/" + ids(pinned);
    }

    private static String ids(Set<Track> tracks) {
        return tracks.stream().sorted().map(Track::id).collect(Collectors.joining(","));
    }

    /// The reverse; whatever it does not know is left out.
    public static Tracks of(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? USUAL
                : new Tracks(tracks(text.substring(0, slash)), tracks(text.substring(slash + 1)));
    }

    private static Set<Track> tracks(String ids) {
        var names = List.of(ids.split(","));
        return Arrays.stream(Track.values())
                .filter(track -> names.contains(track.id()))
                .collect(Collectors.toSet());
    }
}
