package turnscope.analysis.simulation;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.simulation.engine.Played;

/// How a replay went, request by recorded request, for charts.
///
/// Requests that a strategy inserts or hands to a sub-agent count where they happen; a recorded request that is not sent has
/// nothing. Everything counts over all lines, apart from the context.
public final class Course {

    private final long[] context;
    private final long[] read;
    private final long[] written;
    private final long[] fresh;
    private final long[] picoDollars;

    private Course(int requests, long[] picoDollars) {
        context = new long[requests];
        read = new long[requests];
        written = new long[requests];
        fresh = new long[requests];
        this.picoDollars = picoDollars;
    }

    /// @param requests of the recording
    static Course of(Catalogue catalogue, Replay replay, int requests) {
        var course = new Course(requests, RequestCosts.of(catalogue, replay, requests));
        for (var lane : replay.lanes()) course.add(lane, lane == replay.main());
        return course;
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

    /// How many requests the recording has.
    public int requests() {
        return context.length;
    }

    /// Tokens of the largest request of the session's own line.
    public long context(int seq) {
        return context[seq];
    }

    public long read(int seq) {
        return read[seq];
    }

    public long written(int seq) {
        return written[seq];
    }

    public long fresh(int seq) {
        return fresh[seq];
    }

    /// Cost; what has no price counts nothing.
    public long picoDollars(int seq) {
        return picoDollars[seq];
    }
}
