package turnscope.importers.prices;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

import turnscope.analysis.pricing.PriceFault;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Price;

/// One model of a price file; what it refers to must exist.
///
/// @param tokenizers known keys, as are the others
/// @param holidays local dates by calendar
record ModelFields(
        Set<String> tokenizers,
        Set<String> profiles,
        Set<String> sources,
        Map<String, Set<LocalDate>> holidays,
        String layer) {

    private static final List<WriteClass> WRITES = List.of(WriteClass.values());

    Model model(Node untitled) {
        var node = untitled.titled("model " + untitled.at("id").text());
        var basis = node.at("price_basis").text();
        var prices = periods(node);
        if (basis.equals("none") != prices.isEmpty()) {
            throw node.at("price_basis").complaint(PriceFault.MISFITS_BASIS);
        }
        long step = node.at("cache_step").whole();
        if (step < 1) throw node.at("cache_step").complaint(PriceFault.BELOW_ONE);
        var model =
                new Model(
                        node.at("id").text(),
                        node.at("provider").text(),
                        node.at("name").text(),
                        node.textsOf("aliases"),
                        pattern(node.at("match")),
                        key(node.at("tokenizer"), tokenizers),
                        key(node.at("cache_profile"), profiles),
                        node.wholeOf("min_cacheable_tokens"),
                        step,
                        node.at("cache_offset").whole(),
                        node.wholeOf("context_window"),
                        node.wholeOf("max_input"),
                        node.wholeOf("codex_context_window"),
                        node.wholeOf("max_output"),
                        PriceFields.instant(node, "released"),
                        PriceFields.instant(node, "deprecated"),
                        PriceFields.instant(node, "retired"),
                        !basis.equals("host"),
                        Set.copyOf(node.textsOf("assumed")),
                        prices,
                        multipliers(node),
                        layer);
        checkMultipliers(node, model);
        return model;
    }

    private static String key(Node node, Set<String> known) {
        if (known.contains(node.text())) return node.text();
        throw node.complaint(PriceFault.UNKNOWN_NAME, node.text());
    }

    static Pattern pattern(Node node) {
        try {
            return Pattern.compile(node.text());
        } catch (PatternSyntaxException e) {
            throw node.complaint(PriceFault.NO_PATTERN, node.text(), e);
        }
    }

    private List<Model.Period> periods(Node node) {
        var periods = new ArrayList<Model.Period>();
        for (var each : node.at("prices").items()) {
            var period = period(each);
            if (!periods.isEmpty() && !isAfter(period, periods.getLast())) {
                throw each.complaint(PriceFault.NOT_AFTER);
            }
            periods.add(period);
        }
        return periods;
    }

    private static boolean isAfter(Model.Period period, Model.Period before) {
        return period.from().isPresent()
                && !before.from().equals(period.from())
                && before.hasBegun(period.from().get());
    }

    private Model.Period period(Node node) {
        var confirmed = Set.copyOf(node.textsOf("confirmed"));
        var base = PriceFields.price(node, confirmed);
        var tiers = tiers(node, base, confirmed);
        var bands = new ArrayList<Model.TimeBand>();
        for (var each : node.itemsOf("time_bands")) bands.add(band(each));
        if (!tiers.isEmpty() && !bands.isEmpty()) throw node.complaint(PriceFault.TIERS_AND_BANDS);
        var named = new ArrayList<String>();
        for (var source : node.at("sources").items()) named.add(key(source, sources));
        return new Model.Period(
                PriceFields.instant(node, "from"),
                base,
                tiers,
                bands,
                named,
                confidence(node.at("confidence")));
    }

    static String confidence(Node node) {
        return switch (node.text()) {
            case "high", "medium", "low" -> node.text();
            default -> throw node.complaint(PriceFault.NO_CONFIDENCE);
        };
    }

    private static List<Model.Tier> tiers(Node node, Price base, Set<String> confirmed) {
        var tiers = new ArrayList<Model.Tier>();
        for (var each : node.itemsOf("tiers")) {
            long threshold = each.at("threshold").whole();
            if (threshold <= (tiers.isEmpty() ? 0 : tiers.getLast().threshold())) {
                throw each.at("threshold").complaint(PriceFault.NOT_ASCENDING_ABOVE_ZERO);
            }
            var price = PriceFields.price(each, confirmed);
            if (!isDearer(price, base)) throw each.complaint(PriceFault.CHEAPER_THAN_BASE);
            tiers.add(
                    new Model.Tier(
                            threshold,
                            inclusive(each.at("boundary")),
                            price,
                            Set.copyOf(each.textsOf("derived"))));
        }
        return tiers;
    }

    static boolean inclusive(Node boundary) {
        return switch (boundary.text()) {
            case "ge" -> true;
            case "gt" -> false;
            default -> throw boundary.complaint(PriceFault.NO_BOUNDARY);
        };
    }

    /// Whether every price is at least as high and the same kinds are listed.
    private static boolean isDearer(Price price, Price base) {
        for (var each : WRITES) if (!isDearer(price.write(each), base.write(each))) return false;
        return price.input() >= base.input()
                && price.output() >= base.output()
                && isDearer(price.cacheRead(), base.cacheRead());
    }

    private static boolean isDearer(OptionalLong price, OptionalLong base) {
        return price.isPresent() == base.isPresent() && price.orElse(0) >= base.orElse(0);
    }

    private Model.TimeBand band(Node node) {
        return new Model.TimeBand(
                node.at("name").text(),
                PriceFields.instant(node, "valid_from"),
                PriceFields.instant(node, "valid_until"),
                node.itemsOf("days").stream().map(ModelFields::weekday).collect(Collectors.toSet()),
                zone(node.at("zone")),
                node.optional("holidays").map(this::holidays).orElse(Set.of()),
                node.at("windows_utc").items().stream().map(ModelFields::window).toList(),
                PriceFields.price(node, Set.of()));
    }

    private static ZoneOffset zone(Node node) {
        try {
            return ZoneOffset.of(node.text());
        } catch (DateTimeException _) {
            throw node.complaint(PriceFault.NO_OFFSET, node.text());
        }
    }

    private static DayOfWeek weekday(Node node) {
        for (var day : DayOfWeek.values()) {
            if (day.name().startsWith(node.text())) return day;
        }
        throw node.complaint(PriceFault.NO_WEEKDAY, node.text());
    }

    private Set<LocalDate> holidays(Node calendar) {
        return holidays.getOrDefault(key(calendar, holidays.keySet()), Set.of());
    }

    private static Model.TimeBand.Window window(Node node) {
        var times = node.items();
        if (times.size() != 2) throw node.complaint(PriceFault.NO_HOURS);
        try {
            return new Model.TimeBand.Window(
                    LocalTime.parse(times.get(0).text()), LocalTime.parse(times.get(1).text()));
        } catch (DateTimeParseException _) {
            throw node.complaint(PriceFault.NO_HOURS);
        }
    }

    private static List<Model.Multiplier> multipliers(Node node) {
        var multipliers = new ArrayList<Model.Multiplier>();
        for (var each : node.itemsOf("multipliers")) multipliers.add(multiplier(each));
        return multipliers;
    }

    static Model.Multiplier multiplier(Node node) {
        var numerator = node.wholeOf("num");
        var denominator = node.wholeOf("den");
        if (numerator.isPresent() != denominator.isPresent()
                || numerator.orElse(1) < 1
                || denominator.orElse(1) < 1) {
            throw node.complaint(PriceFault.HALF_A_FRACTION);
        }
        return new Model.Multiplier(
                node.at("kind").text(),
                numerator,
                denominator.orElse(1),
                PriceFields.instant(node, "from"),
                PriceFields.instant(node, "until"));
    }

    /// Listed prices times listed factors must be whole picodollars, so that no bill at list prices is ever rounded.
    private static void checkMultipliers(Node node, Model model) {
        for (var multiplier : model.multipliers()) {
            if (multiplier.denominator() == 1) continue;
            for (var period : model.prices()) {
                if (!isWhole(period, multiplier)) {
                    throw node.complaint(PriceFault.NOT_WHOLE_TIMES, multiplier.kind());
                }
            }
        }
    }

    private static boolean isWhole(Model.Period period, Model.Multiplier by) {
        if (!isWhole(period.base(), by)) return false;
        for (var tier : period.tiers()) if (!isWhole(tier.price(), by)) return false;
        for (var band : period.bands()) if (!isWhole(band.price(), by)) return false;
        return true;
    }

    private static boolean isWhole(Price price, Model.Multiplier by) {
        for (var each : WRITES) if (!isWhole(price.write(each).orElse(0), by)) return false;
        return isWhole(price.input(), by)
                && isWhole(price.output(), by)
                && isWhole(price.readOrInput(), by);
    }

    private static boolean isWhole(long price, Model.Multiplier by) {
        return price * by.numerator().orElse(1) % by.denominator() == 0;
    }
}
