package turnscope.analysis.simulation.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A session ready to be replayed.
///
/// @param main the session's own line
/// @param sides lines that strategies have split off, in the order of their start
/// @param keys number of keys in use, all below it
public record Script(Lane main, List<Lane> sides, int keys) {

    public Script {
        sides = List.copyOf(sides);
    }

    public Script with(Lane other) {
        return new Script(other, sides, keys);
    }

    public List<Lane> lanes() {
        var lanes = new ArrayList<Lane>();
        lanes.add(main);
        lanes.addAll(sides);
        return lanes;
    }

    /// The same script with every piece changed in size or left as it is.
    public Script resized(UnaryOperator<Piece> change) {
        return new Script(
                resized(main, change),
                sides.stream().map(side -> resized(side, change)).toList(),
                keys);
    }

    /// Written as loops: a slider has long sessions laid out again with every move.
    private static Lane resized(Lane lane, UnaryOperator<Piece> change) {
        var steps = new Step[lane.steps().size()];
        for (int i = 0; i < steps.length; i++) steps[i] = resized(lane.steps().get(i), change);
        return lane.with(List.of(steps));
    }

    @SuppressWarnings("ReferenceEquality")
    private static Step resized(Step step, UnaryOperator<Piece> change) {
        var born = step.born();
        Piece[] others = {};
        for (int i = 0; i < born.size(); i++) {
            var piece = born.get(i);
            var other = change.apply(piece);
            if (other == piece) continue;
            if (others.length == 0) others = born.toArray(Piece[]::new);
            others[i] = other;
        }
        return others.length == 0 ? step : step.with(List.of(others));
    }
}
