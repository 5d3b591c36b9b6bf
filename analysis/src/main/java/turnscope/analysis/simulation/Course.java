package turnscope.analysis.simulation;

import turnscope.analysis.simulation.engine.Played;

/// How a replay went, request by recorded request, for charts.
///
/// Requests that a strategy inserts or hands to a sub-agent count where they happen; a recorded request that is not sent has
/// nothing. The arrays belong to it and are not to be changed.
///
/// @param context tokens of the largest request of the session's own line
/// @param read tokens read from the cache, all lines
/// @param written tokens written to the cache, all lines
/// @param fresh tokens sent uncached, all lines
/// @param picoDollars cost, all lines; what has no price counts nothing
public record Course(
        long[] context, long[] read, long[] written, long[] fresh, long[] picoDollars) {

    /// @param requests of the recording
    static Course of(Replay replay, Invoice invoice, int requests) {
        var course =
                new Course(
                        new long[requests],
                        new long[requests],
                        new long[requests],
                        new long[requests],
                        invoice.perRequest(replay.scenario().model(), requests));
        for (var lane : replay.lanes()) course.add(lane, lane == replay.main());
        return course;
    }

    public int requests() {
        return context.length;
    }

    private void add(Played lane, boolean main) {
        for (int r = 0; r < lane.size(); r++) {
            int seq = lane.line().step(lane.step(r)).seq();
            if (seq < 0 || seq >= context.length) continue;
            if (main) context[seq] = Math.max(context[seq], lane.total(r));
            read[seq] += lane.read(r);
            written[seq] += lane.write(r);
            fresh[seq] += lane.fresh(r);
        }
    }
}
