package turnscope.views.plot;

import java.util.Optional;

/// What of a session is visible and what is selected; every track draws the same one, so they always agree.
///
/// At the border zooming out goes on at the other side and panning stops: nothing bounces.
///
/// @param whole all requests of the session
/// @param minimap the part that the minimap shows and that one moves within; all, until a range was made the whole view
/// @param visible within `minimap`, at least [#LEAST] requests wide unless that is narrower
public record Viewport(Span whole, Span minimap, Span visible, Optional<Range> selection) {

    /// Requests that stay visible however far one zooms in.
    public static final double LEAST = 3;

    public Viewport {
        if (visible.from() < minimap.from() || visible.to() > minimap.to())
            throw new IllegalArgumentException(visible + " leaves " + minimap);
        if (minimap.from() < whole.from() || minimap.to() > whole.to())
            throw new IllegalArgumentException(minimap + " leaves " + whole);
    }

    /// Everything of a session, nothing selected.
    public static Viewport of(int requests) {
        var whole = new Span(0, requests);
        return new Viewport(whole, whole, whole, Optional.empty());
    }

    public int requests() {
        return (int) whole.to();
    }

    /// The same view of a session that has grown: still all of it, or still its end, or else what it was.
    public Viewport grownTo(int requests) {
        var larger = new Span(0, requests);
        if (!minimap.equals(whole)) return new Viewport(larger, minimap, visible, selection);
        boolean all = visible.equals(whole);
        boolean end = visible.to() >= whole.to();
        var moved = end ? new Span(requests - visible.width(), requests) : visible;
        return new Viewport(larger, larger, all ? larger : moved.movedInto(larger), selection);
    }

    /// Shows `1/factor` of what is visible now and keeps the position under the pointer where it is.
    public Viewport zoomedAt(double position, double factor) {
        double width = width(visible.width() / factor);
        double share = visible.width() == 0 ? 0 : (position - visible.from()) / visible.width();
        double from = position - share * width;
        return seeing(new Span(from, from + width));
    }

    /// The same along another axis, on which equal lengths are not equal numbers of requests.
    public Viewport zoomedAt(double position, double factor, Axis axis) {
        if (axis.even()) return zoomedAt(position, factor);
        var seen = axis.values(visible);
        double width = seen.width() / factor;
        double share = seen.width() == 0 ? 0 : (axis.value(position) - seen.from()) / seen.width();
        double from = axis.value(position) - share * width;
        return fit(axis.positions(new Span(from, from + width).movedInto(axis.values(minimap))));
    }

    /// Moves by a share of what is visible, along an axis.
    public Viewport pannedByShare(double share, Axis axis) {
        var seen = axis.values(visible);
        double by = share * seen.width();
        var moved = new Span(seen.from() + by, seen.to() + by).movedInto(axis.values(minimap));
        return axis.even() ? seeing(moved) : fit(axis.positions(moved));
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
        return seeing(minimap);
    }

    public Viewport centredOn(double position) {
        double half = visible.width() / 2;
        return seeing(new Span(position - half, position + half));
    }

    /// Moves no further than needed to show the request.
    public Viewport revealing(int request) {
        if (request < minimap.from() || request + 1 > minimap.to())
            return within(whole).revealing(request);
        if (request < visible.from()) return pannedBy(request - visible.from());
        if (request + 1 > visible.to()) return pannedBy(request + 1 - visible.to());
        return this;
    }

    /// Makes a span all that the minimap shows, and shows it.
    public Viewport committed(Span span) {
        var kept =
                new Span(
                        span.from(),
                        Math.max(span.to(), Math.min(span.from() + LEAST, whole.to())));
        return new Viewport(whole, kept, kept, selection);
    }

    /// Moves within a wider span again, without moving.
    public Viewport within(Span span) {
        return new Viewport(whole, span, visible.movedInto(span), selection);
    }

    public Viewport selecting(Range range) {
        return new Viewport(whole, minimap, visible, Optional.of(range));
    }

    public Viewport unselected() {
        return new Viewport(whole, minimap, visible, Optional.empty());
    }

    /// The request at a position, the nearest one if the position lies outside.
    public int requestAt(double position) {
        return (int) Math.clamp(Math.floor(position), 0, Math.max(0, requests() - 1));
    }

    /// Positions onto a line from `start` to `end`.
    public Scale scale(double start, double end) {
        return new Scale(visible.from(), visible.to(), start, end);
    }

    /// The same along an axis.
    public Across across(Axis axis, double start, double end) {
        return new Across(axis, visible, start, end);
    }

    private double width(double wanted) {
        return Math.clamp(wanted, Math.min(LEAST, minimap.width()), minimap.width());
    }

    private Viewport seeing(Span span) {
        return new Viewport(whole, minimap, span.movedInto(minimap), selection);
    }
}
