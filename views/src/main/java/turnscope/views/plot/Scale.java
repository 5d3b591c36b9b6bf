package turnscope.views.plot;

/// Values onto a line; `start` may lie beyond `end`, as it does for heights.
///
/// @param logarithmic whether equal ratios take equal lengths; `from` is then above zero and stands for all below it
public record Scale(double from, double to, double start, double end, boolean logarithmic) {

    public Scale {
        if (logarithmic && !(from > 0 && to > from))
            throw new IllegalArgumentException("no ratio from " + from + " to " + to);
    }

    /// Equal differences take equal lengths.
    public Scale(double from, double to, double start, double end) {
        this(from, to, start, end, false);
    }

    public double at(double value) {
        if (to == from) return start;
        return start + share(value) * (end - start);
    }

    private double share(double value) {
        if (!logarithmic) return (value - from) / (to - from);
        return Math.log(Math.max(value, from) / from) / Math.log(to / from);
    }

    /// The same for counts, which are far from where a double loses digits.
    public double at(long value) {
        return at((double) value);
    }

    /// The value that lies at a place, which may be off the line.
    public double valueAt(double place) {
        if (end == start) return from;
        double share = (place - start) / (end - start);
        return logarithmic ? from * Math.pow(to / from, share) : from + share * (to - from);
    }

    /// Length on the line of one unit.
    public double unit() {
        return to == from ? 0 : Math.abs((end - start) / (to - from));
    }
}
