package turnscope.analysis.simulation.script;

import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.session.Session;

/// Fastens recorded reads to the piece at which they ended.
///
/// Losses that no rule explains happen again in a replay; reads beyond every known writer do not, as some call beside the
/// session must have warmed the cache.
final class Pinner {

    private final Lane lane;
    private final List<Check> checks;
    private final List<Piece> carried = new ArrayList<>();

    Pinner(Lane lane, List<Check> checks) {
        this.lane = lane;
        this.checks = checks;
    }

    Lane pinned(Session session) {
        var steps = new ArrayList<Step>(lane.steps().size());
        for (int i = 0; i < lane.steps().size(); i++) {
            var step = lane.steps().get(i);
            if (!step.gone().isEmpty()) {
                carried.removeIf(piece -> step.gone().contains(piece.key()));
            }
            carried.addAll(step.born());
            long read = session.requests().get(i).lastMessage().cacheRead();
            steps.add(
                    switch (checks.get(i)) {
                        case Check.Anchor _, Check.Reproduced _ ->
                                read == 0 ? step : step.reading(at(read), false);
                        case Check.Missed(_, _, _, var off) ->
                                off > 0 ? step.reading(at(read), true) : step;
                    });
        }
        return lane.with(steps);
    }

    private Step.Pin at(long read) {
        long sum = 0;
        for (var piece : carried) {
            if (sum + piece.tokens() > read) return new Step.Pin(piece.key(), read - sum);
            sum += piece.tokens();
        }
        return new Step.Pin(carried.getLast().key(), carried.getLast().tokens());
    }
}
