package turnscope.views.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.views.plot.Range;

/// Where a reader has been, so that he can go back and forth.
final class History {

    /// One place and what was looked at there.
    record Stop(Place place, Optional<String> session, String subPage, Optional<Range> range) {

        /// Whether only the selected range differs.
        boolean near(Stop other) {
            return place == other.place
                    && session.equals(other.session)
                    && subPage.equals(other.subPage);
        }
    }

    private static final int KEPT = 50;

    /// A range that is still being dragged makes one stop, not many.
    private static final long SETTLED_NANOS = 800_000_000;

    private final List<Stop> stops = new ArrayList<>();
    private int here = -1;
    private long since;

    /// Remembers where the reader is now; forgets what he had come back from.
    void visit(Stop stop, long nanos) {
        if (here >= 0 && stops.get(here).equals(stop)) return;
        boolean moving = here >= 0 && stops.get(here).near(stop) && nanos - since < SETTLED_NANOS;
        since = nanos;
        if (moving) {
            stops.set(here, stop);
            return;
        }
        while (stops.size() > here + 1) stops.removeLast();
        stops.add(stop);
        if (stops.size() > KEPT) stops.removeFirst();
        here = stops.size() - 1;
    }

    /// One step back, or forth; empty at the end.
    Optional<Stop> step(int by) {
        int there = here + by;
        if (there < 0 || there >= stops.size()) return Optional.empty();
        here = there;
        return Optional.of(stops.get(there));
    }
}
