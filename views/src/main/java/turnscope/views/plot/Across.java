package turnscope.views.plot;

/// Positions on the request axis to places across the screen, and back.
public final class Across {

    private final Axis axis;
    private final Span visible;
    private final double start;
    private final double end;
    private final Scale scale;

    /// @param visible positions between both ends
    public Across(Axis axis, Span visible, double start, double end) {
        this.axis = axis;
        this.visible = visible;
        this.start = start;
        this.end = end;
        var values = axis.values(visible);
        this.scale = new Scale(values.from(), values.to(), start, end);
    }

    public double at(double position) {
        return scale.at(axis.value(position));
    }

    /// The position at a place, which may lie beyond the ends only where requests are equally wide.
    public double valueAt(double place) {
        return axis.position(scale.valueAt(place));
    }

    /// What the axis counts between both ends: requests, seconds or tokens.
    public Scale scale() {
        return scale;
    }

    /// Points of one request, on average of what is visible.
    public double unit() {
        return visible.width() == 0 ? 0 : Math.abs(end - start) / visible.width();
    }

    boolean even() {
        return axis.even();
    }

    double start() {
        return start;
    }

    double width() {
        return end - start;
    }
}
