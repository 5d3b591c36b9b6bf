package turnscope.views.report;

import java.util.List;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Basis;
import turnscope.analysis.usage.GroupUsage;
import turnscope.analysis.usage.Grouping;
import turnscope.analysis.usage.PeriodUsage;
import turnscope.analysis.usage.SessionUsage;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Split;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.report.Section.Setting;

/// The tables of a period: its parts, its days, its sessions; every column of costs adds up to the bill.
final class PeriodTables {

    private static final int MOST_PARTS = 12;
    private static final int MOST_PERIODS = 31;
    private static final int MOST_SESSIONS = 15;

    private final Flow flow;
    private final Setting setting;
    private final PeriodUsage usage;
    private final Bill bill;

    PeriodTables(Flow flow, Setting setting, PeriodUsage usage) {
        this.flow = flow;
        this.setting = setting;
        this.usage = usage;
        this.bill = usage.total().bill();
    }

    void part(Grouping grouping) {
        var rows = usage.by(grouping);
        var table = table(setting.get("word." + grouping.id()), true);
        fill(table, rows, MOST_PARTS, row -> name(grouping, row.key()));
        write(setting.get("report.by." + grouping.id()), table);
        if (grouping == Grouping.MODEL)
            flow.paragraph(setting.get("report.by.model.note"), Style.SMALL);
    }

    void periods() {
        var rows = usage.periods();
        var table = table(setting.get("report.unit." + usage.per().id()), true);
        var newest = rows.reversed();
        fill(table, newest, MOST_PERIODS, row -> key(row.key()));
        write(setting.get("report.every." + usage.per().id()), table);
    }

    private String key(String key) {
        return key.isEmpty() ? setting.get("report.period.undated") : key;
    }

    private String name(Grouping grouping, String key) {
        return switch (grouping) {
            case PROJECT ->
                    key.isBlank()
                            ? setting.get("report.period.no-project")
                            : setting.names().project(key);
            case MODEL ->
                    key.isBlank()
                            ? setting.get("report.no-model")
                            : setting.options()
                                    .prices()
                                    .model(key)
                                    .map(model -> model.name())
                                    .orElse(key);
            case AGENT -> setting.text().getOr("agent." + key, label(key));
            case KIND -> setting.get("report.session-kind." + key);
            case DAY, WEEK, MONTH -> key(key);
        };
    }

    /// The agent's own name, which no language translates.
    private String label(String id) {
        return usage.sessions().stream()
                .map(row -> row.summary().agent())
                .filter(agent -> agent.id().equals(id))
                .findFirst()
                .map(agent -> agent.label())
                .orElse(id);
    }

    private void write(String heading, Table table) {
        flow.heading(heading, List.of(Basis.EXACT, Basis.DERIVED), flow.tableStart(table));
        flow.table(table);
    }

    private Table table(String first, boolean counted) {
        return new Table(
                List.of(
                        Table.Column.names(first, 110),
                        counted
                                ? Table.Column.right(setting.get("report.sessions"))
                                : Table.Column.left(setting.get("report.started")),
                        Table.Column.right(setting.get("word.requests")),
                        Table.Column.right(setting.get("report.figure.input")),
                        Table.Column.right(setting.get("word.output")),
                        Table.Column.right(setting.get("word.cost")),
                        Table.Column.right(setting.get("report.share")),
                        Table.Column.bar(70)));
    }

    private interface Naming {
        String of(GroupUsage row);
    }

