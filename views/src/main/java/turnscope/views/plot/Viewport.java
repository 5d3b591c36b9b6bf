package turnscope.views.plot;

import java.util.Optional;

/// What of a session is visible and what is selected; every track draws the same one, so they always agree.
///
/// At the border zooming out goes on at the other side and panning stops: nothing bounces.
///
/// @param whole all requests of the session
/// @param visible within `whole`, at least [#LEAST] requests wide unless the session is shorter
public record Viewport(Span whole, Span visible, Optional<Range> selection) {

    /// Requests that stay visible however far one zooms in.
    public static final double LEAST = 3;

    public Viewport {
        if (visible.from() < whole.from() || visible.to() > whole.to())
            throw new IllegalArgumentException(visible + " leaves " + whole);
    }

    /// Everything of a session, nothing selected.
    public static Viewport of(int requests) {
        var whole = new Span(0, requests);
        return new Viewport(whole, whole, Optional.empty());
    }

    public int requests() {
        return (int) whole.to();
    }

    /// The same view of a session that has grown: still all of it, or still its end, or else what it was.
    public Viewport grownTo(int requests) {
        var larger = new Span(0, requests);
        boolean all = visible.equals(whole);
        boolean end = visible.to() >= whole.to();
        var moved = end ? new Span(requests - visible.width(), requests) : visible;
        return new Viewport(larger, all ? larger : moved.movedInto(larger), selection);
    }

    /// Shows `1/factor` of what is visible now and keeps the position under the pointer where it is.
    public Viewport zoomedAt(double position, double factor) {
        double width = width(visible.width() / factor);
        double share = visible.width() == 0 ? 0 : (position - visible.from()) / visible.width();
        double from = position - share * width;
        return seeing(new Span(from, from + width));
    }

    public Viewport pannedBy(double requests) {
        return seeing(new Span(visible.from() + requests, visible.to() + requests));
    }

    /// Shows the span, widened around its middle if it is narrower than allowed.
    public Viewport fit(Span span) {
        double width = width(span.width());
        double from = (span.from() + span.to() - width) / 2;
        return seeing(new Span(from, from + width));
    }

    public Viewport fitAll() {
        return seeing(whole);
    }

    public Viewport centredOn(double position) {
        double half = visible.width() / 2;
        return seeing(new Span(position - half, position + half));
    }

    /// Moves no further than needed to show the request.
    public Viewport revealing(int request) {
        if (request < visible.from()) return pannedBy(request - visible.from());
        if (request + 1 > visible.to()) return pannedBy(request + 1 - visible.to());
        return this;
    }

    public Viewport selecting(Range range) {
        return new Viewport(whole, visible, Optional.of(range));
    }

    public Viewport unselected() {
        return new Viewport(whole, visible, Optional.empty());
    }

    /// The request at a position, the nearest one if the position lies outside.
    public int requestAt(double position) {
        return (int) Math.clamp(Math.floor(position), 0, Math.max(0, requests() - 1));
    }

    /// Positions onto a line from `start` to `end`.
    public Scale scale(double start, double end) {
        return new Scale(visible.from(), visible.to(), start, end);
    }

    private double width(double wanted) {
        return Math.clamp(wanted, Math.min(LEAST, whole.width()), whole.width());
    }

    private Viewport seeing(Span span) {
        return new Viewport(whole, span.movedInto(whole), selection);
    }
}
