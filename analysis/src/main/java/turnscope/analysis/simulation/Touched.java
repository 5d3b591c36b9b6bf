package turnscope.analysis.simulation;

import java.util.Arrays;
import java.util.OptionalInt;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.simulation.engine.Played;

/// Which recorded requests a scenario sends otherwise than the replay of the recording does.
///
/// @param count of them, those that are not sent at all included
/// @param firstRewrite the first of them that sends again what the request before it had left in the cache, where it does not in
///     the replay of the recording
record Touched(int count, OptionalInt firstRewrite) {

    static Touched of(Played before, Played after) {
        int[] place = new int[before.line().steps()];
        Arrays.fill(place, -1);
        for (int r = 0; r < after.size(); r++) {
            int seq = after.line().step(after.step(r)).seq();
            if (after.kind(r) == Played.Kind.RECORDED && seq < place.length) place[seq] = r;
        }
        int touched = 0;
        var first = OptionalInt.empty();
        for (int r = 0; r < before.size(); r++) {
            int seq = before.line().step(before.step(r)).seq();
            int other = seq < place.length ? place[seq] : -1;
            boolean same =
                    other >= 0
                            && after.total(other) == before.total(r)
                            && after.read(other) == before.read(r)
                            && sameWrites(before, r, after, other)
                            && after.output(other) == before.output(r);
            if (same) continue;
            touched++;
            boolean breaks = other >= 0 && Misses.at(after, other) && !Misses.at(before, r);
            if (breaks && first.isEmpty()) first = OptionalInt.of(seq);
        }
        return new Touched(touched, first);
    }

    private static boolean sameWrites(Played before, int r, Played after, int other) {
        return after.write(other) == before.write(r)
                && after.write(other, WriteClass.ONE_HOUR) == before.write(r, WriteClass.ONE_HOUR);
    }
}
