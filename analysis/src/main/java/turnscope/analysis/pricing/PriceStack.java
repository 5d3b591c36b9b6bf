package turnscope.analysis.pricing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lays several layers over a list: what a user said is on top of everything that was imported, before or after.
final class PriceStack {

    private PriceStack() {}

    /// @param layers in the order in which they were stored
    static PriceList onto(PriceList list, List<PriceLayer> layers) {
        var said = layers.stream().filter(PriceLayer::isUser).toList();
        var since = since(said, new Catalogue(list));
        var stacked = list;
        for (var layer : layers) {
            if (!layer.isUser()) stacked = yielding(layer, since, stacked).onto(stacked);
        }
        for (var layer : said) stacked = layer.onto(stacked);
        return stacked;
    }

    /// From when on the user has set a price of a model that has no end.
    private static Map<String, LocalDate> since(List<PriceLayer> said, Catalogue catalogue) {
        Map<String, LocalDate> since = new HashMap<>();
        for (var layer : said) {
            for (var offer : layer.offers()) {
                if (offer.dated()) continue;
                var id = id(offer, catalogue);
                since.merge(id, layer.effective(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return since;
    }

    /// Without the prices that would end one that the user has set.
    private static PriceLayer yielding(
            PriceLayer layer, Map<String, LocalDate> since, PriceList below) {
        if (since.isEmpty()) return layer;
        var catalogue = new Catalogue(below);
        return layer.keeping(
                layer.offers().stream()
                        .filter(offer -> {
                            var from = since.get(id(offer, catalogue));
                            return offer.dated()
                                    || from == null
                                    || layer.effective().isBefore(from);
                        })
                        .toList());
    }

    private static String id(Offer offer, Catalogue catalogue) {
        return catalogue.named(offer.model().id()).map(Model::id).orElse(offer.model().id());
    }
}
