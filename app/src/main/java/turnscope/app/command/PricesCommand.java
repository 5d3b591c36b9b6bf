package turnscope.app.command;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.NameRules;
import turnscope.analysis.pricing.PriceBook;
import turnscope.analysis.usage.UnpricedLedger;
import turnscope.app.command.Table.Column;
import turnscope.views.Amounts;

/// `turnscope prices`: the catalogue, what is laid over it, and the recorded names that it does not know.
@Command(name = "prices")
final class PricesCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    PricesCommand(RootCommand root) {
        this.root = root;
    }

    /// Everything that is listed.
    ///
    /// @param now the instant whose prices are listed
    record Listing(
            Catalogue catalogue,
            Instant now,
            List<PriceBook.Entry> entries,
            List<UnpricedLedger.Name> unpriced) {

        static Listing of(RootCommand root) {
            var embedded = root.parts().catalogue();
            var now = embedded.today(Instant.now());
            if (Files.notExists(root.libraryFile())) {
                return new Listing(embedded, now, List.of(), List.of());
            }
            try (var store = root.open()) {
                var catalogue = root.catalogue(store);
                var unpriced = new UnpricedLedger(catalogue);
                store.library().forEachRequest(unpriced::add);
                return new Listing(catalogue, now, store.prices().entries(), unpriced.names());
            }
        }
    }

    @Override
    public Integer call() {
        var listing = Listing.of(root);
        if (json) PricesJson.write(root.terminal().out(), listing);
        else print(listing);
        return 0;
    }

    private void print(Listing listing) {
        var text = root.text();
        var table = models(listing);
        table.print(root.terminal());
        root.terminal()
                .line(
                        text.get(
                                "cli.prices.note",
                                text.count("cli.count.models", table.rows()),
                                listing.catalogue().asOf()));
        if (!listing.entries().isEmpty()) layers(listing);
        if (!listing.unpriced().isEmpty()) unpriced(listing.unpriced());
    }

    private Table models(Listing listing) {
        var text = root.text();
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("cli.column.provider")).ranked(3),
                                Column.text(text.get("word.model")).cutTo(20),
                                Column.text(text.get("cli.column.aliases")).cutTo(16).ranked(6),
                                Column.text(text.get("cli.column.from")).ranked(4),
                                Column.number(text.get("cli.column.fresh")),
                                Column.number(text.get("cli.column.read")),
                                Column.number(text.get("word.cacheWrite5m")).ranked(2),
                                Column.number(text.get("word.cacheWrite1h")).ranked(1),
                                Column.number(text.get("word.output")),
                                Column.text(text.get("cli.column.layer")).ranked(5)));
        for (var model : listing.catalogue().models()) {
            if (model.priced()) table.row(cells(listing, model));
        }
        return table;
    }

    private String[] cells(Listing listing, Model model) {
        var period = model.periodAt(listing.now());
        var price = period.base();
        return new String[] {
            model.provider(),
            model.id(),
            root.text().list(model.aliases()),
            period.from().map(from -> from.toString().substring(0, 10)).orElse(Amounts.UNKNOWN),
            dollars(OptionalLong.of(price.input())),
            dollars(price.cacheRead()),
            dollars(price.write5m()),
            dollars(price.write1h()),
            dollars(OptionalLong.of(price.output())),
            root.text().get("layer." + listing.catalogue().layer(model, period))
        };
    }

    /// Dollars per million tokens with at least two decimals.
    static String dollars(OptionalLong picoPerToken) {
        if (picoPerToken.isEmpty()) return Amounts.UNKNOWN;
        var exact = QuoteJson.perMillion(picoPerToken.getAsLong());
        int end = exact.length();
        while (exact.charAt(end - 1) == '0' && exact.charAt(end - 3) != '.') end--;
        return exact.substring(0, end);
    }

    private void layers(Listing listing) {
        var text = root.text();
        root.terminal().heading(root.text().get("cli.prices.layers"));
        var table =
                new Table(
                        List.of(
                                Column.number("#"),
                                Column.text(text.get("cli.column.layer")),
                                Column.text(text.get("cli.column.dataset")).cutTo(16),
                                Column.text(text.get("cli.column.stored")).ranked(1),
                                Column.text(text.get("cli.column.from")),
                                Column.text(text.get("cli.column.changes")).cutTo(20)));
        for (var entry : listing.entries()) {
            var layer = entry.layer();
            table.row(
                    Long.toString(entry.number()),
                    text.get("layer." + layer.name()),
                    layer.dataset(),
                    Amounts.day(entry.stored()),
                    layer.effective().toString(),
                    changes(entry));
        }
        table.print(root.terminal());
    }

    private String changes(PriceBook.Entry entry) {
        var layer = entry.layer();
        return Stream.concat(
                        layer.offers().stream().map(offer -> offer.model().id()),
                        layer.mappings().stream().map(PricesCommand::mapping))
                .collect(root.text().listed());
    }

    /// A name and what it means.
    static String mapping(NameRules.Mapping mapping) {
        var until =
                mapping.until()
                        .map(at ->
                                " (< " + LocalDate.ofInstant(at, java.time.ZoneOffset.UTC) + ")");
        return mapping.name() + " → " + mapping.model() + until.orElse("");
    }

    private void unpriced(List<UnpricedLedger.Name> names) {
        var text = root.text();
        root.terminal().heading(root.text().get("cli.prices.unpriced"));
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("word.model")).cutTo(24),
                                Column.number(text.get("word.requests")),
                                Column.number(text.get("word.tokens")),
                                Column.number(text.get("cli.column.sessions")).ranked(1),
                                Column.text(text.get("cli.column.reason")).cutTo(20)));
        for (var name : names) {
            table.row(
                    name.name().isEmpty() ? text.get("cli.model.unnamed") : name.name(),
                    Amounts.exact(name.requests()),
                    Amounts.tokens(name.tokens()),
                    Amounts.exact(name.sessions()),
                    text.get("unpriced." + name.reason()));
        }
        table.print(root.terminal());
        root.terminal().line(text.get("cli.prices.assign"));
    }
}
