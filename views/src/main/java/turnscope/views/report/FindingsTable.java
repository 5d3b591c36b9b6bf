package turnscope.views.report;

import java.util.List;

import turnscope.analysis.findings.Finding;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;
import turnscope.views.FindingText;

/// What stands out, with the money at stake and what to do about it.
final class FindingsTable implements Section {

    private static final int MOST = 8;

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var profile = sessions.getFirst();
        if (profile.requests().isEmpty()) return;
        var findings = setting.diagnoses().of(profile).findings();
        if (findings.isEmpty()) {
            flow.heading(setting.get("report.findings"), List.of(Basis.DERIVED), 30);
            boolean priced = profile.bill().total().isPresent();
            flow.paragraph(
                    setting.get(priced ? "report.findings.none" : "report.findings.unpriced"),
                    Style.BODY);
            return;
        }
        var table = table(setting, findings.subList(0, Math.min(MOST, findings.size())));
        flow.heading(
                setting.get("report.findings"),
                List.of(Basis.DERIVED, Basis.ESTIMATED),
                flow.tableStart(table));
        flow.table(table, setting.get("report.findings.note"));
    }

    private static Table table(Setting setting, List<Finding> findings) {
        var text = new FindingText(setting.text(), setting.names()::named);
        var table =
                new Table(
                        List.of(
                                Table.Column.wrapping(setting.get("report.finding"), 150),
                                Table.Column.wrapping(setting.get("report.remedy"), 120),
                                Table.Column.left(setting.get("report.evidence")),
                                Table.Column.right(setting.get("report.stake"))));
        for (var finding : findings) {
            table.row(
                    Cell.of(text.sentence(finding)),
                    Cell.aside(text.remedy(finding)),
                    Cell.aside(setting.get("report.evidence." + finding.evidence().id())),
                    Cell.of(Amounts.money(finding.stake())));
        }
        return table;
    }
}
