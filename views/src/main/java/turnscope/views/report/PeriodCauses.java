package turnscope.views.report;

import java.util.List;

import turnscope.analysis.period.PeriodAudit;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Split;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.report.Section.Setting;

/// Why a span of time cost what it cost: what stands out, what was sent again, lost, compacted and carried.
final class PeriodCauses {

    private static final int MOST_PARTS = 10;

    private final Flow flow;
    private final Setting setting;
    private final PeriodAudit audit;

    private PeriodCauses(Flow flow, Setting setting, PeriodAudit audit) {
        this.flow = flow;
        this.setting = setting;
        this.audit = audit;
    }

    static void write(Flow flow, Setting setting, PeriodAudit audit) {
        var causes = new PeriodCauses(flow, setting, audit);
        causes.findings();
        causes.growth();
        causes.losses();
        causes.compactions();
        causes.parts();
    }

    private void findings() {
        if (audit.findings().isEmpty()) return;
        var table =
                new Table(
                        List.of(
                                Table.Column.wrapping(setting.get("report.finding"), 130),
                                Table.Column.wrapping(setting.get("report.remedy"), 130),
                                Table.Column.left(setting.get("report.evidence")),
                                Table.Column.right(setting.get("report.sessions")),
                                Table.Column.right(setting.get("report.stake"))));
        for (var found : audit.findings()) {
            table.row(
                    Cell.of(setting.get("finding." + found.rule() + ".title")),
                    Cell.aside(setting.get("remedy." + found.remedy())),
                    Cell.aside(setting.get("report.evidence." + found.evidence().id())),
                    Cell.of(Amounts.exact(found.sessions())),
                    Cell.of(Amounts.money(found.stake())));
        }
        flow.heading(
                setting.get("report.findings"),
                List.of(Basis.DERIVED, Basis.ESTIMATED),
                flow.tableStart(table));
        flow.table(table, setting.get("report.findings.note") + whole());
    }

    /// Of how many sessions a figure is, which differs from the bill's where some lie in the span in part.
    private String whole() {
        if (audit.cut() == 0) return "";
        return setting.get("report.space") + setting.text().count("report.period.cut", audit.cut());
    }

    private void growth() {
        var growth = audit.growth();
        if (growth.input() == 0) return;
        var table = GrowthTable.parts(setting, growth.prefix(), growth.added(), growth.resent());
        var words =
                setting.get(
                        "report.period.resent",
                        Amounts.percent(growth.share()),
                        Amounts.exact(growth.requests()));
        flow.heading(
                setting.get("report.growth"), List.of(Basis.DERIVED), flow.tableStart(table) + 30);
        flow.paragraph(words, Style.BODY);
        flow.space(8);
        flow.table(table, setting.get("report.period.phases"));
    }

    private void losses() {
        if (audit.losses().isEmpty()) {
            flow.heading(setting.get("report.losses"), List.of(Basis.DERIVED), 30);
            flow.paragraph(setting.get("report.losses.none"), Style.BODY);
            return;
        }
        var table = LossTable.of(setting, audit.losses());
        flow.heading(
                setting.get("report.losses"),
                List.of(Basis.DERIVED, Basis.ESTIMATED),
                flow.tableStart(table));
        flow.table(table, setting.get("report.losses.note"));
    }

    private void compactions() {
        if (audit.compactions().isEmpty()) return;
        var table =
                new Table(
                        List.of(
                                Table.Column.left(setting.get("report.trigger")),
                                Table.Column.right(setting.get("report.count")),
                                Table.Column.right(setting.get("report.freed")),
                                Table.Column.right(setting.get("report.own-cost")),
                                Table.Column.right(setting.get("report.payback"))));
        for (var sum : audit.compactions()) {
            table.row(
                    Cell.of(setting.get("report.trigger." + sum.trigger().id())),
                    Cell.of(Amounts.exact(sum.count())),
                    Cell.of(Amounts.exact(sum.freed()).replace('-', '−')),
                    Cell.of(own(sum)),
                    Cell.of(
                            setting.get(
                                    "report.period.paid-back",
                                    Amounts.exact(sum.paidBack()),
                                    Amounts.exact(sum.count()))));
        }
        flow.heading(
                setting.get("report.compactions"),
                List.of(Basis.EXACT, Basis.DERIVED, Basis.ESTIMATED),
                flow.tableStart(table));
        flow.table(table, setting.get("report.period.compactions"));
    }

    private static String own(PeriodAudit.Compacted sum) {
        if (sum.own().isEmpty()) return Amounts.UNKNOWN;
        return (sum.estimated() ? "~" : "") + Amounts.money(sum.own());
    }

    private void parts() {
        var parts =
                audit.parts().stream()
                        .filter(part -> part.cost().compareTo(Money.ZERO) > 0)
                        .toList();
        if (parts.isEmpty()) return;
        var all = Split.shares(parts.stream().map(part -> part.cost().picoDollars()).toList());
        var table =
                new Table(
                        List.of(
                                Table.Column.left(setting.get("report.kind")),
                                Table.Column.names(setting.get("report.tool"), 80),
                                Table.Column.right(setting.get("report.count")),
                                Table.Column.right(setting.get("word.tokens")),
                                Table.Column.right(setting.get("word.cost")),
                                Table.Column.right(setting.get("report.share")),
                                Table.Column.bar(70)));
        for (int i = 0; i < Math.min(MOST_PARTS, parts.size()); i++) {
            var part = parts.get(i);
            table.row(
                    Cell.of(setting.get("segment." + part.kind().id())),
                    Cell.aside(part.tool()),
                    Cell.of(Amounts.exact(part.count())),
                    Cell.of(Amounts.tokens(part.tokens())),
                    Cell.of(Amounts.money(part.cost())),
                    Cell.aside(Amounts.percent(all.get(i))),
                    new Cell.Bar(Ink.plain(Palette.LIGHT.muted()), all.get(i) / all.getFirst()));
        }
        flow.heading(
                setting.get("report.heaviest"),
                List.of(Basis.DERIVED, Basis.ESTIMATED),
                flow.tableStart(table));
        flow.table(table, setting.get("report.heaviest.note") + whole());
    }
}
