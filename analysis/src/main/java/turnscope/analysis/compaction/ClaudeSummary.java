package turnscope.analysis.compaction;

import java.util.List;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.Usage;

/// Infers Claude Code's call for a summary.
///
/// Five recorded ones of 2.1.39 show the rule: the call sends the whole context and a prompt of about 3,000 tokens; it
/// reads what the request before had read and written, unless that has expired or another model is asked, and writes
/// the rest. Its output is an analysis followed by the summary; only the summary is kept.
final class ClaudeSummary {

    private static final long PROMPT_TOKENS = 3_000;

    /// Median time from the last request to the line that logs a compaction.
    private static final long WRITING_SECONDS = 76;

    private static final double CHARACTERS_PER_TOKEN = 2.9;

    /// Median length of a summary, for one that the transcript does not hold.
    private static final long USUAL_CHARACTERS = 11_645;

    private ClaudeSummary() {}

    /// @param entering what stands in the context from the compaction on
    static ImputedCall impute(Session session, Event.Compaction compaction, List<Block> entering) {
        int seq = compaction.beforeSeq();
        var before = session.requests().get(seq - 1);
        var model = model(session.requests(), compaction);
        boolean hour = writesForAnHour(session.requests().subList(0, seq));
        var left = before.lastMessage();
        boolean warm = model.equals(before.model()) && !isExpired(before, compaction, hour);
        long read = warm ? left.cacheRead() + left.cacheWrite() : 0;
        long sent =
                compaction.tokensBefore().orElse(before.context() + output(before)) + PROMPT_TOKENS;
        long write = Math.max(0, sent - read);
        double summary = summaryCharacters(entering) / CHARACTERS_PER_TOKEN;
        return new ImputedCall(
                seq,
                compaction.at(),
                model,
                before.service(),
                usage(read, write, hour, summary),
                usage(read, write, hour, 2 * summary),
                usage(read, write, hour, 3 * summary));
    }

    /// A user who switches models to compact does so just before; the context that grew too large is compacted by the
    /// model that filled it.
    private static String model(List<Request> requests, Event.Compaction compaction) {
        int seq = compaction.beforeSeq();
        boolean manual = compaction.trigger() == Event.Trigger.MANUAL && seq < requests.size();
        return requests.get(manual ? seq : seq - 1).model();
    }

    private static boolean writesForAnHour(List<Request> requests) {
        for (var request : requests.reversed()) {
            var usage = request.lastMessage();
            if (usage.cacheWrite() > 0) return usage.cacheWrite1h() > 0;
        }
        return false;
    }

    private static boolean isExpired(Request before, Event.Compaction compaction, boolean hour) {
        if (before.ended().isEmpty() || compaction.at().isEmpty()) return false;
        long life = (hour ? 3_600 : 300) + WRITING_SECONDS;
        return compaction.at().get().isAfter(before.ended().get().plusSeconds(life));
    }

    private static long output(Request request) {
        return request.outputEstimate().orElse(request.lastMessage().output());
    }

    private static long summaryCharacters(List<Block> entering) {
        long characters =
                entering.stream()
                        .filter(block -> block.kind() == SegmentKind.SUMMARY)
                        .mapToLong(Block::characters)
                        .sum();
        return characters > 0 ? characters : USUAL_CHARACTERS;
    }

    private static Usage usage(long read, long write, boolean hour, double output) {
        return Usage.of(0, read, hour ? 0 : write, hour ? write : 0, Math.round(output));
    }
}
