package turnscope.analysis.simulation.strategy;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.simulation.engine.History;
import turnscope.analysis.simulation.engine.HistoryRule;
import turnscope.analysis.simulation.engine.Line;

/// Observation masking: all but the newest tool outputs are replaced by a stub.
///
/// @param keep newest outputs that stay
/// @param batch outputs that are masked together; 1 slides with every request
/// @param stub tokens of what stands in for an output
/// @param min smaller outputs are left alone, in tokens
/// @param align "relative" counts since the last masking, "absolute" counts all outputs, the first one being the task
public record Mask(int keep, int batch, long stub, long min, String align) implements Strategy {

    private static final String ABSOLUTE = "absolute";

    static final StrategyType TYPE =
            StrategyType.of(
                    "mask",
                    StrategyType.Nature.MIXED,
                    List.of(
                            Parameter.whole("keep", 10, 1, 50, "outputs"),
                            Parameter.whole("batch", 1, 1, 50, "outputs"),
                            Parameter.whole("stub", 30, 10, 60, "tokens"),
                            Parameter.whole("min", 500, 0, 5_000, "tokens"),
                            Parameter.word("align", "relative", "relative", ABSOLUTE)),
                    args ->
                            new Mask(
                                    args.count("keep"),
                                    args.count("batch"),
                                    args.whole("stub"),
                                    args.whole("min"),
                                    args.word("align")));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.of("keep", keep, "batch", batch, "stub", stub, "min", min, "align", align);
    }

    @Override
    public Optional<HistoryRule> rewriting(Line line) {
        var clearable = Editing.clearable();
        var outputs = new Stubbing(stub, piece -> piece.tokens() >= min && clearable.test(piece));
        return Optional.of((step, history) -> mask(outputs, step, history));
    }

    private void mask(Stubbing outputs, int step, History history) {
        outputs.see(step, history);
        outputs.upTo(target(outputs.known(), outputs.stubbed()), history);
    }

    /// How many outputs are to be masked, of so many eligible ones.
    int target(int eligible, int masked) {
        if (align.equals(ABSOLUTE)) {
            int target = Math.max(1, (eligible + 1) / batch * batch - keep) - 1;
            return Math.max(masked, target);
        }
        return eligible - keep - masked >= batch ? eligible - keep : masked;
    }
}
