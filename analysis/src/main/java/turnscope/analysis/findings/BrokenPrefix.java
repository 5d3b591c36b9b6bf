package turnscope.analysis.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.Cause;

/// Tools, the system prompt or the agent's version changed in the middle of a session, at the front of everything cached.
record BrokenPrefix() implements Rule {

    @Override
    public Optional<Finding> look(Case session) {
        var losses =
                Losses.of(
                        session.profile(),
                        EnumSet.of(
                                Cause.TOOLS_CHANGED, Cause.SYSTEM_CHANGED, Cause.PREFIX_CHANGED));
        if (losses.rows().isEmpty()) return Optional.empty();
        var stake = losses.premium();
        int worst = losses.worst().request().seq();
        return Optional.of(
                new Finding(
                        "prefix",
                        session.severity(stake),
                        losses.evidence(),
                        worst,
                        losses.seqs(),
                        stake,
                        "stable_prefix",
                        List.of(
                                new Value.Count(losses.rows().size()),
                                new Value.Tokens(losses.tokens()),
                                new Value.Seq(worst))));
    }
}
