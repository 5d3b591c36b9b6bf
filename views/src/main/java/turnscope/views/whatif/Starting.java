package turnscope.views.whatif;

import java.util.HashMap;

import turnscope.analysis.simulation.strategy.SpecParser;
import turnscope.analysis.simulation.strategy.Strategy;
import turnscope.analysis.simulation.strategy.StrategyType;

/// What a strategy begins with when it is added to a stack.
final class Starting {

    private Starting() {}

    /// Its defaults, and what fits the session where it has none.
    static Strategy of(StrategyType type, LabModel lab) {
        var given = new HashMap<String, String>();
        var ready = lab.ready.get();
        switch (type.name()) {
            case "ttl" -> given.put("life", "1h");
            case "compact" ->
                    given.put(
                            "before",
                            Integer.toString(
                                    ready.map(each -> Math.max(1, each.baseline().requests() / 2))
                                            .orElse(1)));
            case "prefix-diet" ->
                    given.put("tokens", ready.map(each -> each.prefix() / 4).orElse(0L).toString());
            case "compact-at" ->
                    ready.map(each -> each.peak() / 2)
                            .filter(half -> half >= 30_000 && half < 167_000)
                            .ifPresent(half -> given.put("threshold", half.toString()));
            default -> {}
        }
        return SpecParser.make(type, given);
    }
}
