package turnscope.analysis.simulation.strategy;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.simulation.engine.HistoryRule;
import turnscope.analysis.simulation.engine.Line;

/// Tool outputs are cleared once the context has reached a size, as providers offer it.
///
/// @param threshold tokens of the context above which it happens
/// @param keep newest outputs that stay
/// @param atLeast it does not happen unless so many tokens are freed
/// @param stub tokens of what stands in for an output
public record ClearAt(long threshold, int keep, long atLeast, long stub) implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "clear-at",
                    StrategyType.Nature.MIXED,
                    List.of(
                            Parameter.whole("threshold", 100_000, 20_000, 2_000_000, "tokens"),
                            Parameter.whole("keep", 3, 0, 20, "outputs"),
                            Parameter.whole("at-least", 0, 0, 100_000, "tokens"),
                            Parameter.whole("stub", 30, 10, 60, "tokens")),
                    args ->
                            new ClearAt(
                                    args.whole("threshold"),
                                    args.count("keep"),
                                    args.whole("at-least"),
                                    args.whole("stub")));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.of("threshold", threshold, "keep", keep, "at-least", atLeast, "stub", stub);
    }

    @Override
    public Optional<HistoryRule> rewriting(Line line) {
        var outputs = new Stubbing(stub, Editing.clearable());
        return Optional.of((step, history) -> {
            outputs.see(step, history);
            int target = outputs.known() - keep;
            if (target <= outputs.stubbed() || history.total() <= threshold) return;
            if (outputs.freeing(target, history) >= Math.max(1, atLeast))
                outputs.upTo(target, history);
        });
    }
}
