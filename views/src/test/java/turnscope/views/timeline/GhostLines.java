package turnscope.views.timeline;

import java.util.Optional;
import java.util.stream.IntStream;

import turnscope.views.plot.Pyramid;

/// Replays of made-up sessions.
final class GhostLines {

    private static final long TWO_DOLLARS = 2_000_000_000_000L;

    private GhostLines() {}

    /// Twice the context of every request, each for two dollars.
    static GhostLine doubled(Series series) {
        return new GhostLine(
                series.profile().orElseThrow(),
                _ -> "Twice as much",
                contexts(series, 1),
                Optional.of(seq -> (seq + 1) * TWO_DOLLARS));
    }

    /// The same, but only one of so many requests is sent; nothing has a price.
    static GhostLine thinned(Series series, int each) {
        return new GhostLine(
                series.profile().orElseThrow(),
                _ -> "Fewer requests",
                contexts(series, each),
                Optional.empty());
    }

    private static Pyramid contexts(Series series, int each) {
        return new Pyramid(
                IntStream.range(0, series.requests())
                        .mapToLong(seq -> seq % each == 0 ? 2 * series.context(seq) : 0)
                        .toArray());
    }
}
