package turnscope.importers.prices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

import turnscope.analysis.pricing.PriceFault;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.Tokenizer;

/// What prices of other people's files have in common: amounts are rounded if they are only noise away from a whole
/// picodollar, refused if they are finer, negative or no numbers, and left to the reader's judgement otherwise.
final class OfferFields {

    private static final BigDecimal NOISE = new BigDecimal("1e-9");

    private final List<String> notes = new ArrayList<>();

    /// What was done to the numbers, in snake case.
    List<String> notes() {
        return List.copyOf(notes);
    }

    void note(String note) {
        if (!notes.contains(note)) notes.add(note);
    }

    /// Picodollars per token.
    ///
    /// @param digits by which the decimal point moves to get US dollars per million tokens
    long amount(Node node, int digits) {
        var perMillion = node.number().movePointRight(digits);
        if (perMillion.signum() < 0) throw node.complaint(PriceFault.NEGATIVE);
        if (perMillion.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            throw node.complaint(PriceFault.TOO_DEAR);
        }
        var rounded = perMillion.setScale(6, RoundingMode.HALF_UP);
        var change = rounded.subtract(perMillion).abs();
        if (change.compareTo(NOISE) >= 0) {
            throw node.complaint(PriceFault.TOO_FINE_PER_TOKEN);
        }
        if (change.signum() != 0) note("rounded");
        return rounded.movePointRight(6).longValueExact();
    }

    OptionalLong amountOf(Node node, String field, int digits) {
        var found = node.optional(field);
        return found.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(amount(found.get(), digits));
    }

    /// @throws PriceFileException if reading from the cache costs more than input
    static Price price(
            Node node,
            long input,
            OptionalLong read,
            OptionalLong write5m,
            OptionalLong write1h,
            OptionalLong write30m,
            OptionalLong write12h,
            long output) {
        if (read.orElse(0) > input) throw node.complaint(PriceFault.READ_ABOVE_INPUT);
        return new Price(input, read, write5m, write1h, write30m, write12h, output);
    }

    static Model.Period period(Price price, List<Model.Tier> tiers) {
        return new Model.Period(Optional.empty(), price, tiers, List.of(), List.of(), "medium");
    }

    /// A model that only matters where the catalogue has none of that name.
    static Model model(
            String id,
            String provider,
            OptionalLong window,
            OptionalLong maxOutput,
            List<Model.Period> prices,
            List<Model.Multiplier> multipliers) {
        return new Model(
                id,
                provider,
                id,
                List.of(),
                Pattern.compile(Pattern.quote(id.toLowerCase(Locale.ROOT))),
                Tokenizer.UNKNOWN.id(),
                "unknown",
                OptionalLong.empty(),
                1,
                0,
                window,
                OptionalLong.empty(),
                OptionalLong.empty(),
                maxOutput,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Set.of(),
                prices,
                multipliers,
                "imported");
    }
}
