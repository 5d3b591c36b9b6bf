package turnscope.views.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Turn;
import turnscope.analysis.session.SessionSummary;
import turnscope.views.Amounts;

/// The head of a session: what it is called, the sentence with its numbers, its key figures.
final class Opening implements Section {

    private static final char NO_BREAK = '\u00A0';

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var profile = sessions.getFirst();
        var summary = profile.session().summary();
        flow.paragraph(setting.get("report.kicker.session"), Style.SMALL);
        flow.space(2);
        flow.paragraph(setting.names().title(summary), Style.TITLE, 2);
        flow.space(2);
        flow.paragraph(about(setting, summary), Style.BODY.muted(), 2);
        flow.space(12);
        flow.paragraph(lead(setting, profile), Style.LEAD);
        price(flow, setting, profile.bill());
        flow.space(12);
        flow.figures(figures(setting, profile));
    }

    static String about(Setting setting, SessionSummary summary) {
        var names = setting.names();
        var parts =
                new ArrayList<>(
                        List.of(
                                names.project(summary),
                                names.branch(summary),
                                summary.agent().label(),
                                setting.get("report.session-kind." + summary.kind().id()),
                                setting.options().text().list(summary.models())));
        if (summary.started().isPresent()) parts.add(times(setting, summary));
        if (names.redacted()) parts.add(setting.get("report.redacted"));
        return parts.stream().filter(part -> !part.isBlank()).reduce(Opening::joined).orElse("");
    }

    private static String joined(String left, String right) {
        return left + "  ·  " + right;
    }

    private static String times(Setting setting, SessionSummary summary) {
        if (summary.ended().isEmpty()) return minute(summary.started());
        var length = Duration.between(summary.started().get(), summary.ended().get());
        return setting.get(
                "report.times",
                minute(summary.started()),
                minute(summary.ended()),
                setting.text()
                        .duration(length.isNegative() ? Duration.ZERO : length)
                        .replace(' ', NO_BREAK));
    }

    private static String minute(Optional<Instant> at) {
        return Amounts.minute(at).replace(' ', NO_BREAK);
    }

    private static String lead(Setting setting, SessionProfile profile) {
        int requests = profile.requests().size();
        if (requests == 0) return setting.get("report.lead.none");
        var growth = profile.growth();
        return setting.get(
                "report.lead",
                requests,
                Amounts.exact(requests),
                Amounts.tokens(growth.cumulativeInput()),
                Amounts.tokens(growth.peakContext()),
                Amounts.times(growth.blowUp()));
    }

    /// What it costs, and what the figure leaves out.
    static void price(Flow flow, Setting setting, Bill bill) {
        if (bill.requests() == 0) return;
        if (bill.total().isEmpty()) {
            flow.paragraph(setting.get("report.lead.unpriced"), Style.LEAD.strong());
            return;
        }
        flow.paragraph(
                setting.get("report.lead.cost", Amounts.money(bill.total())), Style.LEAD.strong());
        if (bill.unpricedRequests() > 0) {
            flow.paragraph(
                    setting.text().count("report.unpriced", bill.unpricedRequests()), Style.LEAD);
        }
    }

    private static List<Figure> figures(Setting setting, SessionProfile profile) {
        var bill = profile.bill();
        var growth = profile.growth();
        int turns = Turn.count(profile.session().requests());
        return Stream.of(
                        new Figure(
                                setting.get("word.cost"),
                                Amounts.money(bill.total()),
                                setting.get("report.figure.list-price")),
                        new Figure(
                                setting.get("word.requests"),
                                Amounts.exact(profile.requests().size()),
                                setting.text().count("report.figure.turns", turns)),
                        new Figure(
                                setting.get("report.figure.input"),
                                Amounts.tokens(growth.cumulativeInput()),
                                setting.get("report.figure.tokens")),
                        new Figure(
                                setting.get("report.figure.hits"),
                                Amounts.percent(profile.hitShare()),
                                setting.get("report.figure.of-input")),
                        new Figure(
                                setting.get("report.figure.peak"),
                                Amounts.tokens(growth.peakContext()),
                                setting.get("report.figure.tokens")),
                        new Figure(
                                setting.get("report.figure.blow-up"),
                                Amounts.times(growth.blowUp()),
                                setting.get("report.figure.input-by-peak")))
                .toList();
    }
}
