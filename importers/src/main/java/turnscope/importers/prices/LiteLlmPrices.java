package turnscope.importers.prices;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Offer;
import turnscope.analysis.pricing.Price;

/// LiteLLM's table of models: US dollars per token, without dates.
final class LiteLlmPrices {

    private static final int PER_TOKEN = 6;
    private static final String INPUT = "input_cost_per_token";
    private static final String OUTPUT = "output_cost_per_token";
    private static final String READ = "cache_read_input_token_cost";
    private static final String WRITE = "cache_creation_input_token_cost";
    private static final Pattern TIER = Pattern.compile(INPUT + "_above_(\\d+)k_tokens");

    private LiteLlmPrices() {}

    static boolean recognizes(Map<String, Node> root) {
        return root.values().stream().anyMatch(each -> each.isObject() && each.has(INPUT));
    }

    /// Names with a provider before a slash are skipped, since the plain name is the provider's own price.
    static void read(Map<String, Node> root, Offers offers) {
        root.forEach((name, node) -> {
            if (!node.isObject() || !node.has(INPUT) || name.equals("sample_spec")) return;
            var plain = name.substring(name.lastIndexOf('/') + 1);
            if (!plain.equals(name) && root.containsKey(plain)) return;
            offers.add(() -> offer(name, node.titled("model " + name)));
        });
    }

    private static Offer offer(String name, Node node) {
        var fields = new OfferFields();
        var period = OfferFields.period(price(node, "", fields), tiers(node, fields));
        var model =
                OfferFields.model(
                        name,
                        node.textOf("litellm_provider", "unknown"),
                        node.wholeOf("max_input_tokens"),
                        node.wholeOf("max_output_tokens"),
                        List.of(period),
                        multipliers(node, fields));
        return new Offer(model, false, fields.notes());
    }

    /// @param tier what stands behind the names of the fields, "" for the base price
    private static Price price(Node node, String tier, OfferFields fields) {
        boolean openai = node.textOf("litellm_provider", "").equals("openai");
        var write = fields.amountOf(node, WRITE + tier, PER_TOKEN);
        var none = OptionalLong.empty();
        return OfferFields.price(
                node,
                fields.amount(node.at(INPUT + tier), PER_TOKEN),
                fields.amountOf(node, READ + tier, PER_TOKEN),
                openai ? none : write,
                fields.amountOf(node, WRITE + "_above_1hr" + tier, PER_TOKEN),
                openai ? write : none,
                none,
                fields.amount(node.at(OUTPUT + tier), PER_TOKEN));
    }

    private static List<Model.Tier> tiers(Node node, OfferFields fields) {
        var tiers = new ArrayList<Model.Tier>();
        for (var field : node.fields().keySet()) {
            var matcher = TIER.matcher(field);
            if (!matcher.matches()) continue;
            long threshold = Long.parseLong(matcher.group(1)) * 1_000;
            var suffix = field.substring(INPUT.length());
            tiers.add(new Model.Tier(threshold, false, price(node, suffix, fields), Set.of()));
        }
        tiers.sort(Comparator.comparingLong(Model.Tier::threshold));
        return tiers;
    }

    /// Services whose price is the same multiple of the base for input and output.
    private static List<Model.Multiplier> multipliers(Node node, OfferFields fields) {
        var multipliers = new ArrayList<Model.Multiplier>();
        for (var kind : List.of("batch", "flex", "priority")) {
            var suffix = kind.equals("batch") ? "_batches" : "_" + kind;
            if (!node.has(INPUT + suffix) || !node.has(OUTPUT + suffix)) continue;
            var input = Ratio.of(node, INPUT + suffix, INPUT, fields);
            var output = Ratio.of(node, OUTPUT + suffix, OUTPUT, fields);
            if (input.numerator() == 0 || !input.equals(output)) {
                fields.note("uneven_" + kind + "_ignored");
                continue;
            }
            multipliers.add(
                    new Model.Multiplier(
                            kind,
                            OptionalLong.of(input.numerator()),
                            input.denominator(),
                            Optional.empty(),
                            Optional.empty()));
        }
        return multipliers;
    }

    /// One price as a reduced fraction of another; of nothing, it is nothing.
    private record Ratio(long numerator, long denominator) {

        static Ratio of(Node node, String part, String base, OfferFields fields) {
            var numerator = BigInteger.valueOf(fields.amount(node.at(part), PER_TOKEN));
            var denominator = BigInteger.valueOf(fields.amount(node.at(base), PER_TOKEN));
            if (denominator.signum() == 0) return new Ratio(0, 1);
            var divisor = numerator.gcd(denominator);
            return new Ratio(
                    numerator.divide(divisor).longValueExact(),
                    denominator.divide(divisor).longValueExact());
        }
    }
}
