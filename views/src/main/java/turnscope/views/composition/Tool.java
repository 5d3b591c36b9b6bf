package turnscope.views.composition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;

/// One tool with all that its outputs and calls cost.
record Tool(String name, int segments, long tokens, Money cost) {

    /// By cost, highest first.
    static List<Tool> of(SessionProfile profile) {
        Map<String, Tool> tools = new HashMap<>();
        for (var item : profile.carry().items())
            if (!item.segment().tool().isEmpty())
                tools.merge(item.segment().tool(), of(item), Tool::plus);
        return tools.values().stream()
                .sorted(Comparator.comparing(Tool::cost).thenComparingLong(Tool::tokens).reversed())
                .toList();
    }

    private static Tool of(CarryCost.Item item) {
        return new Tool(item.segment().tool(), 1, item.segment().tokens(), item.cost());
    }

    private Tool plus(Tool other) {
        return new Tool(
                name, segments + other.segments, tokens + other.tokens, cost.plus(other.cost));
    }
}
