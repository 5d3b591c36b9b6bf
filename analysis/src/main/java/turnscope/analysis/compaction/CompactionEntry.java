package turnscope.analysis.compaction;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Basis;

/// One compaction: what set it off, what it did to the context, what it cost and when it paid back.
///
/// @param beforeSeq the first request with the shorter history; equals the number of requests at the end
/// @param triggerBasis exact where the log names the trigger
/// @param before context of the last request with the whole history; as logged where there is no such request
/// @param after context of the first request after it
/// @param own cost of the call that wrote the summary; empty where it is not known or has no price
/// @param ownBasis derived where the call was recorded, estimated where it is inferred
/// @param runs ids of the recorded sessions of that call
/// @param keptPrefix tokens that the first request after it still read from the cache
/// @param recached tokens that it wrote or sent fresh
/// @param recache what the first request after it paid beyond an ordinary one; empty without a price
/// @param readAgain contents that had been read before and entered again within [CompactionLedger#REREAD] requests
/// @param readAgainTokens of those
/// @param payback empty without a price and where nothing followed
public record CompactionEntry(
        int beforeSeq,
        Optional<Instant> at,
        Trigger trigger,
        Basis triggerBasis,
        OptionalLong before,
        OptionalLong after,
        Optional<Money> own,
        Basis ownBasis,
        List<String> runs,
        OptionalLong keptPrefix,
        OptionalLong recached,
        Optional<Money> recache,
        int readAgain,
        long readAgainTokens,
        Optional<Payback> payback) {

    public CompactionEntry {
        runs = List.copyOf(runs);
    }

    /// What set a compaction off.
    public enum Trigger {
        AUTO,
        MANUAL,
        /// Old results were cleared without a summary.
        MICRO;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
