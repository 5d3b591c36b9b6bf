package turnscope.views.report;

import java.util.List;
import java.util.OptionalLong;

import turnscope.analysis.compaction.CompactionEntry;
import turnscope.analysis.compaction.Payback;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;

/// The ledger of compactions: when, by whom, from how much to how much, at what cost, and whether it paid back.
final class Compactions implements Section {

    private static final int MOST = 20;

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var profile = sessions.getFirst();
        var entries = setting.diagnoses().of(profile).compactions().entries();
        if (entries.isEmpty()) {
            flow.heading(setting.get("report.compactions"), List.of(Basis.EXACT), 30);
            flow.paragraph(setting.get("report.compactions.none"), Style.BODY);
            return;
        }
        var table = table(setting);
        for (var entry : entries.subList(0, Math.min(MOST, entries.size()))) {
            table.row(row(setting, entry));
        }
        flow.heading(
                setting.get("report.compactions"),
                List.of(Basis.EXACT, Basis.DERIVED, Basis.ESTIMATED),
                flow.tableStart(table) + 14);
        flow.paragraph(count(setting, profile), Style.BODY);
        flow.space(7);
        var note = setting.get("report.compactions.note");
        if (entries.size() > MOST) {
            int left = entries.size() - MOST;
            note = setting.text().count("report.compactions.more", left) + " " + note;
        }
        flow.table(table, note);
    }

    private static String count(Setting setting, SessionProfile profile) {
        var count = profile.session().summary().compactions();
        return setting.get(
                "report.compactions.count",
                Amounts.exact(count.total()),
                Amounts.exact(count.auto()),
                Amounts.exact(count.manual()),
                Amounts.exact(count.micro()));
    }

    private static Table table(Setting setting) {
        return new Table(
                List.of(
                        Table.Column.right(setting.get("report.before-request")),
                        Table.Column.left(setting.get("report.time")),
                        Table.Column.wrapping(setting.get("report.trigger"), 60),
                        Table.Column.right(setting.get("report.before")),
                        Table.Column.right(setting.get("report.after")),
                        Table.Column.right(setting.get("report.freed")),
                        Table.Column.right(setting.get("report.recached")),
                        Table.Column.right(setting.get("report.own-cost")),
                        Table.Column.wrapping(setting.get("report.payback"), 74)));
    }

    private static List<Cell> row(Setting setting, CompactionEntry entry) {
        return List.of(
                Cell.of(Amounts.exact(entry.beforeSeq() + 1L)),
                Cell.of(Amounts.minute(entry.at())),
                Cell.of(trigger(setting, entry)),
                Cell.of(tokens(entry.before())),
                Cell.of(tokens(entry.after())),
                Cell.of(freed(entry)),
                Cell.of(tokens(entry.recached())),
                Cell.of(own(entry)),
                Cell.aside(payback(setting, entry)));
    }

    private static String trigger(Setting setting, CompactionEntry entry) {
        return switch (entry.trigger()) {
            case MICRO -> setting.get("report.trigger.micro");
            case AUTO, MANUAL -> {
                var inferred = entry.triggerBasis() == Basis.EXACT ? "" : ".inferred";
                yield setting.get("report.trigger." + entry.trigger().id() + inferred);
            }
        };
    }

    private static String tokens(OptionalLong tokens) {
        return tokens.isPresent() ? Amounts.exact(tokens.getAsLong()) : Amounts.UNKNOWN;
    }

    private static String freed(CompactionEntry entry) {
        if (entry.before().isEmpty() || entry.after().isEmpty()) return Amounts.UNKNOWN;
        long freed = entry.before().getAsLong() - entry.after().getAsLong();
        return Amounts.exact(freed).replace('-', '−');
    }

    /// What the call for the summary cost; a tilde where the call was not recorded.
    private static String own(CompactionEntry entry) {
        if (entry.own().isEmpty()) return Amounts.UNKNOWN;
        return (entry.ownBasis() == Basis.ESTIMATED ? "~" : "") + Amounts.money(entry.own());
    }

    private static String payback(Setting setting, CompactionEntry entry) {
        return entry.payback().map(payback -> words(setting, payback)).orElse(Amounts.UNKNOWN);
    }

    private static String words(Setting setting, Payback payback) {
        return switch (payback.state()) {
            case PAID_BACK ->
                    setting.get("payback.paid_back", Amounts.exact(payback.seq().orElse(0) + 1L));
            case OPEN ->
                    payback.missing().isPresent()
                            ? setting.get(
                                    "payback.open", Amounts.exact(payback.missing().getAsLong()))
                            : setting.get("payback.unknown");
            case OVERTAKEN -> setting.get("payback.overtaken");
            case NEVER -> setting.get("payback.never");
        };
    }
}
