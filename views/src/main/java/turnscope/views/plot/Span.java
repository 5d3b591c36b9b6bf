package turnscope.views.plot;

/// A stretch of the request axis, on which request i reaches from i to i + 1.
public record Span(double from, double to) {

    public Span {
        if (!(from <= to)) throw new IllegalArgumentException(from + " is after " + to);
    }

    public double width() {
        return to - from;
    }

    public boolean contains(double position) {
        return position >= from && position <= to;
    }

    /// The same width, moved into the other span; the other span if it is wider than that.
    Span movedInto(Span other) {
        if (width() >= other.width()) return other;
        if (from < other.from) return new Span(other.from, other.from + width());
        if (to > other.to) return new Span(other.to - width(), other.to);
        return this;
    }
}
