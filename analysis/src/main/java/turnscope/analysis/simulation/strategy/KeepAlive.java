package turnscope.analysis.simulation.strategy;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.simulation.engine.Pings;

/// Small requests during pauses keep what is cached alive.
///
/// @param every seconds between them
/// @param pings at most so many per pause, and after the last request
/// @param min shorter contexts are left to expire, in tokens
public record KeepAlive(long every, int pings, long min) implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "keep-alive",
                    StrategyType.Nature.MECHANICAL,
                    List.of(
                            Parameter.whole("every", 280, 60, 41_040, "seconds"),
                            Parameter.whole("pings", 2, 0, 12, "requests"),
                            Parameter.whole("min", 20_000, 0, 200_000, "tokens")),
                    args ->
                            new KeepAlive(
                                    args.whole("every"), args.count("pings"), args.whole("min")));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.of("every", every, "pings", pings, "min", min);
    }

    @Override
    public Optional<Pings> pinging() {
        return Optional.of(new Pings(every, pings, min));
    }
}
