package turnscope.analysis.simulation.strategy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.script.Step;

/// Merges neighbouring requests of a turn into one, as a model would that needs fewer loops.
///
/// A group is a request that stays and the dropped ones before it. It is sent when the last of them was, with the history
/// of all earlier groups, and generates their outputs times a factor.
final class Grouping {

    private final double share;
    private final double output;
    private final double content;

    Grouping(double share, double output, double content) {
        this.share = share;
        this.output = output;
        this.content = content;
    }

    Script over(Script script) {
        return script.with(over(script.main()));
    }

    private Lane over(Lane lane) {
        var steps = lane.steps();
        var merged = new ArrayList<Step>();
        int begin = 0;
        int before = -1;
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i + 1 == steps.size() || steps.get(i + 1).turn() != steps.get(i).turn();
            boolean kept = Math.floor((i + 1) * share) > Math.floor(i * share);
            if (!kept && !last) continue;
            merged.add(merged(steps, before + 1, begin, i));
            before = begin;
            begin = i + 1;
        }
        return lane.with(merged);
    }

    /// @param from first step whose pieces are new to the group
    /// @param first step of the group, with whose context it is sent
    /// @param kept last step of the group
    private Step merged(List<Step> steps, int from, int first, int kept) {
        var born = new ArrayList<Piece>();
        var gone = new HashSet<Integer>();
        var breaks = Step.Break.NONE;
        for (int i = from; i <= first; i++) {
            var step = steps.get(i);
            gone.addAll(step.gone());
            born.removeIf(piece -> step.gone().contains(piece.key()));
            born.addAll(step.born());
            if (step.breaks() != Step.Break.NONE) breaks = step.breaks();
        }
        long generated = 0;
        for (int i = first; i <= kept; i++) generated += steps.get(i).output();
        return step(steps, first, kept, shortened(born), gone, breaks, rounded(generated * output));
    }

    private static Step step(
            List<Step> steps,
            int first,
            int kept,
            List<Piece> born,
            Set<Integer> gone,
            Step.Break breaks,
            long generated) {
        var last = steps.get(kept);
        return new Step(
                last.seq(),
                last.copy(),
                last.turn(),
                last.millis(),
                last.sent(),
                born,
                gone,
                breaks,
                last.tail(),
                generated,
                last.pin(),
                steps.get(first).found());
    }

    /// Answers by the factor, so that their sum is rounded once, and tool outputs as far as they are still read.
    private List<Piece> shortened(List<Piece> born) {
        long spoken = 0;
        long given = 0;
        var pieces = new ArrayList<Piece>();
        for (var piece : born) {
            if (!piece.isSpoken()) {
                pieces.add(piece.isToolOutput() ? scaled(piece) : piece);
                continue;
            }
            spoken += piece.tokens();
            long until = rounded(spoken * output);
            pieces.add(piece.sized(until - given));
            given = until;
        }
        return pieces;
    }

    private Piece scaled(Piece piece) {
        return content == 1 ? piece : piece.sized(rounded(piece.tokens() * content));
    }

    /// Half up; products with a decimal factor are first freed of what binary fractions add.
    private static long rounded(double exact) {
        return (long) Math.floor(exact + 0.5 + 1e-9);
    }
}
