package turnscope.importers.prices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Offer;
import turnscope.analysis.pricing.Price;

/// The catalogue of models.dev (`api.json`): US dollars per million tokens, without dates.
final class ModelsDevPrices {

    private ModelsDevPrices() {}

    static boolean recognizes(Map<String, Node> root) {
        return root.values().stream()
                .anyMatch(each ->
                        each.isObject() && each.has("models") && each.at("models").isObject());
    }

    static void read(Map<String, Node> root, Offers offers) {
        root.forEach((provider, node) -> {
            if (!node.isObject()) return;
            node.fieldsOf("models")
                    .forEach((id, model) -> {
                        if (!model.isObject() || !model.has("cost")) return;
                        var titled = model.titled("model " + id);
                        offers.add(() -> offer(id, provider, titled));
                    });
        });
    }

    private static Offer offer(String id, String provider, Node node) {
        var fields = new OfferFields();
        var cost = node.at("cost");
        if (cost.has("reasoning")) fields.note("reasoning_price_ignored");
        var limit = node.optional("limit");
        var model =
                OfferFields.model(
                        id,
                        provider,
                        limit.isEmpty() ? OptionalLong.empty() : limit.get().wholeOf("context"),
                        limit.isEmpty() ? OptionalLong.empty() : limit.get().wholeOf("output"),
                        List.of(
                                OfferFields.period(
                                        price(cost, provider, fields),
                                        tiers(cost, provider, fields))),
                        List.of());
        return new Offer(model, false, fields.notes());
    }

    /// The list has one price of writing; Anthropic's for an hour is twice its input price.
    private static Price price(Node cost, String provider, OfferFields fields) {
        long input = fields.amount(cost.at("input"), 0);
        var write = fields.amountOf(cost, "cache_write", 0);
        var none = OptionalLong.empty();
        boolean anthropic = provider.equals("anthropic") && write.isPresent();
        if (anthropic) fields.note("derived_1h_write");
        boolean openai = provider.equals("openai");
        return OfferFields.price(
                cost,
                input,
                fields.amountOf(cost, "cache_read", 0),
                openai ? none : write,
                anthropic ? OptionalLong.of(Math.multiplyExact(2, input)) : none,
                openai ? write : none,
                none,
                fields.amount(cost.at("output"), 0));
    }

    private static List<Model.Tier> tiers(Node cost, String provider, OfferFields fields) {
        var tiers = new ArrayList<Model.Tier>();
        for (var each : cost.itemsOf("tiers")) {
            tiers.add(
                    new Model.Tier(
                            each.at("tier").at("size").whole(),
                            false,
                            price(each, provider, fields),
                            Set.of()));
        }
        return tiers;
    }
}
