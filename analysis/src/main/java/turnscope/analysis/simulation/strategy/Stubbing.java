package turnscope.analysis.simulation.strategy;

import java.util.Arrays;
import java.util.function.Predicate;

import turnscope.analysis.simulation.engine.History;
import turnscope.analysis.simulation.engine.Line;
import turnscope.analysis.simulation.script.Piece;

/// The outputs of a line that may be replaced by a stub, oldest first, and how many of them already are.
final class Stubbing {

    private final long stub;
    private final Predicate<Piece> accepted;
    private int[] places = new int[64];
    private int known;
    private int stubbed;
    private int scanned;

    Stubbing(long stub, Predicate<Piece> accepted) {
        this.stub = stub;
        this.accepted = accepted;
    }

    /// Takes in what has been appended up to a step.
    void see(int step, History history) {
        Line line = history.line();
        for (int end = line.end(step); scanned < end; scanned++) {
            if (!accepted.test(history.piece(scanned)) || history.tokensAt(scanned) <= stub)
                continue;
            if (known == places.length) places = Arrays.copyOf(places, known * 2);
            places[known++] = scanned;
        }
    }

    int known() {
        return known;
    }

    int stubbed() {
        return stubbed;
    }

    /// Tokens that stubbing all but the newest would free.
    long freeing(int target, History history) {
        long freed = 0;
        for (int i = stubbed; i < target; i++)
            freed += Math.max(0, history.tokensAt(places[i]) - stub);
        return freed;
    }

    /// Replaces the oldest ones by stubs until so many are; what has left meanwhile stays gone.
    void upTo(int target, History history) {
        long units = history.line().scale().units(stub);
        for (; stubbed < target; stubbed++) {
            int place = places[stubbed];
            if (history.weight(place) > units) history.resize(place, units);
        }
    }
}
