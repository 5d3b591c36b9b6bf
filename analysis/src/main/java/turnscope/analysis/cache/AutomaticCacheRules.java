package turnscope.analysis.cache;

import java.util.Optional;

import turnscope.analysis.session.Request;
import turnscope.analysis.session.Usage;

/// A cache that the provider fills by itself, in steps, for as long as it sees fit, as Codex meets it.
///
/// A request should read nearly all of the input before it. No life is recorded, so expiry is only ever probable.
final class AutomaticCacheRules implements CacheRules {

    private static final long STEP_TOKENS = 128;
    private static final long TOLERATED_TOKENS = 8 * STEP_TOKENS;
    private static final long QUIET_SECONDS = 300;

    @Override
    public void saw(Request request) {}

    @Override
    public Verdict judge(Request previous, Request now, CacheAudit.Between between) {
        long input = previous.context();
        long expected = input / STEP_TOKENS * STEP_TOKENS;
        long read = now.lastMessage().cacheRead();
        if (read * 10 >= input * 9 || read >= expected - TOLERATED_TOKENS)
            return new Verdict.Hit(expected);
        return CacheRules.loss(now, read, expected, why(previous, now, between));
    }

    private static Why why(Request previous, Request now, CacheAudit.Between between) {
        return CacheRules.logged(previous, now, between)
                .or(() -> reasoningDropped(previous, now))
                .or(() -> CacheRules.historyChanged(previous, now))
                .or(() -> quiet(previous, now))
                .orElse(new Why(Cause.UNKNOWN, Evidence.UNKNOWN));
    }

    /// Models up to gpt-5.5 forget the reasoning of a turn when the user speaks again, which cuts the prefix.
    private static Optional<Why> reasoningDropped(Request previous, Request now) {
        Usage before = previous.lastMessage();
        return now.turn() != previous.turn() && now.context() < before.context() + before.output()
                ? Optional.of(new Why(Cause.REASONING_DROPPED, Evidence.DERIVED))
                : Optional.empty();
    }

    private static Optional<Why> quiet(Request previous, Request now) {
        return CacheRules.longer(now.gapAfter(previous), QUIET_SECONDS)
                ? Optional.of(new Why(Cause.PROBABLY_EXPIRED, Evidence.INFERRED))
                : Optional.empty();
    }
}
