package turnscope.views.plot;

/// Largest values and sums of any stretch of a series in a few steps, whatever its length.
///
/// Level k holds the place of the largest value of every block of 2^(k+1) values, so that a stretch is covered by at
/// most two blocks per level. Built once per session: drawing then costs per column of pixels, not per request.
public final class Pyramid {

    private final long[] values;
    private final long[] sums;
    private final int[][] levels;

    /// @param values not negative; not copied
    public Pyramid(long[] values) {
        this.values = values;
        this.sums = new long[values.length + 1];
        for (int i = 0; i < values.length; i++) sums[i + 1] = Math.addExact(sums[i], values[i]);
        int depth = 0;
        while (values.length >> (depth + 1) > 0) depth++;
        this.levels = new int[depth][];
        for (int level = 0; level < depth; level++) {
            levels[level] = new int[values.length >> (level + 1)];
            for (int block = 0; block < levels[level].length; block++) {
                int left = level == 0 ? 2 * block : levels[level - 1][2 * block];
                int right = level == 0 ? 2 * block + 1 : levels[level - 1][2 * block + 1];
                levels[level][block] = values[right] > values[left] ? right : left;
            }
        }
    }

    public int size() {
        return values.length;
    }

    public long value(int index) {
        return values[index];
    }

    /// Where the largest value of a stretch stands, the first one of equals; both ends included.
    public int peak(int first, int last) {
        int peak = first;
        int at = first;
        while (at <= last) {
            int aligned = at == 0 ? levels.length : Integer.numberOfTrailingZeros(at);
            int fitting = 31 - Integer.numberOfLeadingZeros(last - at + 1);
            int power = Math.min(aligned, fitting);
            int candidate = power == 0 ? at : levels[power - 1][at >> power];
            if (values[candidate] > values[peak]) peak = candidate;
            at += 1 << power;
        }
        return peak;
    }

    public long max(int first, int last) {
        return values[peak(first, last)];
    }

    /// The sum of a stretch, both ends included.
    public long sum(int first, int last) {
        return sums[last + 1] - sums[first];
    }
}
