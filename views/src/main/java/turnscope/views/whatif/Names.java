package turnscope.views.whatif;

import java.util.ArrayList;

import turnscope.analysis.pricing.Model;
import turnscope.analysis.simulation.Scenario;
import turnscope.views.Text;

/// What scenarios are called.
final class Names {

    private Names() {}

    /// As the reader or the claim calls it.
    static String of(Row row, Text text) {
        if (!row.name().isEmpty()) return row.name();
        if (row.claim().isEmpty()) return text.get("lab.own");
        var claim = text.get(row.claim());
        return row.own() ? text.get("lab.changed", claim) : claim;
    }

    /// Its model and its strategies; the words for the recording where it has neither.
    static String of(Scenario scenario, Text text) {
        var parts = new ArrayList<String>();
        scenario.model().map(Model::name).ifPresent(parts::add);
        if (!scenario.strategies().isEmpty()) parts.add(scenario.text());
        return parts.isEmpty() ? text.get("cli.whatif.recorded") : String.join(" · ", parts);
    }
}
