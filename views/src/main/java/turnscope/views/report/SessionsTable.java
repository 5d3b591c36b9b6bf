package turnscope.views.report;

import java.util.List;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.views.Amounts;

/// One row for each of several sessions, the most expensive first.
final class SessionsTable implements Section {

    private static final int MOST = 40;
    private static final long MILL = 1_000_000_000L;
    private static final Money DIME = new Money(100 * MILL);

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var bill = KindBill.sum(sessions);
        var table = table(setting, sessions, bill);
        flow.heading(
                setting.get("report.sessions"),
                List.of(Basis.EXACT, Basis.DERIVED),
                flow.tableStart(table));
        flow.table(table);
        rounding(flow, setting, sessions, bill);
    }

    /// Says so where rows that are rounded one by one miss the total.
    private static void rounding(
            Flow flow, Setting setting, List<SessionProfile> sessions, Bill bill) {
        if (sessions.size() > MOST) return;
        var sum =
                sessions.stream()
                        .map(profile -> shown(profile.bill().priced()))
                        .reduce(Money.ZERO, Money::plus);
        if (sum.equals(shown(bill.priced()))) return;
        flow.paragraph(setting.get("report.sessions.rounded", Amounts.money(sum)), Style.SMALL);
    }

    /// As much of an amount as [Amounts#money] shows.
    private static Money shown(Money money) {
        long unit = money.compareTo(DIME) < 0 ? MILL : 10 * MILL;
        return new Money(Math.floorDiv(money.picoDollars() + unit / 2, unit) * unit);
    }

    private static Table table(Setting setting, List<SessionProfile> sessions, Bill bill) {
        var table =
                new Table(
                        List.of(
                                Table.Column.right("#"),
                                Table.Column.names(setting.get("word.session"), 120),
                                Table.Column.names(setting.get("word.project"), 70),
                                Table.Column.names(setting.get("word.agent"), 56),
                                Table.Column.left(setting.get("report.started")),
                                Table.Column.right(setting.get("word.requests")),
                                Table.Column.right(setting.get("report.figure.input")),
                                Table.Column.right(setting.get("word.output")),
                                Table.Column.right(setting.get("word.cost"))));
        var shown = sessions.subList(0, Math.min(MOST, sessions.size()));
        var rest = KindBill.sum(sessions.subList(shown.size(), sessions.size()));
        for (int i = 0; i < shown.size(); i++) table.row(row(setting, shown.get(i), i + 1));
        if (shown.size() < sessions.size()) {
            var more = setting.text().count("report.sessions.more", sessions.size() - shown.size());
            table.row(sums(more, rest));
        }
        return table.total(sums(setting.get("word.total"), bill));
    }

    /// A session costs here what its own page says, so rows are not adjusted to add up like the parts of a bill.
    private static List<Cell> row(Setting setting, SessionProfile profile, int number) {
        SessionSummary summary = profile.session().summary();
        var bill = profile.bill();
        return List.of(
                Cell.aside(String.valueOf(number)),
                Cell.of(setting.names().title(summary)),
                Cell.aside(setting.names().project(summary)),
                Cell.aside(agent(setting, summary)),
                Cell.aside(Amounts.minute(summary.started()).split(" ", 2)[0]),
                Cell.of(Amounts.exact(bill.requests())),
                Cell.of(Amounts.tokens(bill.usage().context())),
                Cell.of(Amounts.tokens(bill.usage().output())),
                Cell.of(Amounts.money(bill.total())));
    }

    private static String agent(Setting setting, SessionSummary summary) {
        if (summary.kind() == SessionKind.MAIN) return summary.agent().label();
        return summary.agent().label()
                + setting.get("report.separator")
                + setting.get("report.session-kind." + summary.kind().id());
    }

    private static List<Cell> sums(String title, Bill bill) {
        return List.of(
                Cell.of(""),
                Cell.of(title),
                Cell.of(""),
                Cell.of(""),
                Cell.of(""),
                Cell.of(Amounts.exact(bill.requests())),
                Cell.of(Amounts.tokens(bill.usage().context())),
                Cell.of(Amounts.tokens(bill.usage().output())),
                Cell.of(Amounts.money(bill.total())));
    }
}
