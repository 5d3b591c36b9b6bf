package turnscope.views.library;

import java.util.Arrays;

import turnscope.analysis.cache.CacheAudit;
import turnscope.analysis.cache.Verdict;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;

/// Where in the picture of a session its context was compacted and where its cache lost something, column by column.
final class Marks {

    static final Marks NONE = new Marks(new boolean[0], new boolean[0]);

    private final boolean[] compactions;
    private final boolean[] losses;

    private Marks(boolean[] compactions, boolean[] losses) {
        this.compactions = compactions;
        this.losses = losses;
    }

    /// Counts own requests only, as the picture does.
    static Marks of(Session session) {
        var requests = session.requests();
        int[] place = new int[requests.size() + 1];
        for (int i = 0; i < requests.size(); i++)
            place[i + 1] = place[i] + (requests.get(i).owned() ? 1 : 0);
        int owned = place[requests.size()];
        if (owned == 0) return NONE;
        var marks = new Marks(new boolean[Spark.COLUMNS], new boolean[Spark.COLUMNS]);
        for (var event : session.events())
            if (event instanceof Event.Compaction(var seq, _, _, _, _, _))
                marks.compactions[column(place[Math.clamp(seq, 0, requests.size())], owned)] = true;
        var verdicts = CacheAudit.of(session).verdicts();
        for (int i = 0; i < Math.min(verdicts.size(), requests.size()); i++)
            if (lost(requests.get(i), verdicts.get(i)))
                marks.losses[column(place[i], owned)] = true;
        return marks;
    }

    private static boolean lost(Request request, Verdict verdict) {
        return request.owned() && verdict.fault();
    }

    private static int column(int request, int of) {
        return Math.clamp((long) request * Spark.COLUMNS / of, 0, Spark.COLUMNS - 1);
    }

    boolean compacted(int column) {
        return column < compactions.length && compactions[column];
    }

    boolean lost(int column) {
        return column < losses.length && losses[column];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marks marks
                && Arrays.equals(compactions, marks.compactions)
                && Arrays.equals(losses, marks.losses);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(compactions) + Arrays.hashCode(losses);
    }
}
