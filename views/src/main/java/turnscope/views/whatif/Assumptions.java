package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.WhatIf;
import turnscope.views.Text;

/// What the results of replays take for granted, in sentences.
public final class Assumptions {

    private Assumptions() {}

    public static List<String> of(WhatIf whatIf, List<Outcome> outcomes, Text text) {
        return of(
                outcomes.stream().map(Outcome::scenario).toList(),
                whatIf.hiddenBill().requests() > 0,
                whatIf.simulator().catalogue(),
                text);
    }

    /// @param imputed whether calls count that the log leaves out
    public static List<String> of(
            List<Scenario> scenarios, boolean imputed, Catalogue prices, Text text) {
        var lines = new ArrayList<String>();
        lines.add(text.get("assume.replay"));
        lines.add(text.get("assume.outputs"));
        if (scenarios.stream().anyMatch(each -> each.model().isPresent())) {
            lines.add(text.get("assume.tokenizer"));
            lines.add(text.get("assume.class"));
        }
        lines.add(text.get(imputed ? "assume.imputed" : "assume.hidden"));
        lines.add(text.get(prices.fixedAt().isPresent() ? "assume.today" : "assume.dates"));
        scenarios.stream()
                .flatMap(each -> each.strategies().stream())
                .map(strategy -> text.getOr("strategy." + strategy.type().name() + ".assumes", ""))
                .distinct()
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines;
    }
}
