package turnscope.importers.prices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import turnscope.analysis.pricing.PriceFault;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.NameRules;
import turnscope.analysis.pricing.Offer;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.Tokenizer;

/// What a user says about prices: models with dated prices, multipliers, and what names mean. Schema
/// `turnscope-prices-override/1`; a key that is not known is an error, because it may be a misspelt price.
final class OverridePrices {

    static final String SCHEMA = "turnscope-prices-override/1";

    private static final Set<String> ROOT = Set.of("schema", "models", "map", "multipliers");
    private static final Set<String> MODEL =
            Set.of(
                    "id",
                    "provider",
                    "name",
                    "match",
                    "tokenizer",
                    "cache_profile",
                    "context_window",
                    "max_output",
                    "prices");
    private static final Set<String> PERIOD =
            Set.of("from", "input", "output", "cache_read", "cache_write", "tiers");
    private static final Set<String> TIER =
            Set.of("threshold", "boundary", "input", "output", "cache_read", "cache_write");
    private static final Set<String> WRITES = Set.of("5m", "1h", "30m", "12h");
    private static final Set<String> MAPPING = Set.of("name", "to", "until");
    private static final Set<String> MULTIPLIER =
            Set.of("id", "kind", "num", "den", "from", "until");

    private OverridePrices() {}

    static void read(Node root, Offers offers) {
        onlyKnown(root, ROOT);
        var ids = new HashSet<String>();
        for (var node : root.itemsOf("models")) {
            offers.add(() -> {
                var id = node.at("id").text();
                var titled = node.titled("model " + id);
                if (!ids.add(id)) throw titled.complaint(PriceFault.TWICE);
                return offer(titled, multipliers(root, id));
            });
        }
        for (var node : root.itemsOf("multipliers")) {
            var id = node.at("id").text();
            if (ids.add(id)) offers.add(() -> multipliersOnly(id, root));
        }
        for (var node : root.itemsOf("map")) {
            onlyKnown(node, MAPPING);
            offers.mappings.add(
                    new NameRules.Mapping(
                            node.at("name").text(),
                            node.at("to").text(),
                            PriceFields.instant(node, "until")));
        }
    }

    private static void onlyKnown(Node node, Set<String> known) {
        for (var field : node.fields().entrySet()) {
            if (!known.contains(field.getKey()))
                throw field.getValue().complaint(PriceFault.NOT_KNOWN);
        }
    }

    private static Offer offer(Node node, List<Model.Multiplier> multipliers) {
        onlyKnown(node, MODEL);
        var fields = new OfferFields();
        var id = node.at("id").text();
        var plain =
                OfferFields.model(
                        id,
                        node.textOf("provider", "unknown"),
                        node.wholeOf("context_window"),
                        node.wholeOf("max_output"),
                        periods(node, fields),
                        multipliers);
        var model =
                plain.known(
                        node.textOf("name", id),
                        node.optional("match").map(ModelFields::pattern).orElse(plain.match()),
                        node.textOf("tokenizer", Tokenizer.UNKNOWN.id()),
                        node.textOf("cache_profile", "unknown"));
        return new Offer(model, true, fields.notes());
    }

    private static Offer multipliersOnly(String id, Node root) {
        var none = OptionalLong.empty();
        var model = OfferFields.model(id, "unknown", none, none, List.of(), multipliers(root, id));
        return new Offer(model, true, List.of());
    }

    private static List<Model.Period> periods(Node node, OfferFields fields) {
        var periods = new ArrayList<Model.Period>();
        for (var each : node.at("prices").items()) {
            onlyKnown(each, PERIOD);
            var from = PriceFields.instant(each, "from");
            boolean follows =
                    periods.isEmpty()
                            || (from.isPresent()
                                    && periods.getLast().hasBegun(from.get())
                                    && !periods.getLast().from().equals(from));
            if (!follows) throw each.complaint(PriceFault.NOT_AFTER);
            periods.add(
                    new Model.Period(
                            from,
                            price(each, fields),
                            tiers(each, fields),
                            List.of(),
                            List.of(),
                            "medium"));
        }
        if (periods.isEmpty()) throw node.at("prices").complaint(PriceFault.EMPTY);
        return periods;
    }

    private static List<Model.Tier> tiers(Node node, OfferFields fields) {
        var tiers = new ArrayList<Model.Tier>();
        for (var each : node.itemsOf("tiers")) {
            onlyKnown(each, TIER);
            long threshold = each.at("threshold").whole();
            if (threshold <= (tiers.isEmpty() ? 0 : tiers.getLast().threshold())) {
                throw each.at("threshold").complaint(PriceFault.NOT_ASCENDING_ABOVE_ZERO);
            }
            tiers.add(
                    new Model.Tier(
                            threshold,
                            ModelFields.inclusive(each.at("boundary")),
                            price(each, fields),
                            Set.of()));
        }
        return tiers;
    }

    private static Price price(Node node, OfferFields fields) {
        var writes = node.optional("cache_write").orElse(Node.of("", Map.of()));
        onlyKnown(writes, WRITES);
        return OfferFields.price(
                node,
                fields.amount(node.at("input"), 0),
                fields.amountOf(node, "cache_read", 0),
                fields.amountOf(writes, "5m", 0),
                fields.amountOf(writes, "1h", 0),
                fields.amountOf(writes, "30m", 0),
                fields.amountOf(writes, "12h", 0),
                fields.amount(node.at("output"), 0));
    }

    private static List<Model.Multiplier> multipliers(Node root, String id) {
        var multipliers = new ArrayList<Model.Multiplier>();
        for (var each : root.itemsOf("multipliers")) {
            onlyKnown(each, MULTIPLIER);
            if (each.at("id").text().equals(id)) multipliers.add(ModelFields.multiplier(each));
        }
        return multipliers;
    }
}
