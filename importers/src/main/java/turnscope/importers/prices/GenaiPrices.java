package turnscope.importers.prices;

import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import turnscope.analysis.pricing.PriceFault;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Offer;
import turnscope.analysis.pricing.Price;

/// The data of genai-prices: a list of providers, US dollars per million tokens, with dates where prices changed.
///
/// A single price is taken as one without dates, so that it rewrites no history.
final class GenaiPrices {

    private static final List<String> KINDS =
            List.of(
                    "input_mtok",
                    "output_mtok",
                    "cache_read_mtok",
                    "cache_write_mtok",
                    "cache_write_1h_mtok");

    private GenaiPrices() {}

    static void read(List<Node> providers, Offers offers) {
        for (var provider : providers) {
            var id = provider.at("id").text();
            for (var model : provider.itemsOf("models")) {
                offers.add(() -> offer(id, model));
            }
        }
    }

    private static Offer offer(String provider, Node untitled) {
        var id = untitled.at("id").text();
        var node = untitled.titled("model " + id);
        var fields = new OfferFields();
        var prices = node.at("prices");
        boolean dated = !prices.isObject();
        var periods =
                dated
                        ? periods(prices.items(), provider, fields)
                        : List.of(period(prices, Optional.empty(), provider, fields));
        var model =
                OfferFields.model(
                        id,
                        provider,
                        node.wholeOf("context_window"),
                        OptionalLong.empty(),
                        periods,
                        List.of());
        return new Offer(model, dated, fields.notes());
    }

    private static List<Model.Period> periods(
            List<Node> entries, String provider, OfferFields fields) {
        var periods = new ArrayList<Model.Period>();
        for (var entry : entries) {
            var constraint = entry.optional("constraint");
            if (constraint.isPresent() && constraint.get().has("start_time")) {
                addBand(periods, entry, constraint.get(), provider, fields);
                continue;
            }
            var from =
                    constraint.isEmpty()
                            ? Optional.<Node>empty()
                            : constraint.get().optional("start_date");
            var period = period(entry.at("prices"), from, provider, fields);
            if (!periods.isEmpty() && period.from().isEmpty()) {
                throw entry.complaint(PriceFault.NOT_AFTER);
            }
            periods.add(period);
        }
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i - 1).from().isPresent()
                    && !periods.get(i)
                            .from()
                            .orElseThrow()
                            .isAfter(periods.get(i - 1).from().get())) {
                throw entries.get(i).complaint(PriceFault.NOT_AFTER);
            }
        }
        return periods;
    }

    /// A price by time of day belongs to the newest period so far; without any, the first such price is the usual one.
    private static void addBand(
            List<Model.Period> periods,
            Node entry,
            Node constraint,
            String provider,
            OfferFields fields) {
        var price = period(entry.at("prices"), Optional.empty(), provider, fields);
        if (periods.isEmpty()) periods.add(price);
        var last = periods.getLast();
        if (!price.tiers().isEmpty() || !last.tiers().isEmpty()) {
            throw entry.complaint(PriceFault.LENGTH_AND_TIME);
        }
        var window =
                new Model.TimeBand.Window(
                        time(constraint.at("start_time")), time(constraint.at("end_time")));
        var bands = new ArrayList<>(last.bands());
        bands.add(
                new Model.TimeBand(
                        window.from() + "–" + window.to(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        ZoneOffset.UTC,
                        Set.of(),
                        List.of(window),
                        price.base()));
        periods.set(
                periods.size() - 1,
                new Model.Period(
                        last.from(),
                        last.base(),
                        List.of(),
                        bands,
                        last.sources(),
                        last.confidence()));
    }

    private static LocalTime time(Node node) {
        try {
            var text = node.text();
            return text.endsWith("Z")
                    ? LocalTime.parse(text.substring(0, text.length() - 1))
                    : OffsetTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalTime();
        } catch (DateTimeParseException _) {
            throw node.complaint(PriceFault.NO_TIME, node.text());
        }
    }

    private static Model.Period period(
            Node prices, Optional<Node> from, String provider, OfferFields fields) {
        var tiers = new ArrayList<Model.Tier>();
        for (long threshold : thresholds(prices)) {
            tiers.add(
                    new Model.Tier(
                            threshold,
                            false,
                            price(prices, threshold, provider, fields),
                            Set.of()));
        }
        var period = OfferFields.period(price(prices, 0, provider, fields), tiers);
        return from.isEmpty() ? period : period.startingAt(PriceFields.instant(from.get()));
    }

    private static Set<Long> thresholds(Node prices) {
        var thresholds = new TreeSet<Long>();
        for (var kind : KINDS) {
            var found = prices.optional(kind);
            if (found.isEmpty() || !found.get().isObject()) continue;
            for (var tier : found.get().itemsOf("tiers")) thresholds.add(tier.at("start").whole());
        }
        return thresholds;
    }

    private static Price price(Node prices, long threshold, String provider, OfferFields fields) {
        boolean openai = provider.equals("openai");
        var write = amount(prices, "cache_write_mtok", threshold, fields);
        var none = OptionalLong.empty();
        return OfferFields.price(
                prices,
                required(prices, "input_mtok", threshold, fields),
                amount(prices, "cache_read_mtok", threshold, fields),
                openai ? none : write,
                amount(prices, "cache_write_1h_mtok", threshold, fields),
                openai ? write : none,
                none,
                required(prices, "output_mtok", threshold, fields));
    }

    private static long required(Node prices, String kind, long threshold, OfferFields fields) {
        var amount = amount(prices, kind, threshold, fields);
        if (amount.isEmpty()) throw prices.complaint(PriceFault.LACKS, kind);
        return amount.getAsLong();
    }

    /// A price that is one number, or a base with steps from a number of tokens on.
    private static OptionalLong amount(
            Node prices, String kind, long threshold, OfferFields fields) {
        var found = prices.optional(kind);
        if (found.isEmpty()) return OptionalLong.empty();
        var node = found.get();
        if (!node.isObject()) return OptionalLong.of(fields.amount(node, 0));
        var amount = node.at("base");
        for (var tier : node.itemsOf("tiers")) {
            if (threshold >= tier.at("start").whole()) amount = tier.at("price");
        }
        return OptionalLong.of(fields.amount(amount, 0));
    }
}
