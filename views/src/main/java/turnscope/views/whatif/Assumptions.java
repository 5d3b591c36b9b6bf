package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.WhatIf;
import turnscope.views.Text;

/// What the results of replays take for granted, in sentences.
public final class Assumptions {

    private Assumptions() {}

    public static List<String> of(WhatIf whatIf, List<Outcome> outcomes, Text text) {
        var lines = new ArrayList<String>();
        lines.add(text.get("assume.replay"));
        lines.add(text.get("assume.outputs"));
        if (outcomes.stream().anyMatch(each -> each.scenario().model().isPresent())) {
            lines.add(text.get("assume.tokenizer"));
            lines.add(text.get("assume.class"));
        }
        boolean imputed = whatIf.hiddenBill().requests() > 0;
        lines.add(text.get(imputed ? "assume.imputed" : "assume.hidden"));
        boolean fixed = whatIf.simulator().catalogue().fixedAt().isPresent();
        lines.add(text.get(fixed ? "assume.today" : "assume.dates"));
        outcomes.stream()
                .flatMap(each -> each.scenario().strategies().stream())
                .map(strategy -> text.getOr("strategy." + strategy.type().name() + ".assumes", ""))
                .distinct()
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines;
    }
}
