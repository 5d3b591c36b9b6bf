package turnscope.views.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.views.Amounts;

/// The cover of a report on several sessions: what they add up to, and one row for each.
final class SessionsTable implements Section {

    private static final int MOST = 40;
    private static final long MILL = 1_000_000_000L;
    private static final Money DIME = new Money(100 * MILL);

    @Override
    public void write(PageFlow flow, Setting setting, List<SessionProfile> sessions) {
        var bill = KindBill.sum(sessions);
        flow.paragraph(setting.get("report.kicker.sessions"), Style.SMALL);
        flow.space(2);
        flow.paragraph(setting.text().count("report.title.sessions", sessions.size()), Style.TITLE);
        flow.space(2);
        flow.paragraph(about(setting, sessions), Style.BODY.muted());
        flow.space(12);
        flow.paragraph(
                setting.get(
                        "report.lead.sessions",
                        Amounts.exact(bill.requests()),
                        Amounts.tokens(bill.usage().context()),
                        Amounts.tokens(bill.usage().output())),
                Style.LEAD);
        Opening.price(flow, setting, bill);
        flow.space(12);
        flow.figures(figures(setting, sessions, bill));
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
            PageFlow flow, Setting setting, List<SessionProfile> sessions, Bill bill) {
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

    private static String about(Setting setting, List<SessionProfile> sessions) {
        var started = times(sessions, true).min(Instant::compareTo);
        var ended = times(sessions, false).max(Instant::compareTo);
        var parts = new ArrayList<String>();
        if (started.isPresent() && ended.isPresent()) {
            parts.add(setting.get("report.period", Amounts.minute(started), Amounts.minute(ended)));
        }
        sessions.stream()
                .map(profile -> profile.session().summary().agent().label())
                .distinct()
                .forEach(parts::add);
        if (setting.names().redacted()) parts.add(setting.get("report.redacted"));
        return String.join("  ·  ", parts);
    }

    private static Stream<Instant> times(List<SessionProfile> sessions, boolean start) {
        return sessions.stream()
                .map(profile -> profile.session().summary())
                .map(summary -> start ? summary.started() : summary.ended())
                .flatMap(Optional::stream);
    }

    private static List<Figure> figures(Setting setting, List<SessionProfile> sessions, Bill bill) {
        var usage = bill.usage();
        double hits = usage.context() == 0 ? 0 : (double) usage.cacheRead() / usage.context();
        var premium =
                sessions.stream().map(SessionProfile::premium).reduce(Money.ZERO, Money::plus);
        return List.of(
                new Figure(
                        setting.get("word.cost"),
                        Amounts.money(bill.total()),
                        setting.get("report.figure.list-price")),
                new Figure(setting.get("report.sessions"), Amounts.exact(sessions.size()), ""),
                new Figure(setting.get("word.requests"), Amounts.exact(bill.requests()), ""),
                new Figure(
                        setting.get("report.figure.input"),
                        Amounts.tokens(usage.context()),
                        setting.get("report.figure.tokens")),
                new Figure(
                        setting.get("report.figure.hits"),
                        Amounts.percent(hits),
                        setting.get("report.figure.of-input")),
                new Figure(
                        setting.get("report.losses"),
                        Amounts.money(premium),
                        setting.get("report.figure.premium")));
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
