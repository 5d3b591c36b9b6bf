package turnscope.views.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.Repricing;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.plot.Painter.Ink;

/// The recorded requests at the prices of other models; arithmetic on what was recorded, not a simulation.
final class Repricings implements Section {

    private static final int MOST = 10;

    /// One model over all sessions of the report.
    ///
    /// @param same the bill without the tokenizer factor
    private record Line(Model model, Bill bill, Bill same, TreeSet<String> flags) {

        /// Tokens of the model per recorded token, over sessions that other tokenizers may have counted.
        double factor() {
            long recorded = same.usage().total();
            return recorded == 0 ? 1 : (double) bill.usage().total() / recorded;
        }

        Money cost() {
            return bill.priced();
        }

        Line plus(Repricing more) {
            var both = new TreeSet<>(flags);
            both.addAll(more.flags());
            return new Line(model, bill.plus(more.bill()), same.plus(more.sameTokens()), both);
        }
    }

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var priced = priced(sessions);
        var compared = priced.isEmpty() ? sessions : priced;
        var lines = lines(compared);
        if (lines.isEmpty()) return;
        var shown = chosen(lines);
        var recorded = priced.isEmpty() ? Optional.<Money>empty() : KindBill.sum(priced).total();
        var table = table(setting, shown, recorded);
        flow.heading(
                setting.get("report.repricing"),
                List.of(Basis.DERIVED, Basis.ESTIMATED),
                flow.tableStart(table) + 30);
        flow.paragraph(setting.get("report.repricing.note"), Style.BODY);
        if (compared.size() < sessions.size()) {
            int left = sessions.size() - compared.size();
            flow.paragraph(setting.text().count("report.repricing.left-out", left), Style.BODY);
        }
        flow.space(7);
        flow.table(table, note(setting, lines.size(), shown));
    }

    private static String note(Setting setting, int all, List<Line> shown) {
        var legend = legend(setting, marks(shown));
        if (all == shown.size()) return legend;
        var more = setting.text().count("report.repricing.more", all - shown.size());
        return legend.isEmpty() ? more : legend + "  ·  " + more;
    }

    /// Sessions whose every request has a price; with others a difference would compare unlike things.
    private static List<SessionProfile> priced(List<SessionProfile> sessions) {
        return sessions.stream().filter(profile -> profile.bill().unpricedRequests() == 0).toList();
    }

    /// Every model that can price all sessions, each with the sum over them.
    private static List<Line> lines(List<SessionProfile> sessions) {
        Map<String, Line> byModel = new LinkedHashMap<>();
        Map<String, Integer> priced = new HashMap<>();
        for (var profile : sessions) {
            for (var repricing : profile.repricings()) {
                if (repricing.bill().total().isEmpty()) continue;
                var id = repricing.model().id();
                var line =
                        byModel.getOrDefault(
                                id,
                                new Line(
                                        repricing.model(),
                                        Bill.EMPTY,
                                        Bill.EMPTY,
                                        new TreeSet<>()));
                byModel.put(id, line.plus(repricing));
                priced.merge(id, 1, Integer::sum);
            }
        }
        return byModel.values().stream()
                .filter(line -> priced.getOrDefault(line.model().id(), 0) == sessions.size())
                .sorted(Comparator.comparing(Line::cost))
                .toList();
    }

    /// The newest list prices of every provider, so that a page shows the market and not fifty names.
    private static List<Line> chosen(List<Line> lines) {
        var chosen = Market.newest(lines, Line::model, MOST);
        return chosen.stream().sorted(Comparator.comparing(Line::cost)).toList();
    }

    /// All flags of the table; each becomes a letter that is explained once below it.
    private static List<String> marks(List<Line> lines) {
        return lines.stream().flatMap(line -> line.flags().stream()).distinct().toList();
    }

    private static String letter(int mark) {
        return String.valueOf((char) ('a' + mark));
    }

    private static String legend(Setting setting, List<String> marks) {
        return marks.stream()
                .map(flag -> letter(marks.indexOf(flag)) + "\u00A0" + setting.flag(flag))
                .collect(Collectors.joining("  ·  "));
    }

    private static Table table(Setting setting, List<Line> lines, Optional<Money> recorded) {
        var marks = marks(lines);
        var most = lines.stream().map(Line::cost).max(Comparator.naturalOrder()).orElse(Money.ZERO);
        if (recorded.isPresent() && recorded.get().compareTo(most) > 0) most = recorded.get();
        var table =
                new Table(
                        List.of(
                                Table.Column.names(setting.get("word.model"), 110),
                                Table.Column.right(setting.get("report.tokenizer-factor")),
                                Table.Column.right(setting.get("word.cost")),
                                Table.Column.bar(70),
                                Table.Column.right(setting.get("report.difference")),
                                Table.Column.right(setting.get("report.ratio")),
                                Table.Column.left(setting.get("report.remarks"))));
        table.reference(
                List.of(
                        Cell.of(setting.get("report.as-recorded")),
                        Cell.of(""),
                        Cell.of(Amounts.money(recorded)),
                        bar(Palette.LIGHT.text(), recorded.orElse(Money.ZERO), most),
                        Cell.of(""),
                        Cell.of(""),
                        Cell.of("")));
        for (var line : lines) table.row(row(line, recorded, most, marks));
        return table;
    }

    private static Cell bar(int rgb, Money cost, Money most) {
        double share =
                most.equals(Money.ZERO) ? 0 : cost.approximateDollars() / most.approximateDollars();
        return new Cell.Bar(Ink.plain(rgb), share);
    }

    private static List<Cell> row(
            Line line, Optional<Money> recorded, Money most, List<String> marks) {
        var difference = recorded.map(money -> Amounts.difference(line.cost().minus(money)));
        var ratio =
                recorded.filter(money -> money.compareTo(Money.ZERO) > 0)
                        .map(money ->
                                line.cost().approximateDollars() / money.approximateDollars());
        return List.of(
                Cell.of(line.model().name()),
                Cell.of("×" + Amounts.decimal(line.factor(), 2)),
                Cell.of(Amounts.money(line.cost())),
                bar(Palette.LIGHT.muted(), line.cost(), most),
                Cell.of(difference.orElse(Amounts.UNKNOWN)),
                Cell.of(
                        ratio.map(value -> Amounts.decimal(value, 2) + "×")
                                .orElse(Amounts.UNKNOWN)),
                Cell.aside(
                        line.flags().stream()
                                .map(flag -> letter(marks.indexOf(flag)))
                                .sorted()
                                .collect(Collectors.joining(" "))));
    }
}
