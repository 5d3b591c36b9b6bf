package turnscope.importers.prices;

import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.pricing.Refusal;
import turnscope.analysis.pricing.PriceFault;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.PriceList;

/// Whether every id and alias of a price list means its own model and no other.
final class NameChecks {

    private NameChecks() {}

    /// @throws PriceFileException naming the model and the name
    static void check(PriceList list) {
        for (var model : list.models()) {
            for (var name : names(model)) {
                var normalised = list.names().normalised(name);
                var matching =
                        list.models().stream()
                                .filter(each -> each.match().matcher(normalised).matches())
                                .map(Model::id)
                                .toList();
                if (!matching.equals(List.of(model.id()))) {
                    throw new PriceFileException(
                            new Refusal(
                                    "model " + model.id(),
                                    PriceFault.NAME_MATCHES,
                                    name
                                            + " matches "
                                            + (matching.isEmpty()
                                                    ? "no model"
                                                    : String.join(", ", matching))));
                }
            }
        }
    }

    private static List<String> names(Model model) {
        var names = new ArrayList<>(model.aliases());
        names.add(model.id());
        return names;
    }
}
