package turnscope.analysis.simulation;

import java.util.OptionalDouble;

import turnscope.analysis.session.Usage;

/// What a scenario reads, writes, sends fresh and generates beyond the replay of the recording, in tokens.
///
/// @param criticalReadShare a scenario that cuts tokens costs more whenever a read costs less than this share of the price of
///     what is written again, outputs left aside; empty where it does not trade reads for writes
public record Difference(
        long read, long written, long fresh, long output, OptionalDouble criticalReadShare) {

    static Difference between(Usage before, Usage after) {
        long read = after.cacheRead() - before.cacheRead();
        long written = after.cacheWrite() - before.cacheWrite();
        long fresh = after.fresh() - before.fresh();
        boolean trades = read < 0 && written + fresh > 0;
        return new Difference(
                read,
                written,
                fresh,
                after.output() - before.output(),
                trades
                        ? OptionalDouble.of((double) (written + fresh) / -read)
                        : OptionalDouble.empty());
    }

    public long input() {
        return read + written + fresh;
    }
}
