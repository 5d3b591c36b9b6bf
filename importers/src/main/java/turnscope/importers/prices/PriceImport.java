package turnscope.importers.prices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

import turnscope.analysis.pricing.Refusal;
import turnscope.analysis.pricing.PriceFault;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Offer;
import turnscope.analysis.pricing.PriceChange;
import turnscope.analysis.pricing.PriceLayer;
import turnscope.analysis.pricing.PriceProposal;

/// Reads a price file from elsewhere and says what it would change; nothing is stored here.
///
/// Understood are our own override (JSON) and table (CSV), LiteLLM's table, models.dev's `api.json` and genai-prices'
/// data. Which of them a file is shows in its content.
public final class PriceImport {

    private PriceImport() {}

    /// @param effective first day of prices that the file does not date
    /// @throws PriceFileException if the file cannot be read or is of no known kind
    public static PriceProposal read(Path file, LocalDate effective, Catalogue catalogue) {
        try {
            var name = file.getFileName().toString();
            var written = Files.getLastModifiedTime(file).toInstant().toString().substring(0, 10);
            return of(name, written, Files.readAllBytes(file), effective, catalogue);
        } catch (IOException e) {
            throw new PriceFileException(
                    new Refusal(file.toString(), PriceFault.UNREADABLE, ""), e);
        }
    }

    /// @param written day of the file
    static PriceProposal of(
            String file, String written, byte[] content, LocalDate effective, Catalogue catalogue) {
        var offers = new Offers();
        boolean own = readInto(offers, file, content);
        var layer =
                new PriceLayer(
                        own ? PriceLayer.USER : PriceLayer.IMPORTED,
                        file,
                        written,
                        effective,
                        usable(offers, catalogue),
                        offers.mappings);
        return new PriceProposal(layer, PriceChange.of(layer, catalogue), offers.refused);
    }

    /// @return whether the format is our own, by which a person speaks
    private static boolean readInto(Offers offers, String file, byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) text = text.substring(1);
        if (CsvPrices.recognizes(text)) {
            CsvPrices.read(file, text, offers);
            return true;
        }
        var root = Node.read(file, content);
        if (!root.isObject()) {
            GenaiPrices.read(root.items(), offers);
            return false;
        }
        if (root.has("schema")) {
            if (!root.at("schema").text().equals(OverridePrices.SCHEMA)) {
                throw root.at("schema").complaint(PriceFault.MUST_BE, OverridePrices.SCHEMA);
            }
            OverridePrices.read(root, offers);
            return true;
        }
        var fields = root.fields();
        if (LiteLlmPrices.recognizes(fields)) LiteLlmPrices.read(fields, offers);
        else if (ModelsDevPrices.recognizes(fields)) ModelsDevPrices.read(fields, offers);
        else throw root.complaint(PriceFault.UNKNOWN_KIND);
        return false;
    }

    /// One offer for each model, the one that calls it by its id if there is one; and none that would take a name from
    /// another model.
    private static List<Offer> usable(Offers offers, Catalogue catalogue) {
        var usable = new LinkedHashMap<String, Offer>();
        for (var offer : offers.accepted) {
            var model = offer.model();
            var target = catalogue.named(model.id());
            if (target.isEmpty() && takesANameAway(model, catalogue)) {
                offers.refused.add(new Refusal("model " + model.id(), PriceFault.TAKES_NAMES, ""));
                continue;
            }
            var id = target.map(Model::id).orElse(model.id());
            if (model.id().equals(id)) usable.put(id, offer);
            else usable.putIfAbsent(id, offer);
        }
        return List.copyOf(usable.values());
    }

    private static boolean takesANameAway(Model model, Catalogue catalogue) {
        var names = catalogue.list().names();
        for (var each : catalogue.models()) {
            if (model.match().matcher(names.normalised(each.id())).matches()) return true;
            for (var alias : each.aliases()) {
                if (model.match().matcher(names.normalised(alias)).matches()) return true;
            }
        }
        return false;
    }
}
