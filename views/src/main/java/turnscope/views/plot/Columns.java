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

    /// Where requests differ in room, bars stay slim.
    private static final double UNEVEN = 8;

    private final int firstColumn;
    private final int count;
    private final int requests;
    private final double perColumn;
    private final double pixel;
    private final double origin;
    private final double slot;
    private final double[] places;
    private final int[] firsts;

    private Columns(
            int firstColumn,
            int count,
            int requests,
            double perColumn,
            double pixel,
            double origin,
            double slot,
            double[] places,
            int[] firsts) {
        this.places = places;
        this.firsts = firsts;
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
        if (requests == 0 || width < pixel) return even(0, 0, 0, 1, pixel, x, 0);
        double slot = width / visible.width();
        double perColumn = Math.max(1, visible.width() * pixel / width);
        if (perColumn > 1) slot = pixel;
        double origin = x - visible.from() / perColumn * slot;
        int first = (int) Math.floor(visible.from() / perColumn);
        int last =
                Math.min(
                        (int) Math.ceil(visible.to() / perColumn),
                        (int) Math.ceil(requests / perColumn));
        return even(first, last - first, requests, perColumn, pixel, origin, slot);
    }

    private static Columns even(
            int firstColumn,
            int count,
            int requests,
            double perColumn,
            double pixel,
            double origin,
            double slot) {
        return new Columns(
                firstColumn,
                count,
                requests,
                perColumn,
                pixel,
                origin,
                slot,
                new double[0],
                new int[0]);
    }

    /// Along an axis on which some requests take more room than others: requests that begin within one pixel share a
    /// column, which reaches to where the next one begins.
    public static Columns of(Viewport viewport, Across across, double pixel) {
        var visible = viewport.visible();
        int requests = viewport.requests();
        double width = across.width();
        if (across.even() || requests == 0 || width < pixel)
            return of(viewport, across.start(), width, pixel);
        int first = (int) Math.clamp(Math.floor(visible.from()), 0, requests - 1);
        int end = (int) Math.clamp(Math.ceil(visible.to()), first + 1, requests);
        var places = new double[end - first + 1];
        var firsts = new int[end - first + 1];
        int count = 0;
        for (int seq = first; seq < end; seq++) {
            double place = Math.round(across.at(seq) / pixel) * pixel;
            if (count > 0 && place - places[count - 1] < pixel) continue;
            places[count] = place;
            firsts[count++] = seq;
        }
        places[count] =
                Math.max(Math.round(across.at(end) / pixel) * pixel, places[count - 1] + pixel);
        firsts[count] = end;
        double each = (double) (end - first) / count;
        return new Columns(0, count, requests, each, pixel, across.start(), 0, places, firsts);
    }

    private boolean even() {
        return firsts.length == 0;
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
        if (!even()) return firsts[column];
        return Math.min(requests - 1, (int) Math.ceil((firstColumn + column) * perColumn - 1e-9));
    }

    /// Sequence number of the last request of a column, inclusive.
    public int last(int column) {
        if (!even()) return firsts[column + 1] - 1;
        int next = (int) Math.ceil((firstColumn + column + 1) * perColumn - 1e-9);
        return Math.max(first(column), Math.min(requests, next) - 1);
    }

    public double left(int column) {
        if (!even()) return places[column];
        return snap(origin + (firstColumn + column) * slot);
    }

    public double right(int column) {
        if (!even()) return places[column + 1];
        return snap(origin + (firstColumn + column + 1) * slot);
    }

    /// The column that a place lies in; -1 beside all of them.
    public int at(double x) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (left(middle) <= x) low = middle;
            else high = middle - 1;
        }
        return count > 0 && left(low) <= x && x < right(low) ? low : -1;
    }

    /// Left edge of the bar in the column.
    public double barLeft(int column) {
        if (!even()) return places[column];
        return slot <= WIDEST ? left(column) : snap(middle(column) - WIDEST / 2);
    }

    /// Right edge of the bar in the column, which leaves a gap to the next one where there is room.
    public double barRight(int column) {
        if (!even()) return uneven(column);
        if (slot > WIDEST) return barLeft(column) + WIDEST;
        return right(column) - (slot >= APART * pixel ? pixel : 0);
    }

    /// A bar begins where its request does and is no wider than a bar may be.
    private double uneven(int column) {
        double room = places[column + 1] - places[column];
        double kept = room >= APART * pixel ? room - pixel : room;
        return places[column] + Math.max(pixel, Math.min(UNEVEN, kept));
    }

    private double middle(int column) {
        return origin + (firstColumn + column + 0.5) * slot;
    }

    private double snap(double place) {
        return Math.round(place / pixel) * pixel;
    }
}
