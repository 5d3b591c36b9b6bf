package turnscope.views.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;

/// The head of a report on several sessions: what they add up to.
final class Overview implements Section {

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
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
}
