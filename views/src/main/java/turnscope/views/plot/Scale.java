package turnscope.views.plot;

/// Values onto a line, proportionally; `start` may lie beyond `end`, as it does for heights.
public record Scale(double from, double to, double start, double end) {

    public double at(double value) {
        return to == from ? start : start + (value - from) / (to - from) * (end - start);
    }

    /// The same for counts, which are far from where a double loses digits.
    public double at(long value) {
        return at((double) value);
    }

    /// The value that lies at a place, which may be off the line.
    public double valueAt(double place) {
        return end == start ? from : from + (place - start) / (end - start) * (to - from);
    }

    /// Length on the line of one unit.
    public double unit() {
        return to == from ? 0 : Math.abs((end - start) / (to - from));
    }
}
