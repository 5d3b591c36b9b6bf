package turnscope.views.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;
import turnscope.views.Split;

/// The bill by kind of token: how many, at what price on average, for how much.
final class KindBill implements Section {

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        write(flow, setting, sum(sessions), estimated(sessions));
    }

    /// @param estimated the real output where the log holds placeholders; 0 where it holds none
    static void write(Flow flow, Setting setting, Bill bill, long estimated) {
        var table = table(setting, bill);
        flow.heading(
                setting.get("report.bill"),
                List.of(Basis.EXACT, Basis.DERIVED),
                flow.tableStart(table));
        flow.table(table, notes(setting, bill, estimated));
    }

    private static long estimated(List<SessionProfile> sessions) {
        return sessions.stream()
                .mapToLong(profile -> profile.session().summary().outputEstimate().orElse(0))
                .sum();
    }

    static Bill sum(List<SessionProfile> sessions) {
        return sessions.stream().map(SessionProfile::bill).reduce(Bill.EMPTY, Bill::plus);
    }

    private static Table table(Setting setting, Bill bill) {
        var kinds = Arrays.stream(Kind.values()).filter(kind -> kind.in(bill)).toList();
        var money = kinds.stream().map(kind -> kind.money(bill)).toList();
        var split = Split.of(money);
        var shares = Split.shares(money.stream().map(Money::picoDollars).toList());
        double most = shares.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        boolean priced = bill.total().isPresent();
        var table =
                new Table(
                        List.of(
                                Table.Column.wrapping(setting.get("report.kind"), 120),
                                Table.Column.right(setting.get("word.tokens")),
                                Table.Column.right(setting.get("report.per-mtok")),
                                Table.Column.right(setting.get("word.cost")),
                                Table.Column.right(setting.get("report.share")),
                                Table.Column.bar(90)));
        for (int i = 0; i < kinds.size(); i++) {
            var kind = kinds.get(i);
            var tokens = kind.tokens(bill);
            table.row(
                    new Cell.Key(kind.ink(), setting.get(kind.key())),
                    tokens.isPresent()
                            ? Cell.of(Amounts.exact(tokens.getAsLong()))
                            : Cell.aside(Amounts.UNKNOWN),
                    Cell.of(rate(bill, kind)),
                    Cell.of(priced ? split.parts().get(i) : Amounts.UNKNOWN),
                    Cell.of(priced ? Amounts.percent(shares.get(i)) : Amounts.UNKNOWN),
                    new Cell.Bar(kind.ink(), most == 0 ? 0 : shares.get(i) / most));
            if (kind == Kind.OUTPUT) thinking(table, setting, bill);
        }
        return table.total(
                Cell.of(setting.get("word.total")),
                Cell.of(Amounts.exact(bill.usage().total())),
                Cell.of(""),
                Cell.of(priced ? split.total() : Amounts.UNKNOWN),
                Cell.of(priced ? Amounts.percent(1) : ""),
                Cell.of(""));
    }

    private static void thinking(Table table, Setting setting, Bill bill) {
        var reasoning = bill.usage().reasoning();
        if (reasoning.isEmpty()) return;
        table.row(
                new Cell.Nested(setting.get("report.of-which-thinking")),
                Cell.aside(Amounts.exact(reasoning.getAsLong())),
                Cell.of(""),
                Cell.of(""),
                Cell.of(""),
                Cell.of(""));
    }

    /// Dollars per million tokens on average; unknown as soon as a part of the tokens has no price.
    private static String rate(Bill bill, Kind kind) {
        long tokens = kind.tokens(bill).orElse(0);
        if (tokens == 0 || bill.unpricedRequests() > 0) return Amounts.UNKNOWN;
        double dollars = kind.money(bill).approximateDollars() * 1e6 / tokens;
        var shown =
                BigDecimal.valueOf(dollars)
                        .setScale(dollars < 1 ? 4 : 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return (shown.scale() < 2 ? shown.setScale(2) : shown).toPlainString();
    }

    private static String notes(Setting setting, Bill bill, long estimated) {
        var notes = new ArrayList<String>();
        if (bill.total().isPresent()) {
            notes.add(setting.get("report.exact-total", bill.priced().dollars()));
        }
        if (bill.unpricedRequests() > 0) {
            notes.add(setting.text().count("report.unpriced", bill.unpricedRequests()));
            notes.add(setting.get("report.unpriced-models", unpriced(setting, bill)));
        }
        if (bill.partialRequests() > 0) {
            notes.add(setting.text().count("report.partial", bill.partialRequests()));
        }
        if (estimated > 0)
            notes.add(setting.get("report.output-estimated", Amounts.exact(estimated)));
        return String.join(setting.get("report.space"), notes);
    }

    private static String unpriced(Setting setting, Bill bill) {
        return bill.unpricedModels().entrySet().stream()
                .map(entry ->
                        setting.get(
                                "report.unpriced-model",
                                entry.getKey().isBlank()
                                        ? setting.get("report.no-model")
                                        : entry.getKey(),
                                Amounts.exact(entry.getValue())))
                .collect(Collectors.joining(setting.get("report.separator")));
    }
}
