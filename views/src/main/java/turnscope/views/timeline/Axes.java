package turnscope.views.timeline;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import turnscope.analysis.profile.RequestProfile;
import turnscope.views.plot.Axis;

/// The axes of one session, each made once.
///
/// @param clock seconds since 1970; requests where the log has no times
/// @param busy the same with every pause beyond [#PAUSE] seconds cut to [#CUT]
/// @param tokens sent so far
/// @param pauses before each request in seconds; 0 where there was none so long
/// @param idleSeconds that lie in such pauses
/// @param idleShare of the clock, 0 to 1, that they are
record Axes(
        Axis clock,
        Axis busy,
        Axis tokens,
        List<Double> pauses,
        double idleSeconds,
        double idleShare) {

    /// Seconds without a request after which nobody works.
    static final double PAUSE = 300;

    /// What is left of such a pause, in seconds.
    static final double CUT = 20;

    static Axes of(List<RequestProfile> rows) {
        int n = rows.size();
        var starts = new double[n + 1];
        var pauses = new double[n + 1];
        var tokens = new double[n + 1];
        double now = first(rows);
        for (int i = 0; i < n; i++) {
            var request = rows.get(i).request();
            double before = now;
            now = Math.max(now, request.at().map(Axes::seconds).orElse(now));
            starts[i] = now;
            if (i > 0 && now - before > PAUSE) pauses[i] = now - before;
            now = Math.max(now, request.ended().map(Axes::seconds).orElse(now));
            tokens[i + 1] = rows.get(i).cumulativeInput();
        }
        if (n > 0) starts[n] = now;
        var busy = new double[n + 1];
        double cut = 0;
        double idle = 0;
        for (int i = 0; i <= n; i++) {
            if (pauses[i] > 0) cut += pauses[i] - CUT;
            idle += pauses[i];
            busy[i] = starts[i] - cut;
        }
        double whole = n == 0 ? 0 : starts[n] - starts[0];
        return new Axes(
                Axis.of(starts),
                Axis.of(busy),
                Axis.of(tokens),
                Arrays.stream(pauses).boxed().toList(),
                idle,
                whole <= 0 ? 0 : idle / whole);
    }

    private static double first(List<RequestProfile> rows) {
        return rows.stream()
                .flatMap(row -> row.request().at().stream())
                .findFirst()
                .map(Axes::seconds)
                .orElse(0.0);
    }

    private static double seconds(Instant at) {
        return at.getEpochSecond() + at.getNano() / 1e9;
    }

    Axis of(XAxis kind) {
        return switch (kind) {
            case REQUESTS -> Axis.REQUESTS;
            case CLOCK -> clock;
            case BUSY -> busy;
            case TOKENS -> tokens;
        };
    }

    /// The moment at a position, in seconds since 1970.
    double secondsAt(double position) {
        return clock.even() ? 0 : clock.value(position);
    }

    /// Where a moment lies among the requests.
    double positionAt(Instant moment) {
        return clock.even() ? 0 : clock.position(seconds(moment));
    }
}
