package turnscope.analysis.simulation.engine;

/// Replaces the history of a line by a summary and what stays beside it.
///
/// The fixed prefix stays where it is; the summary takes the first place behind it; the pieces that stay keep theirs. To a
/// cache everything behind the fixed prefix is new.
final class Compactor {

    private final History history;
    private final Line line;

    /// First place that may still be filled, apart from the summary's.
    private int filled;

    Compactor(History history) {
        this.history = history;
        this.line = history.line();
        this.filled = line.fixed() + 1;
    }

    /// What a window forces: the sizes that were measured for the agent's own compaction.
    static Compaction forced(long window) {
        return new Compaction(4_000, 2, 3_000, Math.min(22_000, window / 4), -1, true, 0, 0);
    }

    /// Whether anything would leave.
    boolean pays(int step, Compaction how) {
        return keptFrom(step, how) > line.fixed() + 1 && history.end() > line.fixed();
    }

    void compact(int step, Compaction how) {
        int kept = keptFrom(step, how);
        for (int place = filled; place < kept; place++) history.resize(place, 0);
        filled = Math.max(filled, kept);
        history.renew(line.fixed());
        history.resize(line.fixed(), line.scale.units(how.summary()));
    }

    /// Appends what is read again to the places that are kept free behind a step.
    void reread(int step, int extra, Compaction how) {
        int place = line.end(step) + extra;
        history.reach(place + 1);
        history.resize(place, line.scale.units(how.reread() / how.extra()));
    }

    /// First place that stays: by steps, or as many of the newest pieces as fit.
    private int keptFrom(int step, Compaction how) {
        if (how.keepSteps() >= 0) {
            return Math.max(filled, line.begin(Math.max(0, step - how.keepSteps() + 1)));
        }
        int place = history.end();
        long sum = 0;
        while (place > filled) {
            long more = history.tokensAt(place - 1);
            if (sum + more > how.tail()) break;
            sum += more;
            place--;
        }
        return place;
    }
}
