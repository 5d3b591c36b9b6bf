package turnscope.analysis.simulation;

import turnscope.analysis.simulation.engine.Played;

/// Counts the requests of a replay that found less in the cache than the one before them had sent.
final class Misses {

    private static final long TOLERATED_TOKENS = 1_024;

    private Misses() {}

    static int in(Replay replay) {
        int misses = 0;
        for (var lane : replay.lanes()) misses += in(lane);
        return misses;
    }

    private static int in(Played lane) {
        int misses = 0;
        for (int r = 1; r < lane.size(); r++) if (at(lane, r)) misses++;
        return misses;
    }

    /// Whether a request of a lane is one of them.
    static boolean at(Played lane, int r) {
        if (r == 0) return false;
        long left = lane.read(r - 1) + lane.write(r - 1);
        if (left == 0) left = lane.total(r - 1);
        long expected = Math.min(left, lane.total(r));
        long lost = expected - lane.read(r);
        return lost > Math.max(TOLERATED_TOKENS, expected / 50);
    }
}
