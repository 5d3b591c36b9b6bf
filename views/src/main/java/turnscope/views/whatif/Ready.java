package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.Optional;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Session;
import turnscope.analysis.simulation.Course;
import turnscope.analysis.simulation.FairShares;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.WhatIf;
import turnscope.analysis.simulation.engine.Played;
import turnscope.views.Text;
import turnscope.views.plot.Pyramid;

/// A session laid out for replays: once for what must follow a slider at once, once for what takes longer.
///
/// A simulator serves one thread at a time, so the slow work has its own and takes turns on it.
///
/// @param live for the thread that follows sliders
/// @param deep for everything else, under its lock
/// @param baseline the replay of the recording
/// @param contexts of the replay of the recording
/// @param bills picodollars of each request as recorded
/// @param misses of the replay of the recording
public record Ready(
        WhatIf live, WhatIf deep, Course baseline, Pyramid contexts, List<Long> bills, int misses) {

    static Ready of(Session session, Catalogue catalogue, boolean imputed) {
        var live = new WhatIf(session, catalogue, imputed);
        var deep = new WhatIf(session, catalogue, imputed);
        var course = live.course(live.baseline());
        return new Ready(
                live,
                deep,
                course,
                new Pyramid(
                        IntStream.range(0, course.requests()).mapToLong(course::context).toArray()),
                LongStream.of(live.recordedCosts()).boxed().toList(),
                live.quick(Scenario.AS_RECORDED).misses());
    }

    long billed(int seq) {
        return bills.get(seq);
    }

    /// As soon as it can be: without range and reasons.
    Shown quick(Scenario scenario) {
        var outcome = live.quick(scenario);
        var ghost = Ghost.of(this, outcome, live.course(outcome.replay()));
        return new Shown(this, outcome, ghost, Optional.empty());
    }

    /// With its range and its reasons.
    Shown whole(Scenario scenario, Text text) {
        synchronized (deep) {
            var outcome = deep.outcome(scenario);
            var reasons =
                    new Shown.Reasons(
                            Explanation.of(deep, outcome, text),
                            Assumptions.of(deep, List.of(outcome), text),
                            FairShares.of(deep, scenario));
            var ghost = Ghost.of(this, outcome, deep.course(outcome.replay()));
            return new Shown(this, outcome, ghost, Optional.of(reasons));
        }
    }

    Outcome row(Scenario scenario) {
        synchronized (deep) {
            return deep.quick(scenario);
        }
    }

    /// Tokens of the largest request.
    long peak() {
        return contexts.size() == 0 ? 0 : contexts.max(0, contexts.size() - 1);
    }

    /// Tokens of the fixed prefix.
    long prefix() {
        var line = played().line();
        long sum = 0;
        for (int place = 0; place < line.fixed(); place++)
            sum += line.scale().tokens(line.scale().weigh(line.piece(place)));
        return sum;
    }

    private Played played() {
        return live.baseline().main();
    }

    /// Requests that begin a turn after a pause of so many seconds: where tasks probably part.
    List<Integer> pauses(long seconds) {
        var found = new ArrayList<Integer>();
        var steps = played().line().all();
        for (int i = 1; i < steps.size(); i++) {
            var before = steps.get(i - 1);
            var step = steps.get(i);
            boolean paused = step.millis() - before.millis() >= seconds * 1_000;
            if (step.turn() != before.turn() && paused) found.add(step.seq());
        }
        return found;
    }
}
