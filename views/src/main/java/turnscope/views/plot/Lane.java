package turnscope.views.plot;

/// The rectangle of a track in which its data stand; title and labels lie around it.
///
/// @param pixel size of a device pixel in points, to which edges are aligned
public record Lane(double x, double y, double width, double height, double pixel) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    /// Heights of values from 0 at the bottom up to the top of the lane.
    public Scale upTo(double top) {
        return new Scale(0, top, bottom(), y);
    }

    /// Heights of values from `floor`, which stands for all below it, in equal steps for equal ratios.
    public Scale logarithmic(double floor, double top) {
        return new Scale(floor, Math.max(top, floor * 10), bottom(), y, true);
    }

    public boolean spans(double place) {
        return place >= y && place <= bottom();
    }

    /// The nearest whole pixel.
    public double snap(double place) {
        return Math.round(place / pixel) * pixel;
    }
}
