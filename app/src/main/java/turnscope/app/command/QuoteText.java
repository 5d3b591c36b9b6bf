package turnscope.app.command;

import java.util.List;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Quote;
import turnscope.app.command.Table.Column;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// The answer of `price` on a terminal, to the last picodollar.
final class QuoteText {

    private QuoteText() {}

    static void print(Quote quote, Catalogue catalogue, RootCommand root) {
        var text = root.text();
        var terminal = root.terminal();
        switch (quote) {
            case Quote.Priced priced -> table(priced, catalogue, text).printRows(terminal);
            case Quote.Unpriced unpriced ->
                    terminal.line(
                            text.get("cli.price.unpriced", unpriced.model(), unpriced.reason()));
            case Quote.NotBilled free ->
                    terminal.line(text.get("cli.price.notBilled", free.model(), free.reason()));
        }
    }

    private static Table table(Quote.Priced quote, Catalogue catalogue, Text text) {
        var table = new Table(List.of(Column.text(""), Column.text("")));
        table.row(text.get("word.model"), quote.model());
        part(table, text.get("word.fresh"), quote.fresh());
        part(table, text.get("word.cacheRead"), quote.cacheRead());
        part(table, text.get("word.cacheWrite5m"), quote.cacheWrite5m());
        part(table, text.get("word.cacheWrite1h"), quote.cacheWrite1h());
        part(table, text.get("word.cacheWrite30m"), quote.cacheWrite30m());
        part(table, text.get("word.output"), quote.output());
        part(table, text.get("word.tools"), quote.tools());
        table.row(
                text.get("word.total"),
                (quote.partial() ? "≥ " : "") + "$" + quote.total().dollars());
        table.row(
                text.get("cli.price.period"),
                quote.periodFrom()
                        .map(from -> text.get("cli.price.from", from))
                        .orElse(Amounts.UNKNOWN));
        table.row(text.get("cli.price.tier"), quote.tier());
        if (!quote.band().isEmpty()) table.row(text.get("cli.price.band"), quote.band());
        table.row(text.get("cli.price.multiplier"), "×" + quote.multiplier());
        if (!quote.flags().isEmpty())
            table.row(
                    text.get("cli.column.flags"),
                    quote.flags().stream()
                            .map(flag -> text.getOr("flag." + flag, flag))
                            .collect(text.listed()));
        table.row(
                text.get("cli.price.provenance"),
                text.get(
                        "cli.price.catalogue",
                        quote.layer(),
                        catalogue.asOf(),
                        quote.confidence()));
        for (var key : quote.sources()) {
            var source = catalogue.sources().get(key);
            table.row("", source == null ? key : source.title() + " · " + source.reference());
        }
        return table;
    }

    private static void part(Table table, String name, Money amount) {
        if (!amount.equals(Money.ZERO)) table.row(name, "$" + amount.dollars());
    }
}
