package turnscope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Usage;
import turnscope.analysis.usage.GroupLedger;
import turnscope.analysis.usage.GroupUsage;
import turnscope.analysis.usage.Grouping;
import turnscope.analysis.usage.SessionUsage;
import turnscope.analysis.usage.UsageSum;
import turnscope.app.command.Table.Column;
import turnscope.views.Amounts;
import turnscope.views.Split;
import turnscope.views.Text;

/// The tables of `usage`, each with its total and what the reader has to know about it.
final class UsageTables {

    private static final int SHORTEST_NAME = 10;

    private UsageTables() {}

    /// @param known all sessions of the library, from which the shortest unique ids follow
    static void sessions(
            List<SessionUsage> rows,
            List<SessionSummary> known,
            UsageSum total,
            Catalogue catalogue,
            RootCommand root) {
        var text = root.text();
        if (rows.isEmpty()) {
            root.terminal().line(text.get("cli.usage.none", root.libraryFile()));
            return;
        }
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("cli.column.started")),
                                Column.text(text.get("word.session")),
                                Column.text(text.get("word.agent")).ranked(8),
                                Column.text(text.get("cli.column.kind")).ranked(7),
                                Column.text(text.get("word.project")).cutFront(8).ranked(3),
                                Column.text(text.get("cli.column.title")).cutTo(18).ranked(1),
                                Column.text(text.get("word.model")).cutTo(15).ranked(2),
                                Column.number(text.get("word.requests")),
                                Column.number(text.get("cli.column.fresh")).ranked(9),
                                Column.number(text.get("cli.column.read")).ranked(4),
                                Column.number(text.get("cli.column.write")).ranked(6),
                                Column.number(text.get("word.output")).ranked(5),
                                Column.number(text.get("word.cost"))));
        var ids = new Sessions.ShortIds(known);
        var costs = costs(rows.stream().map(SessionUsage::sum).toList(), total);
        for (int i = 0; i < rows.size(); i++)
            table.row(cells(rows.get(i), costs.get(i), ids, catalogue, text));
        var usage = total.bill().usage();
        table.rule()
                .row(
                        text.get("word.total"),
                        Amounts.exact(rows.size()),
                        "",
                        "",
                        "",
                        "",
                        "",
                        Amounts.exact(total.bill().requests()),
                        Amounts.tokens(usage.fresh()),
                        Amounts.tokens(usage.cacheRead()),
                        Amounts.tokens(usage.cacheWrite()),
                        Amounts.tokens(usage.output()),
                        Amounts.money(total.bill().total()))
                .print(root.terminal());
        root.terminal().line(PriceDay.words(catalogue, text));
        notes(total, text).forEach(root.terminal()::line);
    }

    private static String[] cells(
            SessionUsage row, String cost, Sessions.ShortIds ids, Catalogue catalogue, Text text) {
        var summary = row.summary();
        var bill = row.sum().bill();
        var usage = bill.usage();
        return new String[] {
            Amounts.minute(summary.started()),
            ids.of(summary.id()),
            summary.agent().code(),
            summary.kind() == SessionKind.MAIN ? "" : text.get("kind." + summary.kind().id()),
            folder(summary.project()),
            summary.title(),
            row.models().stream()
                    .map(name -> catalogue.resolve(name).map(Model::id).orElse(name))
                    .distinct()
                    .collect(text.listed()),
            Amounts.exact(bill.requests()),
            tokens(row.known(), usage.fresh()),
            tokens(row.known(), usage.cacheRead()),
            tokens(row.known(), usage.cacheWrite()),
            tokens(row.known(), usage.output()),
            row.known() ? cost : Amounts.UNKNOWN
        };
    }

    /// What the rows cost, rounded so that they add up to the total below them wherever they do unrounded.
    private static List<String> costs(List<UsageSum> rows, UsageSum total) {
        var exact = rows.stream().map(row -> row.bill().total()).toList();
        var priced = exact.stream().flatMap(Optional::stream).toList();
        var shown = Split.of(priced);
        boolean adds =
                Optional.of(priced.stream().reduce(Money.ZERO, Money::plus))
                        .equals(total.bill().total());
        var parts = shown.parts().iterator();
        return exact.stream()
                .map(cost -> cost.isPresent() && adds ? parts.next() : Amounts.money(cost))
                .toList();
    }

    private static String tokens(boolean known, long tokens) {
        return known ? Amounts.tokens(tokens) : Amounts.UNKNOWN;
    }

    /// The last name of a folder's path, whichever system wrote it.
    static String folder(String path) {
        int end = path.length();
        while (end > 1 && isSeparator(path.charAt(end - 1))) end--;
        int start = end;
        while (start > 0 && !isSeparator(path.charAt(start - 1))) start--;
        return path.substring(start, end);
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '\\';
    }

    static void groups(
            Grouping grouping, GroupLedger ledger, Catalogue catalogue, RootCommand root) {
        var text = root.text();
        var rows = ledger.rows();
        if (rows.isEmpty()) {
            root.terminal().line(text.get("cli.usage.none", root.libraryFile()));
            return;
        }
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("cli.by." + grouping.id()))
                                        .cutFront(SHORTEST_NAME),
                                Column.number(text.get("cli.column.sessions")).ranked(4),
                                Column.number(text.get("word.requests")),
                                Column.number(text.get("cli.column.fresh")).ranked(2),
                                Column.number(text.get("cli.column.read")).ranked(1),
                                Column.number(text.get("cli.column.write")).ranked(3),
                                Column.number(text.get("word.output")),
                                Column.number(text.get("word.cost"))));
        var total = ledger.total();
        var costs = costs(rows.stream().map(GroupUsage::sum).toList(), total);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            table.row(cells(row.key(), row.sessions(), row.sum(), costs.get(i)));
        }
        var shown = Amounts.money(total.bill().total());
        table.rule()
                .row(cells(text.get("word.total"), ledger.sessions(), total, shown))
                .print(root.terminal());
        root.terminal().line(PriceDay.words(catalogue, text));
        notes(ledger.total(), text).forEach(root.terminal()::line);
    }

    private static String[] cells(String key, int sessions, UsageSum sum, String cost) {
        Usage usage = sum.bill().usage();
        return new String[] {
            key.isEmpty() ? Amounts.UNKNOWN : key,
            Amounts.exact(sessions),
            Amounts.exact(sum.bill().requests()),
            Amounts.exact(usage.fresh()),
            Amounts.exact(usage.cacheRead()),
            Amounts.exact(usage.cacheWrite()),
            Amounts.exact(usage.output()),
            cost
        };
    }

    /// Advisors, unpriced models, lower bounds and estimates, each in one line.
    private static List<String> notes(UsageSum total, Text text) {
        var notes = new ArrayList<String>();
        var advisor = total.advisor();
        if (advisor.calls() > 0) {
            notes.add(
                    text.get(
                            "cli.note.advisor",
                            text.count("cli.count.calls", advisor.calls()),
                            Amounts.tokens(advisor.usage().total()),
                            Amounts.money(advisor.cost())));
        }
        if (total.bill().unpricedRequests() > 0) {
            notes.add(
                    text.get(
                            "cli.note.unpriced",
                            text.count("cli.count.requests", total.bill().unpricedRequests()),
                            named(total.bill(), text)));
        }
        if (total.bill().partialRequests() > 0) {
            notes.add(
                    text.get(
                            "cli.note.partial",
                            text.count("cli.count.requests", total.bill().partialRequests())));
        }
        if (total.reported().requests() > 0) {
            notes.add(
                    text.get(
                            "cli.note.reported",
                            text.count("cli.count.requests", total.reported().requests())));
        }
        total.outputEstimate()
                .ifPresent(estimate ->
                        notes.add(
                                text.get(
                                        "cli.note.output",
                                        Amounts.tokens(total.usage().output()),
                                        Amounts.tokens(estimate))));
        return notes;
    }

    /// The recorded names without a price and how many requests each has.
    static String named(Bill bill, Text text) {
        return bill.unpricedModels().entrySet().stream()
                .map(model ->
                        (model.getKey().isEmpty() ? text.get("cli.model.unnamed") : model.getKey())
                                + " ×"
                                + model.getValue())
                .map(Cells::plain)
                .collect(text.listed());
    }
}
