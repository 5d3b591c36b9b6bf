package turnscope.views.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import turnscope.analysis.period.PeriodAudit;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.session.Basis;
import turnscope.analysis.simulation.Flag;
import turnscope.analysis.simulation.Outcome;
import turnscope.views.Text;
import turnscope.views.whatif.Assumptions;

/// Replays of a session as the rows of a report.
public final class Replays {

    private Replays() {}

    /// @param outcomes in the order in which they are shown
    public static WhatIf of(
            turnscope.analysis.simulation.WhatIf whatIf, List<Outcome> outcomes, Text text) {
        var bill = whatIf.recordedBill();
        return new WhatIf(
                bill.unpricedRequests() == 0 ? bill.total() : Optional.empty(),
                bill.usage().total(),
                outcomes.stream().map(each -> row(whatIf, each, text)).toList(),
                Assumptions.of(whatIf, outcomes, text),
                calibration(whatIf));
    }

    /// Sums over the sessions of a span of time, in the same form as those of one.
    static WhatIf of(PeriodAudit audit, Catalogue prices, Text text) {
        var all = audit.replays();
        var scenarios = all.lines().stream().map(PeriodAudit.Line::scenario).toList();
        return new WhatIf(
                all.sessions() == 0 ? Optional.empty() : Optional.of(all.recorded()),
                all.recordedTokens(),
                all.sessions() == 0
                        ? List.of()
                        : all.lines().stream().map(line -> row(all, line, text)).toList(),
                Stream.concat(
                                Stream.of(text.count("report.period.replayed", all.sessions())),
                                Assumptions.of(scenarios, false, prices, text).stream())
                        .toList(),
                Optional.of(Calibrated.of(all.calibration())));
    }

    private static WhatIf.Row row(PeriodAudit.Replayed all, PeriodAudit.Line line, Text text) {
        var model = line.scenario().model();
        return new WhatIf.Row(
                model.map(Model::name).orElseGet(() -> text.get("cli.whatif.recorded")),
                line.scenario().text(),
                line.tokens(),
                Optional.of(line.cost()),
                Optional.of(line.low()),
                Optional.of(line.high()),
                Optional.of(line.cost().minus(all.recorded())),
                OptionalDouble.empty(),
                line.backfires(all) ? List.of(Flag.TOKENS_DOWN_COST_UP.id()) : List.of(),
                Basis.SIMULATED);
    }

    private static WhatIf.Row row(
            turnscope.analysis.simulation.WhatIf whatIf, Outcome outcome, Text text) {
        var model = outcome.scenario().model();
        return new WhatIf.Row(
                model.map(Model::name).orElseGet(() -> recorded(whatIf, text)),
                outcome.scenario().text(),
                outcome.usage().total(),
                outcome.cost(),
                outcome.low(),
                outcome.high(),
                outcome.delta(),
                model.isEmpty() || !outcome.scenario().strategies().isEmpty()
                        ? OptionalDouble.empty()
                        : factor(whatIf, outcome),
                outcome.flags().stream().map(Flag::id).toList(),
                Basis.SIMULATED);
    }

    /// The model that answered last, by its name.
    private static String recorded(turnscope.analysis.simulation.WhatIf whatIf, Text text) {
        var names = whatIf.session().summary().models();
        if (names.isEmpty()) return text.get("cli.whatif.recorded");
        return whatIf.simulator()
                .catalogue()
                .resolve(names.getLast())
                .map(Model::name)
                .orElse(names.getLast());
    }

    private static OptionalDouble factor(
            turnscope.analysis.simulation.WhatIf whatIf, Outcome outcome) {
        long recorded = whatIf.baseline().usage().context();
        return recorded == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) outcome.usage().context() / recorded);
    }

    private static Optional<WhatIf.Calibration> calibration(
            turnscope.analysis.simulation.WhatIf whatIf) {
        if (whatIf.isSupplied()) return Optional.empty();
        var calibration = whatIf.calibration();
        return Optional.of(
                new WhatIf.Calibration(
                        calibration.requests(), calibration.reproduced(), calibration.costError()));
    }
}
