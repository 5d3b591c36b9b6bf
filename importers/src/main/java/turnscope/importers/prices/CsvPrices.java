package turnscope.importers.prices;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import turnscope.analysis.pricing.Refusal;
import turnscope.analysis.pricing.PriceFault;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Offer;
import turnscope.analysis.pricing.Price;

/// Our own table of prices: one row per period, US dollars per million tokens, an empty cell for what is absent; further
/// rows of the same model and date add tiers. A model whose rows have no date has one price that opens a period.
final class CsvPrices {

    private static final List<String> REQUIRED =
            List.of("model", "effective_from", "input", "output");

    private CsvPrices() {}

    static boolean recognizes(String text) {
        return text.startsWith("model,");
    }

    static void read(String file, String text, Offers offers) {
        var rows = Csv.rows(text);
        var header = rows.getFirst();
        for (var column : REQUIRED) {
            if (!header.contains(column)) {
                throw new PriceFileException(new Refusal(file, PriceFault.LACKS_COLUMN, column));
            }
        }
        var byModel = new LinkedHashMap<String, List<Node>>();
        for (int i = 1; i < rows.size(); i++) {
            var row = Node.of("%s, line %d".formatted(file, i + 1), cells(header, rows.get(i)));
            var model = row.optional("model");
            if (model.isEmpty()) {
                offers.refused.add(row.complaint(PriceFault.LACKS, "model").refusal());
                continue;
            }
            byModel.computeIfAbsent(model.get().text(), _ -> new ArrayList<>()).add(row);
        }
        byModel.forEach((model, lines) -> offers.add(() -> offer(model, lines)));
    }

    private static Map<String, Object> cells(List<String> header, List<String> row) {
        var cells = new HashMap<String, Object>();
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
            if (!row.get(i).isBlank()) cells.put(header.get(i), row.get(i).strip());
        }
        return cells;
    }

    private static Offer offer(String model, List<Node> rows) {
        var fields = new OfferFields();
        var periods = new ArrayList<Model.Period>();
        boolean dated = false;
        for (var row : rows) {
            var from = PriceFields.instant(row, "effective_from");
            dated |= from.isPresent();
            boolean another = periods.isEmpty() || !periods.getLast().from().equals(from);
            if (another) {
                if (!periods.isEmpty() && !follows(from, periods.getLast())) {
                    throw row.complaint(PriceFault.ROW_NOT_AFTER);
                }
                periods.add(period(row, from, fields));
            } else {
                if (tier(row, fields).isEmpty()) throw row.complaint(PriceFault.DATE_REPEATED);
                periods.set(periods.size() - 1, withTier(periods.getLast(), row, fields));
            }
        }
        return new Offer(
                OfferFields.model(
                        model,
                        "unknown",
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        periods,
                        List.of()),
                dated,
                fields.notes());
    }

    private static boolean follows(Optional<Instant> from, Model.Period before) {
        return from.isPresent() && before.hasBegun(from.get());
    }

    private static Model.Period period(Node row, Optional<Instant> from, OfferFields fields) {
        var period =
                new Model.Period(
                        from, price(row, "", fields), List.of(), List.of(), List.of(), "medium");
        return withTier(period, row, fields);
    }

    private static Model.Period withTier(Model.Period period, Node row, OfferFields fields) {
        var tier = tier(row, fields);
        if (tier.isEmpty()) return period;
        var tiers = new ArrayList<>(period.tiers());
        if (!tiers.isEmpty() && tiers.getLast().threshold() >= tier.get().threshold()) {
            throw row.at("tier_above").complaint(PriceFault.NOT_ASCENDING);
        }
        tiers.add(tier.get());
        return new Model.Period(
                period.from(), period.base(), tiers, List.of(), List.of(), period.confidence());
    }

    private static Optional<Model.Tier> tier(Node row, OfferFields fields) {
        if (!row.has("tier_above")) return Optional.empty();
        var threshold = row.at("tier_above");
        if (threshold.number().compareTo(BigDecimal.ZERO) <= 0) {
            throw threshold.complaint(PriceFault.NOT_POSITIVE);
        }
        boolean inclusive =
                switch (row.textOf("tier_boundary", "gt")) {
                    case "gt" -> false;
                    case "ge" -> true;
                    default -> throw row.at("tier_boundary").complaint(PriceFault.NO_BOUNDARY);
                };
        return Optional.of(
                new Model.Tier(
                        threshold.whole(), inclusive, price(row, "tier_", fields), Set.of()));
    }

    private static Price price(Node row, String prefix, OfferFields fields) {
        return OfferFields.price(
                row,
                fields.amount(row.at(prefix + "input"), 0),
                fields.amountOf(row, prefix + "cache_read", 0),
                fields.amountOf(row, prefix + "cache_write_5m", 0),
                fields.amountOf(row, prefix + "cache_write_1h", 0),
                fields.amountOf(row, prefix + "cache_write_30m", 0),
                fields.amountOf(row, prefix + "cache_write_12h", 0),
                fields.amount(row.at(prefix + "output"), 0));
    }
}
