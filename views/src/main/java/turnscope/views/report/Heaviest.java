package turnscope.views.report;

import java.util.List;

import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.plot.Painter.Ink;

/// The parts of the context that cost most from the request they entered to the one they left.
final class Heaviest implements Section {

    private static final int MOST = 8;

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var profile = sessions.getFirst();
        var items = profile.carry().items();
        if (items.isEmpty() || items.getFirst().cost().equals(Money.ZERO)) return;
        var table = table(setting, profile, items);
        flow.heading(
                setting.get("report.heaviest"),
                List.of(Basis.DERIVED, Basis.ESTIMATED),
                flow.tableStart(table));
        flow.table(table, setting.get("report.heaviest.note"));
    }

    private static Table table(
            Setting setting, SessionProfile profile, List<CarryCost.Item> items) {
        var table =
                new Table(
                        List.of(
                                Table.Column.left(setting.get("report.kind")),
                                Table.Column.names(setting.get("report.heaviest.what"), 110),
                                Table.Column.right(setting.get("word.requests")),
                                Table.Column.right(setting.get("word.tokens")),
                                Table.Column.right(setting.get("word.cost")),
                                Table.Column.right(setting.get("report.share")),
                                Table.Column.bar(60)));
        double bill = profile.bill().priced().approximateDollars();
        double most = items.getFirst().cost().approximateDollars();
        for (var item : items.subList(0, Math.min(MOST, items.size()))) {
            table.row(row(setting, item, bill, most));
        }
        if (items.size() > MOST) rest(table, setting, items.subList(MOST, items.size()), bill);
        return table;
    }

    private static List<Cell> row(Setting setting, CarryCost.Item item, double bill, double most) {
        var segment = item.segment();
        double cost = item.cost().approximateDollars();
        return List.of(
                Cell.of(setting.get("segment." + segment.kind().id())),
                Cell.aside(setting.names().part(segment)),
                Cell.of(
                        Amounts.exact(segment.entered() + 1L)
                                + "–"
                                + Amounts.exact(segment.left())),
                Cell.of(Amounts.exact(segment.tokens())),
                Cell.of(Amounts.money(item.cost())),
                Cell.of(Amounts.percent(cost / bill)),
                new Cell.Bar(Ink.plain(Palette.LIGHT.muted()), cost / most));
    }

    private static void rest(
            Table table, Setting setting, List<CarryCost.Item> items, double bill) {
        var cost = items.stream().map(CarryCost.Item::cost).reduce(Money.ZERO, Money::plus);
        long tokens = items.stream().mapToLong(item -> item.segment().tokens()).sum();
        table.row(
                Cell.aside(setting.get("report.heaviest.rest")),
                Cell.aside(setting.text().count("report.heaviest.more", items.size())),
                Cell.of(""),
                Cell.aside(Amounts.exact(tokens)),
                Cell.aside(Amounts.money(cost)),
                Cell.aside(Amounts.percent(cost.approximateDollars() / bill)),
                Cell.of(""));
    }
}
