package turnscope.analysis.simulation.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.script.Step;

/// An output that equals one which is still in the context enters as a short reference to it.
public record Dedup() implements Strategy {

    private static final long REFERENCE = 30;

    static final StrategyType TYPE =
            StrategyType.of("dedup", StrategyType.Nature.MIXED, List.of(), _ -> new Dedup());

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.NONE;
    }

    @Override
    public Script reshape(Script script, ModelNames models) {
        return script.with(new Walk().over(script.main()));
    }

    /// Remembers which contents stand in the context.
    private static final class Walk {

        private final Map<Integer, Long> visible = new HashMap<>();
        private final Set<Long> contents = new HashSet<>();

        Lane over(Lane lane) {
            var steps = new ArrayList<Step>(lane.steps().size());
            for (var step : lane.steps()) {
                for (int key : step.gone()) {
                    var content = visible.remove(key);
                    if (content != null) contents.remove(content);
                }
                steps.add(step.with(step.born().stream().map(this::once).toList()));
            }
            return lane.with(steps);
        }

        private Piece once(Piece piece) {
            if (!piece.isToolOutput() || piece.hash() == 0 || piece.tokens() <= REFERENCE)
                return piece;
            if (!contents.add(piece.hash())) return piece.sized(REFERENCE);
            visible.put(piece.key(), piece.hash());
            return piece;
        }
    }
}
