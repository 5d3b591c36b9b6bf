package turnscope.analysis.pricing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

import turnscope.analysis.cache.WriteClass;

/// What a layer would do to one model, shown before anything is stored.
///
/// @param model canonical id, or the file's own name for a new one
/// @param before price in force on the day from which the layer holds; empty where there is none
/// @param after price that the layer would put in its place
/// @param flags why to look twice, in snake case: `new_model`, `large_change`, `free`, `read_costs_input`,
///     `output_below_input`, `write_below_input`, `tier_below_base`, `far_future`, `announced_periods_kept`,
///     and the notes of the offer
/// @param ticked false where it should be stored only if a person says so: slips, free models, and models that are new
///     and come from a dataset, of which there may be thousands
public record PriceChange(
        Offer offer,
        String model,
        Optional<Price> before,
        Price after,
        SortedSet<String> flags,
        boolean ticked) {

    private static final long SLIP = 5;
    private static final Duration FAR = Duration.ofDays(366);

    /// What would change; offers that say what is already in force are left out.
    public static List<PriceChange> of(PriceLayer layer, Catalogue catalogue) {
        var start = layer.effective().atStartOfDay(ZoneOffset.UTC).toInstant();
        var changes = new ArrayList<PriceChange>();
        for (var offer : layer.offers()) {
            if (!offer.model().priced()) continue;
            var target = catalogue.named(offer.model().id());
            if (target.isPresent() && saysTheSame(offer, target.get(), start)) continue;
            changes.add(change(offer, target, start, layer.name()));
        }
        return changes;
    }

    /// How many times as dear the price of input becomes; empty where there is none to compare with.
    public OptionalDouble ratio() {
        if (before.isEmpty() || before.get().input() == 0) return OptionalDouble.empty();
        return OptionalDouble.of((double) after.input() / before.get().input());
    }

    private static boolean saysTheSame(Offer offer, Model target, Instant start) {
        if (!target.priced()) return false;
        if (offer.dated()) return pricesOf(offer.model()).equals(pricesOf(target));
        return amounts(offer.model().prices().getFirst()).equals(amounts(target.periodAt(start)));
    }

    private static List<Object> pricesOf(Model model) {
        return model.prices().stream()
                .<Object>map(period -> List.of(period.from(), amounts(period)))
                .toList();
    }

    private static List<Object> amounts(Model.Period period) {
        var tiers =
                period.tiers().stream()
                        .map(tier -> List.of(tier.threshold(), tier.inclusive(), tier.price()))
                        .toList();
        return List.of(period.base(), tiers, period.bands());
    }

    private static PriceChange change(
            Offer offer, Optional<Model> target, Instant start, String layer) {
        var before = target.filter(Model::priced).map(model -> model.periodAt(start).base());
        var after = offer.model().periodAt(start).base();
        var flags = new TreeSet<>(offer.notes());
        if (target.isEmpty()) flags.add("new_model");
        for (var period : offer.model().prices()) {
            flagsOf(period.base(), flags);
            for (var tier : period.tiers()) {
                flagsOf(tier.price(), flags);
                if (isBelow(tier.price(), period.base())) flags.add("tier_below_base");
            }
            if (period.from().isPresent() && period.from().get().isAfter(start.plus(FAR))) {
                flags.add("far_future");
            }
        }
        if (before.isPresent() && isSlip(before.get(), after)) flags.add("large_change");
        if (!offer.dated() && target.isPresent() && announces(target.get(), start)) {
            flags.add("announced_periods_kept");
        }
        boolean wanted = target.isPresent() || layer.equals("user");
        boolean ticked = wanted && !flags.contains("large_change") && !flags.contains("free");
        return new PriceChange(
                offer,
                target.map(Model::id).orElse(offer.model().id()),
                before,
                after,
                flags,
                ticked);
    }

    private static boolean announces(Model model, Instant start) {
        return model.prices().stream()
                .anyMatch(each -> each.from().map(from -> from.isAfter(start)).orElse(false));
    }

    private static void flagsOf(Price price, SortedSet<String> flags) {
        if (price.input() == 0 || price.output() == 0) flags.add("free");
        if (price.output() < price.input()) flags.add("output_below_input");
        if (price.cacheRead().orElse(-1) == price.input()) flags.add("read_costs_input");
        for (var each : WriteClass.values()) {
            if (price.write(each).orElse(Long.MAX_VALUE) < price.input()) {
                flags.add("write_below_input");
            }
        }
    }

    private static boolean isBelow(Price price, Price base) {
        return price.input() < base.input()
                || price.output() < base.output()
                || price.readOrInput() < base.readOrInput();
    }

    /// Whether any price moves by more than five times, which is seldom a price and often a unit.
    private static boolean isSlip(Price before, Price after) {
        if (isSlip(before.input(), after.input()) || isSlip(before.output(), after.output())) {
            return true;
        }
        if (isSlip(before.cacheRead(), after.cacheRead())) return true;
        for (var each : WriteClass.values()) {
            if (isSlip(before.write(each), after.write(each))) return true;
        }
        return false;
    }

    private static boolean isSlip(OptionalLong before, OptionalLong after) {
        return before.isPresent()
                && after.isPresent()
                && isSlip(before.getAsLong(), after.getAsLong());
    }

    private static boolean isSlip(long before, long after) {
        return after > Math.multiplyExact(before, SLIP) || before > Math.multiplyExact(after, SLIP);
    }
}
