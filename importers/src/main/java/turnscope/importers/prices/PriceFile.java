package turnscope.importers.prices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import turnscope.analysis.pricing.Refusal;
import turnscope.analysis.pricing.PriceFault;
import turnscope.analysis.cache.CacheProfile;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.NameRules;
import turnscope.analysis.pricing.PriceList;
import turnscope.analysis.pricing.Tokenizer;

/// A whole catalogue as a file, schema `turnscope-prices/1`.
///
/// Prices are US dollars per million tokens and are read as decimals. Whatever is missing, unknown or implausible is
/// refused with a [PriceFileException].
public final class PriceFile {

    private static final String SCHEMA = "turnscope-prices/1";
    private static final String EMBEDDED = "catalogue.json";

    private PriceFile() {}

    /// The catalogue that came with the program.
    public static Catalogue embedded() {
        return new Catalogue(list("embedded prices", embeddedBytes(), "embedded"));
    }

    private static byte[] embeddedBytes() {
        try (var resource = PriceFile.class.getResourceAsStream(EMBEDDED)) {
            if (resource == null)
                throw new PriceFileException(
                        new Refusal("embedded prices", PriceFault.MISSING, ""));
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A catalogue from a file.
    public static Catalogue read(Path file) {
        try {
            var list = list(file.getFileName().toString(), Files.readAllBytes(file), "imported");
            NameChecks.check(list);
            return new Catalogue(list);
        } catch (IOException e) {
            throw new PriceFileException(
                    new Refusal(file.toString(), PriceFault.UNREADABLE, ""), e);
        }
    }

    /// @param name for complaints
    static PriceList list(String name, byte[] json, String layer) {
        var root = Node.read(name, json);
        constant(root, "schema", SCHEMA);
        constant(root, "currency", "USD");
        var tokenizers = new HashMap<String, Tokenizer>();
        for (var each : root.at("tokenizers").fields().entrySet()) {
            tokenizers.put(each.getKey(), tokenizer(each.getKey(), each.getValue()));
        }
        var profiles = new HashMap<String, CacheProfile>();
        for (var each : root.at("cache_profiles").fields().entrySet()) {
            profiles.put(each.getKey(), CacheFields.profile(each.getKey(), each.getValue()));
        }
        var sources = new HashMap<String, PriceList.Source>();
        for (var each : root.at("sources").fields().entrySet()) {
            sources.put(each.getKey(), source(each.getValue()));
        }
        var fields =
                new ModelFields(
                        tokenizers.keySet(),
                        profiles.keySet(),
                        sources.keySet(),
                        calendars(root),
                        layer);
        return new PriceList(
                PriceFields.day(root.at("as_of")),
                hash(json),
                rules(root.at("model_names")),
                models(root, fields),
                tokenizers,
                profiles,
                fees(root),
                sources);
    }

    private static void constant(Node root, String field, String expected) {
        var node = root.at(field);
        if (!node.text().equals(expected)) throw node.complaint(PriceFault.MUST_BE, expected);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<Model> models(Node root, ModelFields fields) {
        var models = new ArrayList<Model>();
        var ids = new HashSet<String>();
        for (var node : root.at("models").items()) {
            var model = fields.model(node);
            if (!ids.add(model.id()))
                throw node.titled("model " + model.id()).complaint(PriceFault.TWICE);
            models.add(model);
        }
        return models;
    }

    private static Tokenizer tokenizer(String id, Node node) {
        var factors = node.at("vs_o200k");
        return new Tokenizer(
                id,
                hundredths(factors.at("mixed")),
                hundredths(factors.at("file_reads")),
                hundredths(factors.at("tool_output")),
                hundredths(factors.at("assistant_output")),
                ModelFields.confidence(node.at("confidence")));
    }

    private static int hundredths(Node node) {
        long factor = PriceFields.exactly(node, node.number(), 2);
        if (factor < 1 || factor > 10_000)
            throw node.complaint(PriceFault.NO_FACTOR, Long.toString(factor));
        return (int) factor;
    }

    private static PriceList.Source source(Node node) {
        return new PriceList.Source(
                node.at("title").text(), node.at("ref").text(), node.at("date").text());
    }

    private static Map<String, Set<LocalDate>> calendars(Node root) {
        var calendars = new HashMap<String, Set<LocalDate>>();
        for (var calendar : root.at("calendars").fields().entrySet()) {
            var days = new HashSet<LocalDate>();
            for (var day : calendar.getValue().itemsOf("holidays")) days.add(PriceFields.day(day));
            calendars.put(calendar.getKey(), Set.copyOf(days));
        }
        return calendars;
    }

    private static Map<String, PriceList.SearchFee> fees(Node root) {
        var fees = new HashMap<String, PriceList.SearchFee>();
        for (var provider : root.at("server_tools").fields().entrySet()) {
            var node = provider.getValue();
            var price = node.at("web_search_usd_per_1000");
            var each = new Money(PriceFields.exactly(price, price.number(), 9));
            boolean billed = node.truthOf("enabled_by_default", true);
            fees.put(provider.getKey(), new PriceList.SearchFee(each, billed));
        }
        return fees;
    }

    private static NameRules rules(Node node) {
        var special = new HashMap<String, NameRules.Special>();
        for (var each : node.at("special").fields().entrySet()) {
            special.put(each.getKey(), special(each.getValue()));
        }
        return new NameRules(
                node.textsOf("strip_suffix"),
                node.textsOf("regions"),
                node.textsOf("vendors"),
                node.optional("version_suffix").map(ModelFields::pattern),
                node.textsOf("fallback_suffix"),
                node.textOf("fast_suffix", ""),
                special,
                List.of());
    }

    private static NameRules.Special special(Node node) {
        var status = node.at("status");
        return switch (status.text()) {
            case "not_billed" -> NameRules.Special.NOT_BILLED;
            case "unpriced" -> NameRules.Special.UNPRICED;
            default -> throw status.complaint(PriceFault.NO_STATUS);
        };
    }
}
