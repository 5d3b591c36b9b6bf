package turnscope.importers.claude;

import java.util.List;
import java.util.OptionalLong;

import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Usage;

/// The token counts of one usage object or of one of its iterations, as they are read.
final class Counts {

    /// No request has ever been near it; a larger count is damage.
    private static final long ABSURD = 100_000_000;

    /// Dollars that no response has ever been near.
    private static final double DEAREST = 10_000;

    private final List<Fault> problems;
    private long fresh;
    private long read;
    private long written;
    private long written5m;
    private long written1h;
    private long output;
    private OptionalLong reasoning = OptionalLong.empty();

    Counts(List<Fault> problems) {
        this.problems = problems;
    }

    /// Takes a field of the object if it is a count.
    void field(String name, Cursor cursor) {
        switch (name) {
            case "input_tokens" -> fresh = tokens(cursor);
            case "cache_read_input_tokens" -> read = tokens(cursor);
            case "cache_creation_input_tokens" -> written = tokens(cursor);
            case "output_tokens" -> output = tokens(cursor);
            case "cache_creation" -> cursor.object(new Split(this, cursor));
            case "output_tokens_details" -> cursor.object(detail -> detail(detail, cursor));
            default -> {}
        }
    }

    /// A record where a lambda would do: the fast compiler makes the former ten times as fast, and there are many.
    private record Split(Counts counts, Cursor cursor) implements Cursor.Field {
        @Override
        public void read(String name) {
            counts.split(name, cursor);
        }
    }

    private void split(String name, Cursor cursor) {
        switch (name) {
            case "ephemeral_5m_input_tokens" -> written5m = tokens(cursor);
            case "ephemeral_1h_input_tokens" -> written1h = tokens(cursor);
            default -> {}
        }
    }

    private void detail(String name, Cursor cursor) {
        if (name.equals("thinking_tokens") && !cursor.isNull())
            reasoning = OptionalLong.of(tokens(cursor));
    }

    /// What was billed. Old versions log no split or no total: the larger of both counts, and what no split names is of the
    /// class that the rest has, else of five minutes.
    Usage usage() {
        long unnamed = Math.max(0, written - written5m - written1h);
        boolean hour = written1h > 0 && written5m == 0;
        return new Usage(
                fresh,
                read,
                written5m + (hour ? 0 : unnamed),
                written1h + (hour ? unnamed : 0),
                0,
                output,
                reasoning);
    }

    /// An amount of dollars; empty where none stands there, or none that can be.
    static OptionalLong picodollars(Cursor cursor) {
        if (!cursor.isNumber()) return OptionalLong.empty();
        double dollars = cursor.scanner().decimal();
        return dollars >= 0 && dollars < DEAREST
                ? OptionalLong.of(Math.round(dollars * 1e12))
                : OptionalLong.empty();
    }

    /// A count that can be used: null is none, damage is none and a problem.
    long tokens(Cursor cursor) {
        if (cursor.isNull()) return 0;
        if (!cursor.isNumber()) {
            problems.add(Fault.COUNT_NO_NUMBER);
            return 0;
        }
        if (cursor.scanner().isLong()) {
            long count = cursor.scanner().number();
            if (count >= 0 && count <= ABSURD) return count;
        }
        double value = cursor.scanner().decimal();
        if (value < 0) problems.add(Fault.COUNT_NEGATIVE);
        else if (value > ABSURD) problems.add(Fault.COUNT_ABSURD);
        else if (value != Math.rint(value)) problems.add(Fault.COUNT_BROKEN);
        else return (long) value;
        return 0;
    }
}
