package turnscope.views.report;

import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.simulation.Advisor;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.WhatIf;

/// What a report sets beside a recording: the scenarios that were asked for, or else those that tell most.
final class Alternatives {

    private static final int ADVISED = 4;
    private static final int TRAPS = 2;

    /// So many rows leave a memo on one page.
    private static final int ROWS = 7;

    private static final int REPLAYED = 3;

    private Alternatives() {}

    /// Without a wish the strategies that would have saved most, and those that send less and cost more.
    static turnscope.views.report.WhatIf session(SessionProfile profile, ReportOptions options) {
        var whatIf = new WhatIf(profile.session(), options.prices(), options.imputed());
        return Replays.of(whatIf, outcomes(whatIf, options, ADVISED, TRAPS), options.text());
    }

    private static List<Outcome> outcomes(
            WhatIf whatIf, ReportOptions options, int advised, int traps) {
        if (!options.scenarios().isEmpty())
            return options.scenarios().stream().map(whatIf::outcome).toList();
        var outcomes = new ArrayList<>(Advisor.advise(whatIf, advised));
        outcomes.addAll(Advisor.traps(whatIf, traps));
        return outcomes;
    }

    /// Without a wish also a few other models at the recorded tokens.
    static turnscope.views.report.WhatIf memo(SessionProfile profile, ReportOptions options) {
        if (profile.requests().isEmpty()) return OtherPrices.of(profile, options.text(), ROWS);
        var whatIf = new WhatIf(profile.session(), options.prices(), options.imputed());
        var outcomes = outcomes(whatIf, options, REPLAYED - 1, 1);
        var replays = Replays.of(whatIf, outcomes, options.text());
        if (!options.scenarios().isEmpty()) return replays;
        int models = ROWS - replays.rows().size();
        return replays.with(OtherPrices.of(profile, options.text(), models));
    }
}