    private void fill(Table table, List<GroupUsage> rows, int most, Naming naming) {
        int shown = rows.size() > most ? most - 1 : rows.size();
        var left = rows.subList(shown, rows.size());
        var rest = left.stream().map(row -> row.sum().bill()).reduce(Bill.EMPTY, Bill::plus);
        var split =
                split(rows.subList(0, shown).stream().map(row -> row.sum().bill()).toList(), rest);
        var shares =
                shares(rows.subList(0, shown).stream().map(row -> row.sum().bill()).toList(), rest);
        double top = shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        for (int i = 0; i < shown; i++) {
            var row = rows.get(i);
            table.row(
                    figures(
                            naming.of(row),
                            Amounts.exact(row.sessions()),
                            row.sum().bill(),
                            split.parts().get(i),
                            shares.get(i),
                            top));
        }
        if (!left.isEmpty()) {
            table.row(
                    figures(
                            setting.text().count("report.period.more", left.size()),
                            "",
                            rest,
                            split.parts().getLast(),
                            shares.getLast(),
                            top));
        }
        total(table, Amounts.exact(usage.sessions().size()), split.total());
    }

    private static Split split(List<Bill> shown, Bill rest) {
        return Split.of(money(shown, rest));
    }

    private static List<Double> shares(List<Bill> shown, Bill rest) {
        return Split.shares(money(shown, rest).stream().map(Money::picoDollars).toList());
    }

    private static List<Money> money(List<Bill> shown, Bill rest) {
        return java.util.stream.Stream.concat(shown.stream(), java.util.stream.Stream.of(rest))
                .map(Bill::priced)
                .toList();
    }

    private List<Cell> figures(
            String name, String second, Bill part, String cost, double share, double top) {
        boolean priced = part.total().isPresent();
        return List.of(
                Cell.of(name),
                Cell.aside(second),
                Cell.of(Amounts.exact(part.requests())),
                Cell.of(Amounts.tokens(part.usage().context())),
                Cell.of(Amounts.tokens(part.usage().output())),
                Cell.of(priced ? cost : Amounts.UNKNOWN),
                Cell.aside(priced ? Amounts.percent(share) : Amounts.UNKNOWN),
                new Cell.Bar(
                        Ink.plain(Palette.LIGHT.muted()), top == 0 || !priced ? 0 : share / top));
    }

    private void total(Table table, String second, String cost) {
        boolean priced = bill.total().isPresent();
        table.total(
                Cell.of(setting.get("word.total")),
                Cell.of(second),
                Cell.of(Amounts.exact(bill.requests())),
                Cell.of(Amounts.tokens(bill.usage().context())),
                Cell.of(Amounts.tokens(bill.usage().output())),
                Cell.of(priced ? cost : Amounts.UNKNOWN),
                Cell.of(priced ? Amounts.percent(1) : ""),
                Cell.of(""));
    }

    /// The most expensive ones, or all of them in an appendix.
    void sessions() {
        var rows = usage.sessions();
        int most = setting.options().appendix() ? Integer.MAX_VALUE : MOST_SESSIONS;
        int shown = rows.size() > most ? most - 1 : rows.size();
        var bills = rows.subList(0, shown).stream().map(row -> row.sum().bill()).toList();
        var left = rows.subList(shown, rows.size());
        var rest = left.stream().map(row -> row.sum().bill()).reduce(Bill.EMPTY, Bill::plus);
        var split = split(bills, rest);
        var shares = shares(bills, rest);
        double top = shares.stream().limit(shown).mapToDouble(Double::doubleValue).max().orElse(0);
        var table = table(setting.get("word.session"), false);
        for (int i = 0; i < shown; i++) {
            table.row(session(rows.get(i), split.parts().get(i), shares.get(i), top));
        }
        if (!left.isEmpty()) {
            var words = setting.text().count("report.sessions.more", left.size());
            table.row(figures(words, "", rest, split.parts().getLast(), shares.getLast(), 0));
        }
        total(table, "", split.total());
        write(setting.get("report.by.session"), table);
    }

    private List<Cell> session(SessionUsage row, String cost, double share, double top) {
        var day = Amounts.minute(row.summary().started()).split(" ", 2)[0];
        return figures(
                setting.names().title(row.summary()), day, row.sum().bill(), cost, share, top);
    }
}
