package turnscope.app.command;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.PriceList;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.session.Usage;

/// The document of `price --json`.
final class QuoteJson {

    private QuoteJson() {}

    static void write(
            OutputStream out, String model, Usage usage, Quote quote, Catalogue catalogue) {
        Json.write(
                out,
                json -> {
                    json.put("model", model);
                    json.object("tokens", () -> UsageJson.tokens(json, usage));
                    switch (quote) {
                        case Quote.Priced priced -> priced(json, priced, catalogue);
                        case Quote.Unpriced unpriced -> none(json, "unpriced", unpriced.reason());
                        case Quote.NotBilled free -> none(json, "not_billed", free.reason());
                    }
                });
    }

    private static void none(Json json, String status, String reason) {
        json.put("status", status);
        json.put("reason", reason);
        for (var name :
                new String[] {
                    "modelId",
                    "costUsd",
                    "partial",
                    "parts",
                    "ratesUsdPerMillion",
                    "periodFrom",
                    "tier",
                    "band",
                    "multiplier"
                }) json.unknown(name);
        json.strings("flags", List.of());
        json.unknown("provenance");
    }

    private static void priced(Json json, Quote.Priced quote, Catalogue catalogue) {
        json.put("status", quote.partial() ? "partial" : "priced");
        json.put("modelId", quote.model());
        json.money("costUsd", quote.total());
        json.put("partial", quote.partial());
        json.object("parts", () -> parts(json, quote));
        json.object("ratesUsdPerMillion", () -> rates(json, quote.rates()));
        json.time("periodFrom", quote.periodFrom());
        json.put("tier", quote.tier());
        json.text("band", quote.band());
        json.put("multiplier", quote.multiplier());
        json.strings("flags", quote.flags());
        json.object(
                "provenance",
                () -> {
                    json.put("layer", quote.layer());
                    json.put("confidence", quote.confidence());
                    sources(json, quote.sources(), catalogue);
                    json.put("asOf", catalogue.asOf());
                    json.put("hash", catalogue.hash());
                });
    }

    private static void sources(Json json, List<String> keys, Catalogue catalogue) {
        json.objects(
                "sources",
                keys,
                key -> {
                    var source = Optional.ofNullable(catalogue.sources().get(key));
                    json.put("id", key);
                    json.put("title", source.map(PriceList.Source::title));
                    json.put("reference", source.map(PriceList.Source::reference));
                    json.put("date", source.map(PriceList.Source::date));
                });
    }

    private static void parts(Json json, Quote.Priced quote) {
        json.money("freshUsd", quote.fresh());
        json.money("cacheReadUsd", quote.cacheRead());
        json.money("cacheWrite5mUsd", quote.cacheWrite5m());
        json.money("cacheWrite1hUsd", quote.cacheWrite1h());
        json.money("cacheWrite30mUsd", quote.cacheWrite30m());
        json.money("outputUsd", quote.output());
        json.money("toolsUsd", quote.tools());
    }

    /// Dollars per million tokens, as price lists write it; null where a list has none.
    static void rates(Json json, Price price) {
        json.put("fresh", perMillion(price.input()));
        rate(json, "cacheRead", price.cacheRead());
        rate(json, "cacheWrite5m", price.write5m());
        rate(json, "cacheWrite1h", price.write1h());
        rate(json, "cacheWrite30m", price.write30m());
        json.put("output", perMillion(price.output()));
    }

    private static void rate(Json json, String name, OptionalLong picoPerToken) {
        if (picoPerToken.isPresent()) json.put(name, perMillion(picoPerToken.getAsLong()));
        else json.unknown(name);
    }

    static String perMillion(long picoPerToken) {
        return new Money(picoPerToken).times(1_000_000).dollars();
    }
}
