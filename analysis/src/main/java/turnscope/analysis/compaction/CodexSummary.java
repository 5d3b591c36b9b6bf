package turnscope.analysis.compaction;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.Usage;

/// Infers Codex's hidden call for a summary, which its counters leave out.
///
/// It sends the context of the request before, that request's output and the results that were not sent yet. As within
/// a turn, the cache holds what the request before had sent, in steps of 128 tokens. Nobody has logged an output: one
/// to eight thousand tokens.
final class CodexSummary {

    private static final double CHARACTERS_PER_TOKEN = 3.8;
    private static final long CACHE_STEP = 128;

    /// Until then nearly every request of a turn was served from the cache.
    private static final Duration WARM = Duration.ofMinutes(10);

    private static final long LOW_OUTPUT = 1_000;
    private static final long MID_OUTPUT = 4_000;
    private static final long HIGH_OUTPUT = 8_000;

    private CodexSummary() {}

    /// Empty where the transcript keeps a record of every response, of summaries too.
    ///
    /// @param entering what stands in the context from the compaction on, and what had been waiting to be sent
    static Optional<ImputedCall> impute(
            Session session, Event.Compaction compaction, List<Block> entering) {
        int seq = compaction.beforeSeq();
        var before = session.requests().get(seq - 1);
        if (!isCounted(before)) return Optional.empty();
        long sent = before.context() + before.lastMessage().output() + unsent(entering);
        long read = isWarm(before, compaction) ? before.context() / CACHE_STEP * CACHE_STEP : 0;
        return Optional.of(
                new ImputedCall(
                        seq,
                        compaction.at(),
                        before.model(),
                        before.service(),
                        usage(sent - read, read, LOW_OUTPUT),
                        usage(sent - read, read, MID_OUTPUT),
                        usage(sent - read, read, HIGH_OUTPUT)));
    }

    /// Requests that are known from running totals are keyed by thread and totals, recorded ones by a plain id.
    private static boolean isCounted(Request request) {
        return request.key().indexOf(':') >= 0;
    }

    private static boolean isWarm(Request before, Event.Compaction compaction) {
        if (before.ended().isEmpty() || compaction.at().isEmpty()) return true;
        var gap = Duration.between(before.ended().get(), compaction.at().get());
        return gap.compareTo(WARM) <= 0;
    }

    /// Results that stand before the summary and were never sent as they are.
    private static long unsent(List<Block> entering) {
        long characters =
                entering.stream()
                        .takeWhile(block -> block.kind() != SegmentKind.SUMMARY)
                        .filter(block -> block.kind() == SegmentKind.TOOL_OUTPUT)
                        .mapToLong(Block::characters)
                        .sum();
        return Math.round(characters / CHARACTERS_PER_TOKEN);
    }

    private static Usage usage(long fresh, long read, long output) {
        return Usage.of(fresh, read, 0, 0, output);
    }
}
