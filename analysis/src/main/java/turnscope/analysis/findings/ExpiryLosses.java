package turnscope.analysis.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.WriteClass;

/// Pauses that outlived the cache, so that the whole context was written again.
record ExpiryLosses() implements Rule {

    @Override
    public Optional<Finding> look(Case session) {
        var losses =
                Losses.of(session.profile(), EnumSet.of(Cause.EXPIRED, Cause.PROBABLY_EXPIRED));
        if (losses.rows().isEmpty()) return Optional.empty();
        var stake = losses.premium();
        int worst = losses.worst().request().seq();
        return Optional.of(
                new Finding(
                        "expiry",
                        session.severity(stake),
                        losses.evidence(),
                        worst,
                        losses.seqs(),
                        stake,
                        remedy(session, losses),
                        List.of(
                                new Value.Count(losses.rows().size()),
                                new Value.Tokens(losses.tokens()),
                                new Value.Seq(worst))));
    }

    /// A longer life helps where it can be asked for and most of the pauses end within it.
    private static String remedy(Case session, Losses losses) {
        long within =
                losses.seqs().stream()
                        .map(session.life().moments()::get)
                        .filter(moment -> !moment.outlived(WriteClass.ONE_HOUR))
                        .filter(moment ->
                                moment.written().equals(Optional.of(WriteClass.FIVE_MINUTES)))
                        .count();
        return within * 2 >= losses.rows().size() ? "longer_life" : "fresh_session";
    }
}
