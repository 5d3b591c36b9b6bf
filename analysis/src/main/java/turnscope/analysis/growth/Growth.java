package turnscope.analysis.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;

/// The context of every request of a session and what sending it again and again adds up to.
///
/// All requests of the thread count, copies included: a fork sends the history that it inherited.
///
/// @param cumulativeInput tokens sent over the whole session
/// @param peakContext largest context of one request
/// @param phases in order; together they hold every request once
public record Growth(long cumulativeInput, long peakContext, List<Phase> phases) {

    public static final Growth NONE = new Growth(0, 0, List.of());

    public Growth {
        phases = List.copyOf(phases);
    }

    public static Growth of(Session session) {
        return of(session.requests(), session.events());
    }

    static Growth of(List<Request> requests, List<Event> events) {
        if (requests.isEmpty()) return NONE;
        var starts = new TreeSet<Integer>();
        starts.add(0);
        for (var event : events) {
            if (event instanceof Event.Compaction compaction
                    && compaction.beforeSeq() < requests.size()) {
                starts.add(compaction.beforeSeq());
            }
        }
        var phases = new ArrayList<Phase>();
        for (int start : starts) {
            Integer next = starts.higher(start);
            phases.add(phase(requests, start, (next == null ? requests.size() : next) - 1));
        }
        long cumulative =
                phases.stream().mapToLong(Phase::cumulativeInput).reduce(0, Math::addExact);
        long peak = requests.stream().mapToLong(Request::context).max().orElse(0);
        return new Growth(cumulative, peak, phases);
    }

    private static Phase phase(List<Request> requests, int first, int last) {
        int n = last - first + 1;
        double[] sums = new double[n];
        long cumulative = 0;
        long added = 0;
        long before = requests.get(first).context();
        long prefix = Math.multiplyExact(before, n);
        for (int i = 0; i < n; i++) {
            long context = requests.get(first + i).context();
            cumulative = Math.addExact(cumulative, context);
            added = Math.addExact(added, Math.max(0, context - before));
            before = context;
            sums[i] = cumulative;
        }
        var fit =
                n < Phase.FIT_NEEDS
                        ? java.util.Optional.<Fit>empty()
                        : java.util.Optional.of(Fit.of(sums));
        prefix = Math.min(prefix, cumulative);
        added = Math.min(added, cumulative - prefix);
        return new Phase(first, last, cumulative, prefix, added, cumulative - prefix - added, fit);
    }

    /// How many times the largest context was sent in total: cumulative input / peak.
    public double blowUp() {
        return peakContext == 0 ? 0 : (double) cumulativeInput / peakContext;
    }

    public long resent() {
        return phases.stream().mapToLong(Phase::resent).sum();
    }

    public long prefix() {
        return phases.stream().mapToLong(Phase::prefix).sum();
    }

    public long added() {
        return phases.stream().mapToLong(Phase::added).sum();
    }

    /// Share of the cumulative input that is history sent again, 0 to 1.
    public double quadraticShare() {
        return cumulativeInput == 0 ? 0 : (double) resent() / cumulativeInput;
    }
}
