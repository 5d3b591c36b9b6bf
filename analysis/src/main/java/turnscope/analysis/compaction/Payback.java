package turnscope.analysis.compaction;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.TokenPrices;
import turnscope.analysis.session.Usage;

/// Whether a shorter history has earned back what shortening it cost.
///
/// The one-off cost is the summary call plus the first request after it, less what that request would have paid for the
/// old history and for its ordinary growth. Every later request then saves what it would have paid for the tokens that
/// are gone.
///
/// @param oneOff may be negative where the cache was cold anyway
/// @param saved by the requests that followed
/// @param perRequest what the last of them saved
/// @param seq request with which it paid back; empty where it has not
/// @param missing further requests that it would have taken; empty where it has paid back or never can
public record Payback(
        State state,
        Money oneOff,
        Money saved,
        Money perRequest,
        OptionalInt seq,
        OptionalLong missing) {

    /// How it ended.
    public enum State {
        PAID_BACK,
        /// The session ended before.
        OPEN,
        /// The next compaction came before.
        OVERTAKEN,
        /// The context did not become smaller.
        NEVER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What the first request after a compaction paid beyond an ordinary one that would have carried the old history.
    ///
    /// @param first tokens of that request
    /// @param before context that it would have read again
    /// @param ordinary tokens that it would have written in any case
    /// @param cold whether the old history would have been gone from the cache
    public static Money recache(
            Usage first, long before, long ordinary, boolean cold, TokenPrices prices) {
        long written = Math.min(ordinary, first.cacheWrite() + first.fresh());
        var old = cold ? prices.unread(first, before) : prices.read(before);
        return prices.input(first).minus(old).minus(prices.unread(first, written));
    }

    /// The first request, counted from one at the compaction, after which the savings exceed the one-off cost; empty
    /// where nothing is saved.
    public static OptionalLong crossing(Money oneOff, Money perRequest) {
        if (perRequest.compareTo(Money.ZERO) <= 0) return OptionalLong.empty();
        if (oneOff.compareTo(Money.ZERO) < 0) return OptionalLong.of(1);
        return OptionalLong.of(oneOff.picoDollars() / perRequest.picoDollars() + 2);
    }
}
