package turnscope.views.compare;

import java.util.ArrayList;
import java.util.List;

/// The context of a session over what it is aligned by.
///
/// @param xs ascending, one per request
/// @param contexts tokens of the same requests
/// @param simulated whether it is a replay
record Curve(List<Double> xs, List<Long> contexts, boolean simulated) {

    /// Seconds that a longer pause counts as.
    private static final double LONGEST_PAUSE = 300;

    Curve {
        xs = List.copyOf(xs);
        contexts = List.copyOf(contexts);
    }

    static Curve of(Compared each, Alignment alignment) {
        var xs = new ArrayList<Double>(each.requests());
        var contexts = new ArrayList<Long>(each.requests());
        double output = 0;
        double active = 0;
        int inTurn = 0;
        for (int i = 0; i < each.requests(); i++) {
            boolean same = i > 0 && each.turn(i - 1) == each.turn(i);
            inTurn = same ? inTurn + 1 : 0;
            if (i > 0) active += seconds(each, i);
            output += each.output(i);
            contexts.add(each.context(i));
            xs.add(
                    switch (alignment) {
                        case REQUEST -> i + 1.0;
                        case TURN -> each.turn(i) + 1 + inTurn / (inTurn + 4.0);
                        case TIME -> active;
                        case OUTPUT -> output;
                    });
        }
        return new Curve(xs, contexts, each instanceof Compared.Replayed);
    }

    private static double seconds(Compared each, int request) {
        var before = each.millis(request - 1);
        var now = each.millis(request);
        if (before.isEmpty() || now.isEmpty()) return 0;
        return Math.clamp((now.getAsLong() - before.getAsLong()) / 1000.0, 0, LONGEST_PAUSE);
    }

    double end() {
        return xs.isEmpty() ? 0 : xs.getLast();
    }

    long peak() {
        return contexts.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
