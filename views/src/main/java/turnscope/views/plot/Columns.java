package turnscope.views.plot;

/// Which requests stand at which place: one column per request while there is a pixel for each, else one per pixel.
///
/// Columns of several requests begin at multiples of their own width counted from the first request, not from the left
/// edge, so that panning moves them and never regroups them. Edges lie on whole pixels.
public final class Columns {

    /// Columns from this width on stand apart, in pixels.
    private static final double APART = 3;

    /// Bars are never wider than this, in points.
    private static final double WIDEST = 36;

    private final int firstColumn;
    private final int count;
    private final int requests;
    private final double perColumn;
    private final double pixel;
    private final double origin;
    private final double slot;

    private Columns(
            int firstColumn,
            int count,
            int requests,
            double perColumn,
            double pixel,
            double origin,
            double slot) {
        this.firstColumn = firstColumn;
        this.count = count;
        this.requests = requests;
        this.perColumn = perColumn;
        this.pixel = pixel;
        this.origin = origin;
        this.slot = slot;
    }

    /// @param pixel size of a device pixel in points
    public static Columns of(Viewport viewport, double x, double width, double pixel) {
        var visible = viewport.visible();
        int requests = viewport.requests();
        if (requests == 0 || width < pixel) return new Columns(0, 0, 0, 1, pixel, x, 0);
        double slot = width / visible.width();
        double perColumn = Math.max(1, visible.width() * pixel / width);
        if (perColumn > 1) slot = pixel;
        double origin = x - visible.from() / perColumn * slot;
        int first = (int) Math.floor(visible.from() / perColumn);
        int last =
                Math.min(
                        (int) Math.ceil(visible.to() / perColumn),
                        (int) Math.ceil(requests / perColumn));
        return new Columns(first, last - first, requests, perColumn, pixel, origin, slot);
    }

    public int count() {
        return count;
    }

    /// True if a column may stand for several requests.
    public boolean grouped() {
        return perColumn > 1;
    }

    /// Requests that a column stands for, on average.
    public double perColumn() {
        return perColumn;
    }

    /// Sequence number of the first request of a column.
    public int first(int column) {
        return Math.min(requests - 1, (int) Math.ceil((firstColumn + column) * perColumn - 1e-9));
    }

    /// Sequence number of the last request of a column, inclusive.
    public int last(int column) {
        int next = (int) Math.ceil((firstColumn + column + 1) * perColumn - 1e-9);
        return Math.max(first(column), Math.min(requests, next) - 1);
    }

    public double left(int column) {
        return snap(origin + (firstColumn + column) * slot);
    }

    public double right(int column) {
        return snap(origin + (firstColumn + column + 1) * slot);
    }

    /// Left edge of the bar in the column.
    public double barLeft(int column) {
        return slot <= WIDEST ? left(column) : snap(middle(column) - WIDEST / 2);
    }

    /// Right edge of the bar in the column, which leaves a gap to the next one where there is room.
    public double barRight(int column) {
        if (slot > WIDEST) return barLeft(column) + WIDEST;
        return right(column) - (slot >= APART * pixel ? pixel : 0);
    }

    private double middle(int column) {
        return origin + (firstColumn + column + 0.5) * slot;
    }

    private double snap(double place) {
        return Math.round(place / pixel) * pixel;
    }
}
