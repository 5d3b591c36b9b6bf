package turnscope.views.compare;

import java.util.List;

import turnscope.analysis.profile.RequestProfile;

/// The context of a session over what it is aligned by.
///
/// @param xs ascending, one per request
/// @param contexts tokens of the same requests
record Curve(List<Double> xs, List<Long> contexts) {

    /// Seconds that a longer pause counts as.
    private static final double LONGEST_PAUSE = 300;

    Curve {
        xs = List.copyOf(xs);
        contexts = List.copyOf(contexts);
    }

    static Curve of(List<RequestProfile> rows, Alignment alignment) {
        var xs = new java.util.ArrayList<Double>(rows.size());
        double output = 0;
        double active = 0;
        int inTurn = 0;
        for (int i = 0; i < rows.size(); i++) {
            var request = rows.get(i).request();
            boolean same = i > 0 && rows.get(i - 1).request().turn() == request.turn();
            inTurn = same ? inTurn + 1 : 0;
            if (i > 0) active += seconds(rows.get(i - 1), rows.get(i));
            output += request.outputEstimate().orElse(request.usage().output());
            xs.add(
                    switch (alignment) {
                        case REQUEST -> i + 1.0;
                        case TURN -> request.turn() + 1 + inTurn / (inTurn + 4.0);
                        case TIME -> active;
                        case OUTPUT -> output;
                    });
        }
        return new Curve(xs, rows.stream().map(row -> row.request().context()).toList());
    }

    private static double seconds(RequestProfile before, RequestProfile now) {
        if (before.request().at().isEmpty() || now.request().at().isEmpty()) return 0;
        double seconds =
                java.time.Duration.between(before.request().at().get(), now.request().at().get())
                                .toMillis()
                        / 1000.0;
        return Math.clamp(seconds, 0, LONGEST_PAUSE);
    }

    double end() {
        return xs.isEmpty() ? 0 : xs.getLast();
    }

    long peak() {
        return contexts.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
