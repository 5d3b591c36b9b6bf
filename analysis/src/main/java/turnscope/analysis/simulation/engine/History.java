package turnscope.analysis.simulation.engine;

import turnscope.analysis.simulation.script.Piece;

/// The context while a line is played: which places are filled, and with how much.
///
/// Sums up to a boundary come from the sums at birth and a binary indexed tree of the changes since, so that a replay
/// costs what changes, not what is sent.
public final class History {

    private final Line line;
    private static final long[] NOTHING = {};

    /// Changes by place and their tree; made with the first change, as most replays have none.
    private long[] change = NOTHING;

    private long[] tree = NOTHING;
    private boolean changed;
    private long changes;
    private int end;
    private int lowest = Integer.MAX_VALUE;
    private int touched = Integer.MAX_VALUE;

    History(Line line) {
        this.line = line;
    }

    public Line line() {
        return line;
    }

    /// Boundary behind everything that is sent.
    public int end() {
        return end;
    }

    void reach(int boundary) {
        end = boundary;
    }

    public Piece piece(int place) {
        return line.pieces[place];
    }

    /// Units at a place now.
    public long weight(int place) {
        long born = line.birth[place + 1] - line.birth[place];
        return changed ? born + change[place] : born;
    }

    /// Whole tokens at a place now.
    public long tokensAt(int place) {
        return line.scale.tokens(weight(place));
    }

    /// Whole tokens of everything that is sent.
    public long total() {
        return line.scale.tokens(line.birth[end] + (changed ? changesBelow(end) : 0));
    }

    /// Whole tokens before a boundary.
    public long tokens(int boundary) {
        return line.scale.tokens(line.birth[boundary] + (changed ? changesBelow(boundary) : 0));
    }

    private long changesBelow(int boundary) {
        if (boundary == end && boundary == line.pieces.length) return changes;
        long sum = 0;
        for (int i = boundary; i > 0; i -= i & -i) sum += tree[i];
        return sum;
    }

    /// Makes a place weigh so many units; everything from there on is new to a cache.
    public void resize(int place, long units) {
        long more = units - weight(place);
        if (more == 0) return;
        set(place, more);
        touched = Math.min(touched, place);
    }

    /// Lets a piece go as the recording does; no strategy is at work.
    void depart(int place) {
        long weight = weight(place);
        if (weight > 0) set(place, -weight);
    }

    private void set(int place, long more) {
        if (!changed) {
            changed = true;
            change = new long[line.pieces.length];
            tree = new long[line.pieces.length + 1];
        }
        change[place] += more;
        changes += more;
        lowest = Math.min(lowest, place);
        for (int i = place + 1; i < tree.length; i += i & -i) tree[i] += more;
    }

    /// Notes that the recording changed something inside a place, whatever it was.
    void alter(int place) {
        lowest = Math.min(lowest, place);
    }

    /// Marks a place as another content of the same size.
    public void renew(int place) {
        lowest = Math.min(lowest, place);
        touched = Math.min(touched, place);
    }

    /// The first place that has changed since the last call.
    int takeLowest() {
        int found = lowest;
        lowest = Integer.MAX_VALUE;
        return found;
    }

    /// The first place that a strategy has changed since the last call.
    int takeTouched() {
        int found = touched;
        touched = Integer.MAX_VALUE;
        return found;
    }

    /// Number of filled places from a boundary on, counted up to a limit.
    int blocksFrom(int boundary, int limit) {
        int count = 0;
        for (int place = end - 1; place >= boundary && count <= limit; place--) {
            if (weight(place) > 0) count++;
        }
        return count;
    }

    /// The shortest boundary that covers so many tokens.
    int boundaryOf(long tokens) {
        int boundary = end;
        while (boundary > 0 && tokens(boundary - 1) >= tokens) boundary--;
        return boundary;
    }
}
