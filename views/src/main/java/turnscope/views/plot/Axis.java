package turnscope.views.plot;

import java.util.Arrays;

/// What one goes along while one walks from request to request: the requests themselves, the clock, or tokens sent.
///
/// Positions stay in requests whatever the axis; only their places on the screen move. So range, selection and crosshair
/// survive a change of the axis.
public final class Axis {

    /// Every request is as wide as every other.
    public static final Axis REQUESTS = new Axis(new double[0]);

    private final double[] edges;

    private Axis(double[] edges) {
        this.edges = edges;
    }

    /// @param edges where each request begins, ascending, and at last where the last one ends; not copied
    public static Axis of(double[] edges) {
        return edges.length < 2 || edges[edges.length - 1] <= edges[0] ? REQUESTS : new Axis(edges);
    }

    /// Whether places are proportional to request numbers.
    public boolean even() {
        return edges.length == 0;
    }

    /// How far one has come at a position.
    public double value(double position) {
        if (even()) return position;
        int last = edges.length - 2;
        int seq = (int) Math.clamp(Math.floor(position), 0, last);
        double inside = Math.clamp(position - seq, 0, 1);
        return edges[seq] + inside * (edges[seq + 1] - edges[seq]);
    }

    /// The position at which one has come so far; one of those in a stretch that takes no room.
    public double position(double value) {
        if (even()) return value;
        int found = Arrays.binarySearch(edges, value);
        if (found >= 0) return found;
        int seq = -found - 2;
        if (seq < 0) return 0;
        if (seq >= edges.length - 1) return edges.length - 1;
        return seq + (value - edges[seq]) / (edges[seq + 1] - edges[seq]);
    }

    Span values(Span positions) {
        return new Span(value(positions.from()), value(positions.to()));
    }

    Span positions(Span values) {
        double from = position(values.from());
        return new Span(from, Math.max(from, position(values.to())));
    }
}
