package turnscope.views.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Turn;
import turnscope.analysis.session.Usage;
import turnscope.views.Amounts;

/// The appendix of a session: one row per turn, which add up to its bill.
final class Turns implements Section {

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var profile = sessions.getFirst();
        if (!setting.options().appendix() || profile.requests().isEmpty()) return;
        var table = table(setting, profile);
        flow.heading(
                setting.get("report.turns"),
                List.of(Basis.EXACT, Basis.DERIVED),
                flow.tableStart(table));
        flow.table(table);
    }

    private static Table table(Setting setting, SessionProfile profile) {
        var table =
                new Table(
                        List.of(
                                Table.Column.right(setting.get("word.turn")),
                                Table.Column.left(setting.get("report.time")),
                                Table.Column.names(setting.get("report.prompt"), 120),
                                Table.Column.right(setting.get("word.requests")),
                                Table.Column.right(setting.get("report.largest-context")),
                                Table.Column.right(setting.get("report.figure.input")),
                                Table.Column.right(setting.get("word.output")),
                                Table.Column.right(setting.get("report.losses")),
                                Table.Column.right(setting.get("word.cost"))));
        var turns = profile.session().turns();
        var rows = new TreeMap<Integer, List<RequestProfile>>();
        for (var row : profile.requests()) {
            rows.computeIfAbsent(row.request().turn(), _ -> new ArrayList<>()).add(row);
        }
        rows.forEach((turn, requests) ->
                table.row(
                        row(
                                setting,
                                turn,
                                turns.stream().filter(each -> each.index() == turn).findFirst(),
                                requests)));
        var all = profile.requests();
        return table.total(figures("", "", setting.get("word.total"), all, profile.bill()));
    }

    private static List<Cell> row(
            Setting setting, int turn, Optional<Turn> said, List<RequestProfile> requests) {
        var at = said.flatMap(Turn::at).or(() -> requests.getFirst().request().at());
        var bill =
                requests.stream()
                        .filter(row -> row.request().owned())
                        .map(RequestProfile::bill)
                        .reduce(Bill.EMPTY, Bill::plus);
        var prompt = setting.names().redacted() ? "" : said.map(Turn::prompt).orElse("");
        return figures(Amounts.exact(turn + 1L), Amounts.minute(at), prompt, requests, bill);
    }

    private static List<Cell> figures(
            String number, String time, String words, List<RequestProfile> requests, Bill bill) {
        long most = requests.stream().mapToLong(row -> row.request().context()).max().orElse(0);
        long lost = requests.stream().filter(row -> row.verdict().fault()).count();
        var usage =
                requests.stream().map(row -> row.request().usage()).reduce(Usage.NONE, Usage::plus);
        return List.of(
                Cell.of(number),
                Cell.of(time),
                Cell.aside(words),
                Cell.of(Amounts.exact(requests.size())),
                Cell.of(Amounts.tokens(most)),
                Cell.of(Amounts.tokens(usage.context())),
                Cell.of(Amounts.tokens(usage.output())),
                Cell.of(lost == 0 ? "" : Amounts.exact(lost)),
                Cell.of(bill.requests() == 0 ? Amounts.UNKNOWN : Amounts.money(bill.total())));
    }
}
