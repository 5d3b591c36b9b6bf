package turnscope.analysis.period;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.Evidence;
import turnscope.analysis.compaction.CompactionEntry;
import turnscope.analysis.growth.Phase;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.simulation.Calibration;
import turnscope.analysis.simulation.Scenario;

/// Why the sessions of a span of time cost what they cost.
///
/// Losses and compactions are those of the span. What only a whole session can tell (findings, parts of the context,
/// replays and their calibration) comes from the sessions that lie in it with all their requests.
///
/// @param sessions that lie in the span with all their requests
/// @param cut sessions that lie in it with some
/// @param losses by cause, most money first
/// @param findings by rule, most money first
/// @param parts of the contexts by kind and tool, most money first
/// @param replays in the order of the scenarios
public record PeriodAudit(
        int sessions,
        int cut,
        List<Loss> losses,
        Resent growth,
        List<Compacted> compactions,
        List<Found> findings,
        List<Part> parts,
        Replayed replays) {

    public PeriodAudit {
        losses = List.copyOf(losses);
        compactions = List.copyOf(compactions);
        findings = List.copyOf(findings);
        parts = List.copyOf(parts);
    }

    /// All cache losses of one cause.
    ///
    /// @param premium what they cost above a read, as far as they have a price
    /// @param unpriced requests without one
    public record Loss(
            Cause cause,
            Evidence evidence,
            int requests,
            long tokens,
            Money premium,
            int unpriced) {

        /// Of one request.
        public static Loss of(RequestProfile row) {
            return new Loss(
                    row.verdict().why().orElse(Cause.UNKNOWN),
                    row.verdict().support().orElse(Evidence.UNKNOWN),
                    1,
                    row.verdict().lost(),
                    row.premium().orElse(Money.ZERO),
                    row.premium().isPresent() ? 0 : 1);
        }

        public Loss plus(Loss more) {
            return new Loss(
                    cause,
                    evidence,
                    requests + more.requests,
                    tokens + more.tokens,
                    premium.plus(more.premium),
                    unpriced + more.unpriced);
        }
    }

    private static Optional<Money> sum(Optional<Money> a, Optional<Money> b) {
        return a.flatMap(some -> b.map(some::plus));
    }

    /// How the input of whole phases splits, see [turnscope.analysis.growth.Phase].
    public record Resent(int requests, long prefix, long added, long resent) {

        static final Resent NONE = new Resent(0, 0, 0, 0);

        Resent plus(Phase phase) {
            return new Resent(
                    requests + phase.requests(),
                    prefix + phase.prefix(),
                    added + phase.added(),
                    resent + phase.resent());
        }

        public long input() {
            return prefix + added + resent;
        }

        /// Share of the input that is history sent again, 0 to 1.
        public double share() {
            return input() == 0 ? 0 : (double) resent / input();
        }
    }

    /// All compactions of one trigger.
    ///
    /// @param freed tokens by which contexts became shorter, as far as known
    /// @param own cost of the calls for the summaries; empty as soon as one is not known
    /// @param estimated whether such a call had to be inferred
    /// @param paidBack of them
    public record Compacted(
            CompactionEntry.Trigger trigger,
            int count,
            long freed,
            Optional<Money> own,
            boolean estimated,
            int paidBack) {

        Compacted plus(Compacted more) {
            return new Compacted(
                    trigger,
                    count + more.count,
                    freed + more.freed,
                    sum(own, more.own),
                    estimated || more.estimated,
                    paidBack + more.paidBack);
        }
    }

    /// All findings of one rule.
    ///
    /// @param evidence the weakest
    /// @param stake of those that have a price
    public record Found(String rule, String remedy, Evidence evidence, int sessions, Money stake) {

        Found plus(Found more) {
            var weaker = evidence.compareTo(more.evidence) > 0 ? evidence : more.evidence;
            return new Found(
                    rule, remedy, weaker, sessions + more.sessions, stake.plus(more.stake));
        }
    }

    /// All parts of contexts of one kind and tool.
    ///
    /// @param tool empty where there is none
    /// @param cost over all requests that carried them
    public record Part(SegmentKind kind, String tool, int count, long tokens, Money cost) {

        Part plus(Part more) {
            return new Part(
                    kind, tool, count + more.count, tokens + more.tokens, cost.plus(more.cost));
        }
    }

    /// Scenarios over all whole sessions that have a price.
    ///
    /// @param calibration of all sessions, weighted by their requests
    public record Replayed(
            int sessions,
            Money recorded,
            long recordedTokens,
            List<Line> lines,
            Calibration calibration) {

        public Replayed {
            lines = List.copyOf(lines);
        }
    }

    /// One scenario over all of them.
    ///
    /// @param cheaper sessions that would have cost less
    /// @param low if everything that is not known turns out well
    /// @param high if it turns out badly
    public record Line(
            Scenario scenario, long tokens, Money cost, Money low, Money high, int cheaper) {

        /// It sends less and costs more.
        public boolean backfires(Replayed all) {
            return tokens < all.recordedTokens() && cost.compareTo(all.recorded()) > 0;
        }
    }
}
