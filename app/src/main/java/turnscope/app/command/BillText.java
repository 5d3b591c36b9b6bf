package turnscope.app.command;

import java.util.List;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.app.command.Table.Column;
import turnscope.views.Amounts;
import turnscope.views.Split;
import turnscope.views.Text;

/// The bill of a session by kind of token, for a terminal.
final class BillText {

    private final SessionProfile profile;
    private final Catalogue catalogue;
    private final Terminal terminal;
    private final Text text;

    BillText(SessionProfile profile, Catalogue catalogue, Terminal terminal, Text text) {
        this.profile = profile;
        this.catalogue = catalogue;
        this.terminal = terminal;
        this.text = text;
    }

    /// The parts are rounded together, so that they add up to the total as it is shown.
    String line() {
        var bill = profile.bill();
        if (bill.total().isEmpty()) return Amounts.UNKNOWN;
        var split =
                Split.of(
                        List.of(
                                bill.fresh(),
                                bill.cacheRead(),
                                bill.cacheWrite(),
                                bill.output(),
                                bill.tools()));
        var shown = split.parts();
        var parts =
                text.get(
                        "cli.show.cost",
                        split.total(),
                        shown.get(0),
                        shown.get(1),
                        shown.get(2),
                        shown.get(3));
        return bill.tools().equals(Money.ZERO)
                ? parts
                : parts + text.get("cli.show.tools", shown.get(4));
    }

    /// Tokens and dollars side by side, and what the cache has saved.
    void print() {
        var bill = profile.bill();
        if (bill.usage().total() == 0) return;
        terminal.heading(text.get("cli.show.bill"));
        var kinds = BillKind.of(bill);
        var shown = Split.of(kinds.stream().map(BillKind::cost).toList());
        var ofTokens = Split.shares(kinds.stream().map(BillKind::tokens).toList());
        var ofCost = Split.shares(kinds.stream().map(kind -> kind.cost().picoDollars()).toList());
        boolean priced = bill.total().isPresent();
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("cli.column.kind")),
                                Column.number(text.get("word.tokens")),
                                Column.number(text.get("cli.column.shareOfTokens")),
                                Column.number(text.get("word.cost")),
                                Column.number(text.get("cli.column.shareOfCost"))));
        for (int i = 0; i < kinds.size(); i++) {
            var kind = kinds.get(i);
            table.row(
                    text.get("word." + kind.id()),
                    Amounts.exact(kind.tokens()),
                    Amounts.percent(ofTokens.get(i)),
                    priced ? shown.parts().get(i) : Amounts.UNKNOWN,
                    priced ? Amounts.percent(ofCost.get(i)) : Amounts.UNKNOWN);
        }
        table.rule()
                .row(
                        text.get("word.total"),
                        Amounts.exact(bill.usage().total()),
                        "",
                        priced ? shown.total() : Amounts.UNKNOWN,
                        "")
                .print(terminal);
        if (priced) inputAndCache(bill);
        terminal.line(PriceDay.words(catalogue, text));
    }

    private void inputAndCache(Bill bill) {
        terminal.line(
                text.get(
                        "cli.show.input",
                        Amounts.percent(BillKind.inputShareOfTokens(bill)),
                        Amounts.percent(BillKind.inputShareOfCost(bill))));
        var savings = BillJson.savings(profile, catalogue);
        terminal.line(
                text.get(
                        "cli.show.savings",
                        Amounts.money(savings.withoutCache()),
                        Amounts.difference(Money.ZERO.minus(savings.saved())),
                        Amounts.money(savings.everlasting()),
                        Amounts.difference(Money.ZERO.minus(savings.lostToExpiry()))));
    }
}
