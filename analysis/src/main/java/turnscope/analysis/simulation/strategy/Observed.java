package turnscope.analysis.simulation.strategy;

import java.util.Map;
import java.util.Optional;

/// How the number of requests changed where a strategy was tried for real, as a ratio to runs without it.
///
/// Figures and sources: observation masking, SWE-agent with five models (0.886 to 1.151) and OpenHands (2.27), recomputed
/// from the raw runs of arXiv 2508.21433; clearing, two treated runs (2.5) of rossoctl/context-guru; compression of
/// outputs, 0.86 to 1.32 in the same project's comparisons; summaries, 0.870 to 1.351, arXiv 2508.21433.
///
/// @param least smallest ratio observed
/// @param most largest ratio observed
public record Observed(double least, double most) {

    private static final Map<String, Observed> KNOWN =
            Map.of(
                    "mask", new Observed(0.886, 2.27),
                    "clear-at", new Observed(1, 2.5),
                    "truncate", new Observed(0.86, 1.32),
                    "compress", new Observed(0.86, 1.32),
                    "compact-at", new Observed(0.87, 1.351),
                    "compact", new Observed(0.87, 1.351));

    public static Optional<Observed> of(Strategy strategy) {
        return Optional.ofNullable(KNOWN.get(strategy.type().name()));
    }

    /// Two strategies together: the wider of both.
    public Observed and(Observed other) {
        return new Observed(Math.min(least, other.least), Math.max(most, other.most));
    }
}
