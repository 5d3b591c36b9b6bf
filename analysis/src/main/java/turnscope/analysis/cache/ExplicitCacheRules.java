package turnscope.analysis.cache;

import java.util.Optional;

import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;

/// A cache whose writes are marked and live five minutes or one hour, as Claude Code uses it.
///
/// A request should read what the one before had read and written. Lives were measured: entries of five minutes hit
/// below 300 s, in two thirds of the cases up to 330 s, hardly ever later; entries of one hour up to 3,600 s.
final class ExplicitCacheRules implements CacheRules {

    private static final int HIT_PERCENT = 98;

    private boolean writesForAnHour;

    @Override
    public void saw(Request request) {
        var usage = request.lastMessage();
        if (usage.cacheWrite5m() > 0) writesForAnHour = false;
        if (usage.cacheWrite1h() > 0) writesForAnHour = true;
    }

    @Override
    public Verdict judge(Request previous, Request now, CacheAudit.Between between) {
        var left = previous.lastMessage();
        long expected = left.cacheRead() + left.cacheWrite();
        long read = firstMessageRead(now);
        if (read * 100 >= expected * HIT_PERCENT) return new Verdict.Hit(expected);
        return CacheRules.loss(now, read, expected, why(previous, now, between));
    }

    /// Only the first call of an advised request meets what the request before had left.
    private static long firstMessageRead(Request request) {
        return request.calls().stream()
                .filter(call -> call.part() == Call.Part.MESSAGE)
                .findFirst()
                .orElseThrow()
                .usage()
                .cacheRead();
    }

    /// A life that is over explains a loss whatever else has changed; one that may be over only if nothing else has.
    private Why why(Request previous, Request now, CacheAudit.Between between) {
        return CacheRules.logged(previous, now, between)
                .or(() -> expired(previous, now))
                .or(() -> now.missReason().flatMap(ExplicitCacheRules::official))
                .or(() -> probablyExpired(previous, now))
                .or(() -> reasoningDropped(previous, now))
                .or(() -> CacheRules.historyChanged(previous, now))
                .or(() -> toolsLoaded(between))
                .or(() -> otherVersion(previous, now))
                .or(() -> resumed(between))
                .or(() -> now.missReason().flatMap(ExplicitCacheRules::vague))
                .orElse(new Why(Cause.UNKNOWN, Evidence.UNKNOWN));
    }

    private static Optional<Why> official(String reason) {
        return switch (reason) {
            case "tools_changed" -> Optional.of(new Why(Cause.TOOLS_CHANGED, Evidence.LOGGED));
            case "system_changed" -> Optional.of(new Why(Cause.SYSTEM_CHANGED, Evidence.LOGGED));
            case "messages_changed" -> Optional.of(new Why(Cause.HISTORY_CHANGED, Evidence.LOGGED));
            case "model_changed" -> Optional.of(new Why(Cause.MODEL_CHANGED, Evidence.LOGGED));
            default -> Optional.empty();
        };
    }

    /// Not found, although its time was not over: dropped by the provider.
    private static Optional<Why> vague(String reason) {
        return reason.equals("previous_message_not_found")
                ? Optional.of(new Why(Cause.PROVIDER_SIDE, Evidence.LOGGED))
                : Optional.empty();
    }

    private Optional<Why> expired(Request previous, Request now) {
        return CacheRules.longer(now.gapAfter(previous), writesForAnHour ? 3_700 : 330)
                ? Optional.of(new Why(Cause.EXPIRED, Evidence.DERIVED))
                : Optional.empty();
    }

    private Optional<Why> probablyExpired(Request previous, Request now) {
        return CacheRules.longer(now.gapAfter(previous), writesForAnHour ? 3_600 : 300)
                ? Optional.of(new Why(Cause.PROBABLY_EXPIRED, Evidence.INFERRED))
                : Optional.empty();
    }

    private static Optional<Why> toolsLoaded(CacheAudit.Between between) {
        return between.toolsLoaded()
                ? Optional.of(new Why(Cause.TOOLS_CHANGED, Evidence.INFERRED))
                : Optional.empty();
    }

    /// An agent that starts anew builds its prompt anew, not always of the same bytes.
    private static Optional<Why> resumed(CacheAudit.Between between) {
        return between.resumed()
                ? Optional.of(new Why(Cause.RESUMED, Evidence.INFERRED))
                : Optional.empty();
    }

    /// Sonnet 4.5 strips the thinking of earlier turns when the user speaks again.
    private static Optional<Why> reasoningDropped(Request previous, Request now) {
        boolean strips = now.model().startsWith("claude-sonnet-4-5");
        return strips && now.turn() != previous.turn() && now.context() < previous.context()
                ? Optional.of(new Why(Cause.REASONING_DROPPED, Evidence.DERIVED))
                : Optional.empty();
    }

    private static Optional<Why> otherVersion(Request previous, Request now) {
        return previous.version().equals(now.version())
                ? Optional.empty()
                : Optional.of(new Why(Cause.PREFIX_CHANGED, Evidence.INFERRED));
    }
}
