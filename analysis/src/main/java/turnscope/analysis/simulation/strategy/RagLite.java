package turnscope.analysis.simulation.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.script.Step;

/// Only the part of a file that matters is read; now and then another request is needed to find it.
///
/// @param cap tokens that a read of a file brings at most
/// @param extra additional requests per read that was cut
public record RagLite(long cap, double extra) implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "rag-lite",
                    StrategyType.Nature.MIXED,
                    List.of(
                            Parameter.whole("cap", 1_500, 200, 20_000, "tokens"),
                            Parameter.decimal("extra", "0.25", 0, 1, "requests")),
                    args -> new RagLite(args.whole("cap"), args.decimal("extra")));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.of("cap", cap, "extra", extra);
    }

    @Override
    public Script reshape(Script script, ModelNames models) {
        var lane = script.main();
        int key = script.keys();
        int cut = 0;
        long content = median(lane.steps().stream().skip(1).map(RagLite::appended).toList());
        long output = median(lane.steps().stream().map(Step::output).toList());
        var steps = new ArrayList<Step>();
        for (var step : lane.steps()) {
            var born = step.born().stream().map(this::cut).toList();
            steps.add(step.with(born));
            for (int i = 0; i < born.size(); i++) {
                if (born.get(i).tokens() == step.born().get(i).tokens()) continue;
                cut++;
                if (Math.floor(cut * extra) == Math.floor((cut - 1) * extra)) continue;
                steps.add(
                        step.inserted(
                                List.of(found(key++, content, born.get(i))), Set.of(), output));
            }
        }
        return new Script(with(lane, steps), script.sides(), key);
    }

    private static Lane with(Lane lane, List<Step> steps) {
        return lane.with(steps);
    }

    private Piece cut(Piece piece) {
        return piece.isToolOutput() && Editing.readsFile(piece)
                ? piece.sized(Math.min(piece.tokens(), cap))
                : piece;
    }

    private static Piece found(int key, long tokens, Piece like) {
        return new Piece(key, SegmentKind.TOOL_OUTPUT, like.tool(), "", 0, tokens, like.counted());
    }

    private static long appended(Step step) {
        return step.born().stream().mapToLong(Piece::tokens).sum();
    }

    private static long median(List<Long> numbers) {
        return numbers.isEmpty() ? 0 : numbers.stream().sorted().toList().get(numbers.size() / 2);
    }
}
