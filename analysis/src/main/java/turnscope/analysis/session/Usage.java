package turnscope.analysis.session;

import java.util.OptionalLong;

/// Tokens of one request, or of a sum of requests, split the way providers bill them.
///
/// @param fresh uncached input
/// @param cacheRead input served from the prompt cache
/// @param cacheWrite5m input written to the cache for five minutes
/// @param cacheWrite1h input written to the cache for one hour
/// @param cacheWrite30m input written to the cache for at least thirty minutes
/// @param output generated tokens as logged, reasoning included
/// @param reasoning the part of the output that was reasoning; empty where the log does not say
public record Usage(
        long fresh,
        long cacheRead,
        long cacheWrite5m,
        long cacheWrite1h,
        long cacheWrite30m,
        long output,
        OptionalLong reasoning) {

    public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, OptionalLong.empty());

    public Usage {
        if ((fresh | cacheRead | cacheWrite5m | cacheWrite1h | cacheWrite30m | output) < 0
                || reasoning.orElse(0) < 0) {
            throw new IllegalArgumentException("tokens are counted from zero");
        }
    }

    public static Usage of(long fresh, long cacheRead, long write5m, long write1h, long output) {
        return new Usage(fresh, cacheRead, write5m, write1h, 0, output, OptionalLong.empty());
    }

    public long cacheWrite() {
        return Math.addExact(Math.addExact(cacheWrite5m, cacheWrite1h), cacheWrite30m);
    }

    /// Everything that was sent: fresh, read and written.
    public long context() {
        return Math.addExact(Math.addExact(fresh, cacheRead), cacheWrite());
    }

    /// Everything that was sent and generated.
    public long total() {
        return Math.addExact(context(), output);
    }

    /// The same tokens, had so many more been read: taken from what was written, then from what was sent fresh.
    public Usage reading(long more) {
        long from1h = Math.min(more, cacheWrite1h);
        long from5m = Math.min(more - from1h, cacheWrite5m);
        long from30m = Math.min(more - from1h - from5m, cacheWrite30m);
        long fromFresh = Math.min(more - from1h - from5m - from30m, fresh);
        return new Usage(
                fresh - fromFresh,
                Math.addExact(cacheRead, from1h + from5m + from30m + fromFresh),
                cacheWrite5m - from5m,
                cacheWrite1h - from1h,
                cacheWrite30m - from30m,
                output,
                reasoning);
    }

    public Usage plus(Usage other) {
        return new Usage(
                Math.addExact(fresh, other.fresh),
                Math.addExact(cacheRead, other.cacheRead),
                Math.addExact(cacheWrite5m, other.cacheWrite5m),
                Math.addExact(cacheWrite1h, other.cacheWrite1h),
                Math.addExact(cacheWrite30m, other.cacheWrite30m),
                Math.addExact(output, other.output),
                sum(reasoning, other.reasoning));
    }

    /// Adds what is known; unknown only if both are.
    private static OptionalLong sum(OptionalLong a, OptionalLong b) {
        if (a.isEmpty()) return b;
        if (b.isEmpty()) return a;
        return OptionalLong.of(Math.addExact(a.getAsLong(), b.getAsLong()));
    }
}
