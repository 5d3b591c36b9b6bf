package turnscope.app.command;

import java.io.OutputStream;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.NameRules;
import turnscope.analysis.pricing.Offer;
import turnscope.analysis.pricing.PriceBook;

/// The document of `prices --json`.
final class PricesJson {

    private PricesJson() {}

    static void write(OutputStream out, PricesCommand.Listing listing) {
        var catalogue = listing.catalogue();
        Json.write(
                out,
                json -> {
                    json.put("asOf", catalogue.asOf());
                    json.put("hash", catalogue.hash());
                    json.objects(
                            "models", catalogue.models(), model -> model(json, model, catalogue));
                    json.objects("layers", listing.entries(), entry -> layer(json, entry));
                    json.objects(
                            "unpriced",
                            listing.unpriced(),
                            name -> {
                                json.text("name", name.name());
                                json.put("reason", name.reason());
                                json.put("requests", name.requests());
                                json.put("tokens", name.tokens());
                                json.put("sessions", name.sessions());
                            });
                });
    }

    private static void layer(Json json, PriceBook.Entry entry) {
        var layer = entry.layer();
        json.put("number", entry.number());
        json.put("layer", layer.name());
        json.put("dataset", layer.dataset());
        json.put("datasetDate", layer.datasetDate());
        json.put("effective", layer.effective().toString());
        json.put("stored", entry.stored().toString());
        json.objects("models", layer.offers(), offer -> offer(json, offer));
        json.objects("names", layer.mappings(), mapping -> mapping(json, mapping));
    }

    private static void offer(Json json, Offer offer) {
        json.put("id", offer.model().id());
        json.put("dated", offer.dated());
        json.strings("notes", offer.notes());
    }

    static void mapping(Json json, NameRules.Mapping mapping) {
        json.put("name", mapping.name());
        json.put("model", mapping.model());
        json.time("until", mapping.until());
    }

    private static void model(Json json, Model model, Catalogue catalogue) {
        json.put("id", model.id());
        json.put("provider", model.provider());
        json.put("name", model.name());
        json.strings("aliases", model.aliases());
        json.put("layer", model.layer());
        json.put("listed", model.listed());
        json.put("tokenizer", model.tokenizer());
        json.put("cacheProfile", model.cacheProfile());
        json.put("contextWindow", model.contextWindow());
        json.time("released", model.released());
        json.time("retired", model.retired());
        json.objects("prices", model.prices(), period -> period(json, model, period, catalogue));
        json.objects(
                "multipliers",
                model.multipliers(),
                multiplier -> {
                    json.put("kind", multiplier.kind());
                    json.put("numerator", multiplier.numerator());
                    json.put("denominator", multiplier.denominator());
                    json.time("from", multiplier.from());
                    json.time("until", multiplier.until());
                });
    }

    private static void period(Json json, Model model, Model.Period period, Catalogue catalogue) {
        json.time("from", period.from());
        json.object("usdPerMillion", () -> QuoteJson.rates(json, period.base()));
        json.objects(
                "tiers",
                period.tiers(),
                tier -> {
                    json.put("threshold", tier.threshold());
                    json.put("inclusive", tier.inclusive());
                    json.object("usdPerMillion", () -> QuoteJson.rates(json, tier.price()));
                });
        json.objects(
                "bands",
                period.bands(),
                band -> {
                    json.put("name", band.name());
                    json.time("from", band.validFrom());
                    json.time("until", band.validUntil());
                    json.strings(
                            "windowsUtc",
                            band.windows().stream()
                                    .map(window -> window.from() + "/" + window.to())
                                    .toList());
                    json.object("usdPerMillion", () -> QuoteJson.rates(json, band.price()));
                });
        json.put("layer", catalogue.layer(model, period));
        json.put("confidence", period.confidence());
        json.strings("sources", period.sources());
    }
}
