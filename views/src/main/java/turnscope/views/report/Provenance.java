package turnscope.views.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.profile.RateUse;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;

/// The price rows behind the bill, where they were read, and the catalogue that holds them.
final class Provenance implements Section {

    private static final int DAY = 10;

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        write(flow, setting, uses(sessions));
    }

    static void write(Flow flow, Setting setting, Collection<RateUse> uses) {
        var sources = sources(uses);
        if (uses.isEmpty()) {
            flow.heading(setting.get("report.prices"), List.of(Basis.EXACT), 30);
            flow.paragraph(setting.get("report.prices.none"), Style.BODY);
        } else {
            var table = table(setting, uses, sources);
            flow.heading(
                    setting.get("report.prices"), List.of(Basis.EXACT), flow.tableStart(table));
            flow.table(table);
        }
        flow.paragraph(setting.get("report.prices.note") + " " + basis(setting), Style.SMALL);
        for (var source : sources.entrySet()) {
            var place = place(setting.options().prices(), source.getKey());
            flow.paragraph("[" + source.getValue() + "] " + place, Style.SMALL);
        }
        catalogue(flow, setting);
    }

    private static String place(Catalogue catalogue, String key) {
        var source = catalogue.sources().get(key);
        if (source == null) return key;
        return source.title() + ", " + source.reference() + " (" + source.date() + ")";
    }

    /// Which catalogue it was, and what was laid over it.
    static void catalogue(Flow flow, Setting setting) {
        var catalogue = setting.options().prices();
        flow.paragraph(
                setting.get("report.catalogue", catalogue.asOf(), catalogue.hash()), Style.SMALL);
        for (var layer : catalogue.list().layers()) {
            var source = catalogue.sources().get(layer.source());
            flow.paragraph(
                    setting.get(
                            "report.layer",
                            setting.get("layer." + layer.name()),
                            source == null ? layer.source() : source.title(),
                            source == null ? "" : source.date(),
                            Amounts.exact(layer.models()),
                            Amounts.exact(layer.names())),
                    Style.SMALL);
        }
    }

    static String basis(Setting setting) {
        return setting.options()
                .prices()
                .fixedAt()
                .map(at -> setting.get("report.prices.today", at.toString().substring(0, DAY)))
                .orElseGet(() -> setting.get("report.prices.recorded"));
    }

    /// The rows of all sessions, equal ones joined.
    private static List<RateUse> uses(List<SessionProfile> sessions) {
        Map<RateUse, Long> calls = new LinkedHashMap<>();
        for (var profile : sessions) {
            for (var use : profile.rates()) {
                calls.merge(use.times(0), use.calls(), Math::addExact);
            }
        }
        return calls.entrySet().stream().map(use -> use.getKey().times(use.getValue())).toList();
    }

    private static Map<String, Integer> sources(Collection<RateUse> uses) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (var use : uses) {
            for (var source : use.sources()) numbers.putIfAbsent(source, numbers.size() + 1);
        }
        return numbers;
    }

    private static Table table(
            Setting setting, Collection<RateUse> uses, Map<String, Integer> sources) {
        var table =
                new Table(
                        List.of(
                                Table.Column.wrapping(setting.get("word.model"), 90),
                                Table.Column.left(setting.get("report.price-from")),
                                Table.Column.wrapping(setting.get("report.tier"), 46),
                                Table.Column.right(setting.get("report.rate.input")),
                                Table.Column.right(setting.get("report.rate.read")),
                                Table.Column.right(setting.get("report.rate.write5m")),
                                Table.Column.right(setting.get("report.rate.write1h")),
                                Table.Column.right(setting.get("report.rate.output")),
                                Table.Column.right(setting.get("report.calls")),
                                Table.Column.left(setting.get("report.confidence"))));
        for (var use : uses) {
            var rates = use.rates();
            table.row(
                    Cell.of(use.model()),
                    Cell.of(from(use)),
                    Cell.of(tier(setting, use)),
                    Cell.of(rate(OptionalLong.of(rates.input()))),
                    Cell.of(rate(rates.cacheRead())),
                    Cell.of(rate(shortWrite(rates))),
                    Cell.of(rate(rates.write1h())),
                    Cell.of(rate(OptionalLong.of(rates.output()))),
                    Cell.of(Amounts.exact(use.calls())),
                    Cell.of(confidence(setting, use, sources)));
        }
        return table;
    }

    /// Providers have one short class, of five minutes or of thirty.
    private static OptionalLong shortWrite(Price rates) {
        return rates.write5m().isPresent() ? rates.write5m() : rates.write30m();
    }

    private static String from(RateUse use) {
        return use.periodFrom()
                .map(from -> from.toString().substring(0, DAY))
                .orElse(Amounts.UNKNOWN);
    }

    private static String tier(Setting setting, RateUse use) {
        var parts = new ArrayList<String>();
        parts.add(use.tier().equals("base") ? setting.get("report.tier.base") : use.tier());
        if (!use.band().isEmpty()) parts.add(use.band());
        if (!use.multiplier().equals("1")) parts.add("×" + use.multiplier());
        use.flags().forEach(flag -> parts.add(setting.flag(flag)));
        return String.join(setting.get("report.separator"), parts);
    }

    private static String confidence(Setting setting, RateUse use, Map<String, Integer> sources) {
        var numbers =
                use.sources().stream()
                        .map(source -> "[" + sources.get(source) + "]")
                        .collect(Collectors.joining());
        return setting.get("report.confidence." + use.confidence()) + " " + numbers;
    }

    /// Dollars per million tokens, exactly: a picodollar per token is a millionth of that.
    private static String rate(OptionalLong picoDollars) {
        if (picoDollars.isEmpty()) return Amounts.UNKNOWN;
        var dollars = BigDecimal.valueOf(picoDollars.getAsLong(), 6).stripTrailingZeros();
        return (dollars.scale() < 2 ? dollars.setScale(2) : dollars).toPlainString();
    }
}
