package turnscope.app.command;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.app.command.Table.Column;
import turnscope.views.Amounts;

/// `turnscope prices`: the catalogue.
@Command(name = "prices")
final class PricesCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    PricesCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var catalogue = root.parts().catalogue();
        if (json) write(catalogue);
        else print(catalogue);
        return 0;
    }

    private void print(Catalogue catalogue) {
        var text = root.text();
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("cli.column.provider")).ranked(1),
                                Column.text(text.get("word.model")).cutTo(20),
                                Column.text(text.get("cli.column.from")).ranked(2),
                                Column.number(text.get("cli.column.fresh")),
                                Column.number(text.get("cli.column.read")),
                                Column.number(text.get("word.cacheWrite5m")).ranked(3),
                                Column.number(text.get("word.cacheWrite1h")).ranked(4),
                                Column.number(text.get("word.output"))));
        for (var model : catalogue.models()) {
            if (model.prices().isEmpty()) continue;
            var period = model.periodAt(catalogue.lastMoment());
            table.row(
                    model.provider(),
                    model.id(),
                    period.from()
                            .map(from -> from.toString().substring(0, 10))
                            .orElse(Amounts.UNKNOWN),
                    dollars(OptionalLong.of(period.base().input())),
                    dollars(period.base().cacheRead()),
                    dollars(period.base().write5m()),
                    dollars(period.base().write1h()),
                    dollars(OptionalLong.of(period.base().output())));
        }
        table.print(root.terminal());
        root.terminal()
                .line(
                        text.get(
                                "cli.prices.note",
                                text.count("cli.count.models", table.rows()),
                                catalogue.asOf()));
    }

    private static String dollars(OptionalLong picoPerToken) {
        if (picoPerToken.isEmpty()) return Amounts.UNKNOWN;
        var exact = QuoteJson.perMillion(picoPerToken.getAsLong());
        int end = exact.length();
        while (exact.charAt(end - 1) == '0' && exact.charAt(end - 3) != '.') end--;
        return exact.substring(0, end);
    }

    private void write(Catalogue catalogue) {
        Json.write(
                root.terminal().out(),
                json -> {
                    json.put("asOf", catalogue.asOf());
                    json.put("hash", catalogue.hash());
                    json.objects("models", catalogue.models(), model -> model(json, model));
                });
    }

    private static void model(Json json, Model model) {
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
        json.objects("prices", model.prices(), period -> period(json, period));
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

    private static void period(Json json, Model.Period period) {
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
        json.put("confidence", period.confidence());
        json.strings("sources", period.sources());
    }
}
