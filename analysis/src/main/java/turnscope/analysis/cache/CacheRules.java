package turnscope.analysis.cache;

import java.time.Duration;
import java.util.Optional;

import turnscope.analysis.session.Request;

/// How one kind of prompt cache is expected to behave.
interface CacheRules {

    /// Judges a request by what the one before it, of the same thread, had left in the cache.
    Verdict judge(Request previous, Request now, CacheAudit.Between between);

    /// Remembers what a request tells about the requests after it.
    void saw(Request request);

    /// A loss with its cause; a miss if nothing at all was read.
    static Verdict loss(Request now, long read, long expected, Why why) {
        long lost = Math.max(0, Math.min(expected, now.context()) - read);
        if (lost == 0) return new Verdict.Hit(expected);
        return read == 0
                ? new Verdict.Miss(why.cause(), why.evidence(), expected, lost)
                : new Verdict.Partial(why.cause(), why.evidence(), expected, lost);
    }

    /// The causes that every transcript logs: a replaced history, another model, another effort.
    static Optional<Why> logged(Request previous, Request now, CacheAudit.Between between) {
        if (between.compacted()) return Optional.of(new Why(Cause.COMPACTION, Evidence.LOGGED));
        if (between.microCompacted())
            return Optional.of(new Why(Cause.MICRO_COMPACTION, Evidence.LOGGED));
        boolean otherModel =
                !previous.model().equals(now.model())
                        || !previous.service().speed().equals(now.service().speed());
        if (otherModel) return Optional.of(new Why(Cause.MODEL_CHANGED, Evidence.LOGGED));
        if (!previous.effort().equals(now.effort()))
            return Optional.of(new Why(Cause.EFFORT_CHANGED, Evidence.LOGGED));
        return Optional.empty();
    }

    /// The context shrank although nothing says that it was replaced: the user went back, or something was cut out.
    static Optional<Why> historyChanged(Request previous, Request now) {
        return now.context() < previous.context()
                ? Optional.of(new Why(Cause.HISTORY_CHANGED, Evidence.INFERRED))
                : Optional.empty();
    }

    static boolean longer(Optional<Duration> gap, long seconds) {
        return gap.isPresent() && gap.get().compareTo(Duration.ofSeconds(seconds)) > 0;
    }

    /// A cause and how well it is supported.
    record Why(Cause cause, Evidence evidence) {}
}
