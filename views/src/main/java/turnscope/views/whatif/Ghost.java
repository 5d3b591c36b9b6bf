package turnscope.views.whatif;

import java.util.Optional;
import java.util.function.Function;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.simulation.Course;
import turnscope.analysis.simulation.Outcome;
import turnscope.views.Text;
import turnscope.views.plot.Pyramid;
import turnscope.views.timeline.GhostLine;

/// A replay beside the recording as its chart needs it: one number per request and thing, and pyramids over them.
///
/// Made away from the screen; drawing reads it and allocates next to nothing.
final class Ghost {

    private final Course course;
    private final boolean priced;
    private final Pyramid recorded;
    private final Pyramid simulated;
    private final Pyramid change;
    private final long[] difference;
    private final long[] spent;
    private final long[] expected;

    private Ghost(Ready ready, Outcome outcome, Course course) {
        int n = course.requests();
        this.course = course;
        priced = outcome.cost().isPresent() && ready.live().baseline().cost().isPresent();
        recorded = ready.contexts();
        difference = new long[n];
        spent = new long[n];
        expected = new long[n];
        var contexts = new long[n];
        var changes = new long[n];
        long billed = 0;
        long more = 0;
        for (int seq = 0; seq < n; seq++) {
            contexts[seq] = course.context(seq);
            difference[seq] = course.picoDollars(seq) - ready.baseline().picoDollars(seq);
            changes[seq] = Math.abs(difference[seq]);
            billed += ready.billed(seq);
            more += difference[seq];
            spent[seq] = billed;
            expected[seq] = billed + more;
        }
        simulated = new Pyramid(contexts);
        change = new Pyramid(changes);
    }

    static Ghost of(Ready ready, Outcome outcome, Course course) {
        return new Ghost(ready, outcome, course);
    }

    /// Drawn over the recording.
    GhostLine line(SessionProfile of, Function<Text, String> name) {
        return new GhostLine(
                of, name, simulated, priced ? Optional.of(this::expected) : Optional.empty());
    }

    Course course() {
        return course;
    }

    /// Whether money can be shown at all.
    boolean priced() {
        return priced;
    }

    /// Contexts as recorded.
    Pyramid recorded() {
        return recorded;
    }

    /// Contexts of the replay; 0 where nothing is sent.
    Pyramid simulated() {
        return simulated;
    }

    /// Sizes of the differences of costs, in picodollars.
    Pyramid change() {
        return change;
    }

    /// What a request costs more, in picodollars.
    long difference(int seq) {
        return difference[seq];
    }

    /// Picodollars until and with a request as recorded.
    long spent(int seq) {
        return spent[seq];
    }

    /// The same as simulated.
    long expected(int seq) {
        return expected[seq];
    }

    int requests() {
        return difference.length;
    }

    /// Tokens of the largest context of both.
    long peak() {
        if (requests() == 0) return 0;
        return Math.max(recorded.max(0, requests() - 1), simulated.max(0, requests() - 1));
    }

    long mostSpent() {
        long most = 0;
        for (int seq = 0; seq < requests(); seq++)
            most = Math.max(most, Math.max(spent[seq], expected[seq]));
        return most;
    }
}
