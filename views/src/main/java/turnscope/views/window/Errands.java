package turnscope.views.window;

import turnscope.analysis.simulation.Scenario;
import turnscope.views.plot.Range;
import turnscope.views.session.Onward;
import turnscope.views.whatif.Stack;

/// Carries what is selected in a session to the report, the lab and the comparison.
final class Errands implements Onward {

    private final MainModel model;

    Errands(MainModel model) {
        this.model = model;
    }

    @Override
    public void report(String sentence) {
        var before = model.builder.notes.get();
        if (before.lines().noneMatch(sentence::equals))
            model.builder.notes.set(before.isBlank() ? sentence : before + "\n" + sentence);
        model.builderShown.set(true);
    }

    @Override
    public void whatIf(Range range) {
        whatIf("subagents(at=" + range.first() + ".." + range.last() + ")");
    }

    @Override
    public void whatIf(String spec) {
        model.session
                .profile
                .get()
                .ifPresent(shown -> {
                    // The lab has to know the session first, or its own claims would replace what
                    // is tried.
                    model.lab.open(shown, model.session.prices());
                    model.lab.add("", "", Stack.of(Scenario.of(spec)));
                    model.session.subPage.set("whatif");
                });
    }

    @Override
    public void compare() {
        model.library
                .selected
                .get()
                .filter(id -> !model.compare.chosen.get().contains(id))
                .ifPresent(model.compare::toggle);
        model.place.set(Place.COMPARE);
    }
}
