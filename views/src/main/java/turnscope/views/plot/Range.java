package turnscope.views.plot;

/// Whole requests by sequence number, both ends included.
public record Range(int first, int last) {

    public Range {
        if (first < 0 || last < first)
            throw new IllegalArgumentException("no range: " + first + " to " + last);
    }

    /// The range between two requests in either order.
    public static Range between(int one, int other) {
        return new Range(Math.min(one, other), Math.max(one, other));
    }

    public int requests() {
        return last - first + 1;
    }

    public boolean contains(int request) {
        return request >= first && request <= last;
    }

    /// The shortest range that holds this one and the request.
    public Range with(int request) {
        return new Range(Math.min(first, request), Math.max(last, request));
    }

    public Span span() {
        return new Span(first, last + 1);
    }
}
