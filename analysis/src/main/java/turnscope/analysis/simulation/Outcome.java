package turnscope.analysis.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Usage;

/// What a scenario would have come to, beside the recording.
///
/// Costs are the recorded bill plus the difference between two replays, so that what the rules do not explain stands on
/// both sides. All of it is simulated.
///
/// @param usage of the replay, side calls included
/// @param cost empty where something has no price
/// @param low cost if everything that is not known turns out well; mechanical uncertainty only
/// @param high the same if it turns out badly
/// @param delta cost less the recorded bill
/// @param deltaTokens input tokens less the recorded ones
/// @param hitShare of the input that was read from the cache, 0 to 1
/// @param misses requests that read less than the one before had left
/// @param touched recorded requests that are sent otherwise than recorded
/// @param firstRewrite the first recorded request that sends again what the one before it had left in the cache, where it does
///     not in the replay of the recording: where the prefix breaks
/// @param breakEven share of additional requests at which the scenario costs as much as the recording; negative: so many
///     fewer would be needed; empty where none does
/// @param behaviourLow cost at the smallest change of the number of requests that was observed elsewhere
/// @param behaviourHigh cost at the largest
public record Outcome(
        Scenario scenario,
        Replay replay,
        Usage usage,
        Optional<Money> cost,
        Optional<Money> low,
        Optional<Money> high,
        Optional<Money> delta,
        long deltaTokens,
        double hitShare,
        int misses,
        int touched,
        OptionalInt firstRewrite,
        Difference difference,
        OptionalDouble breakEven,
        Optional<Money> behaviourLow,
        Optional<Money> behaviourHigh,
        List<Flag> flags) {

    public Outcome {
        flags = List.copyOf(flags);
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }
}
