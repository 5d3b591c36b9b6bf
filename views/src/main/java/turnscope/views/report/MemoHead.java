package turnscope.views.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.report.Section.Setting;

/// The head of a memo: what was spent, and what the cheapest scenario would have changed.
final class MemoHead {

    private MemoHead() {}

    static void write(Flow flow, Setting setting, SessionProfile profile, WhatIf whatIf) {
        var summary = profile.session().summary();
        flow.paragraph(setting.get("report.kicker.memo"), Style.SMALL);
        flow.space(2);
        flow.paragraph(setting.names().title(summary), Style.TITLE, 2);
        flow.space(2);
        flow.paragraph(Opening.about(setting, summary), Style.BODY.muted(), 2);
        flow.space(9);
        flow.paragraph(lead(setting, profile, whatIf), Style.LEAD);
        flow.space(9);
        flow.figures(figures(setting, profile, whatIf));
        WhereItWent.write(flow, setting, profile);
    }

    private static List<WhatIf.Row> byCost(WhatIf whatIf) {
        return whatIf.rows().stream()
                .filter(row -> row.cost().isPresent())
                .sorted(Comparator.comparing(row -> row.cost().orElse(Money.ZERO)))
                .toList();
    }

    private static String lead(Setting setting, SessionProfile profile, WhatIf whatIf) {
        var requests = Amounts.exact(profile.bill().requests());
        var rows = byCost(whatIf);
        if (whatIf.recorded().isEmpty()) return setting.get("report.memo.unpriced", requests);
        var recorded = Amounts.money(whatIf.recorded());
        if (rows.isEmpty()) return setting.get("report.memo.none", requests, recorded);
        var low = rows.getFirst();
        if (rows.size() == 1)
            return setting.get(
                    "report.memo.one",
                    requests,
                    recorded,
                    name(setting, low),
                    Amounts.money(low.cost()),
                    low.delta().map(Amounts::difference).orElse(Amounts.UNKNOWN));
        return setting.get(
                "report.memo.lead",
                requests,
                recorded,
                Amounts.exact(rows.size()),
                Amounts.money(low.cost()),
                name(setting, low),
                Amounts.money(rows.getLast().cost()),
                name(setting, rows.getLast()));
    }

    private static String name(Setting setting, WhatIf.Row row) {
        if (row.strategies().isEmpty()) return row.model();
        return setting.get("report.memo.scenario", row.model(), row.strategies());
    }

    private static List<Figure> figures(Setting setting, SessionProfile profile, WhatIf whatIf) {
        var rows = byCost(whatIf);
        var low = rows.isEmpty() ? Optional.<WhatIf.Row>empty() : Optional.of(rows.getFirst());
        var high = rows.isEmpty() ? Optional.<WhatIf.Row>empty() : Optional.of(rows.getLast());
        return List.of(
                new Figure(
                        setting.get("report.as-recorded"),
                        Amounts.money(whatIf.recorded()),
                        setting.get("report.figure.list-price")),
                scenario(setting, "report.memo.lowest", low),
                scenario(setting, "report.memo.highest", high),
                new Figure(
                        setting.get("report.memo.scenarios"),
                        Amounts.exact(whatIf.rows().size()),
                        setting.get("report.memo.compared")),
                new Figure(
                        setting.get("report.figure.hits"),
                        Amounts.percent(profile.hitShare()),
                        setting.get("report.figure.of-input")));
    }

    private static Figure scenario(Setting setting, String label, Optional<WhatIf.Row> row) {
        return new Figure(
                setting.get(label),
                Amounts.money(row.flatMap(WhatIf.Row::cost)),
                row.flatMap(WhatIf.Row::delta)
                        .map(delta -> setting.get("report.memo.delta", Amounts.difference(delta)))
                        .orElse(""));
    }
}
