package turnscope.views.library;

import java.util.Arrays;

/// The context of a session's requests, squeezed into the width of a list row.
public final class Spark {

    /// Columns of a picture.
    public static final int COLUMNS = 96;

    static final Spark NONE = new Spark(new long[0]);

    private final long[] tallest;

    private Spark(long[] tallest) {
        this.tallest = tallest;
    }

    /// Every column shows the largest context of the requests that share it, so no peak is lost.
    static Spark of(long[] contexts, int count) {
        if (count == 0) return NONE;
        long[] tallest = new long[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            int from = (int) ((long) column * count / COLUMNS);
            int to = Math.max(from + 1, (int) ((long) (column + 1) * count / COLUMNS));
            for (int i = from; i < to; i++)
                tallest[column] = Math.max(tallest[column], contexts[i]);
        }
        return new Spark(tallest);
    }

    boolean empty() {
        return tallest.length == 0;
    }

    /// Height of a column as a share of the tallest one, 0 to 1.
    double height(int column) {
        long peak = Arrays.stream(tallest).max().orElse(0);
        return peak == 0 ? 0 : (double) tallest[column] / peak;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spark spark && Arrays.equals(tallest, spark.tallest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(tallest);
    }
}
