package turnscope.views.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;

/// Scenarios beside the recording, with their ranges, their flags explained, and what they rest on.
final class WhatIfTable {

    private static final int MOST_MARKS = 26;

    private final Flow flow;
    private final Section.Setting setting;
    private final WhatIf whatIf;
    private final List<String> marks;

    private WhatIfTable(Flow flow, Section.Setting setting, WhatIf whatIf) {
        this.flow = flow;
        this.setting = setting;
        this.whatIf = whatIf;
        this.marks =
                whatIf.rows().stream()
                        .flatMap(row -> row.flags().stream())
                        .distinct()
                        .limit(MOST_MARKS)
                        .toList();
    }

    /// The table, what it rests on, and how far it can be trusted.
    static void write(Flow flow, Section.Setting setting, WhatIf whatIf) {
        var table = new WhatIfTable(flow, setting, whatIf);
        table.rows();
        table.assumptions(whatIf.assumptions());
        whatIf.calibration().ifPresent(each -> Calibrated.write(flow, setting, each));
    }

    /// The same where pages are few: what it rests on and how far it can be trusted in one paragraph.
    static void brief(Flow flow, Section.Setting setting, WhatIf whatIf) {
        var table = new WhatIfTable(flow, setting, whatIf);
        table.rows();
        var words = new ArrayList<>(whatIf.assumptions());
        whatIf.calibration().map(each -> Calibrated.words(setting, each)).ifPresent(words::add);
        if (whatIf.rows().isEmpty())
            whatIf.calibration().ifPresent(each -> Calibrated.write(flow, setting, each));
        table.assumptions(words);
    }

    private void rows() {
        if (whatIf.rows().isEmpty()) {
            flow.heading(setting.get("report.whatif"), List.of(Basis.SIMULATED), 30);
            boolean priced = whatIf.recorded().isPresent();
            flow.paragraph(
                    setting.get(priced ? "report.whatif.none" : "report.whatif.unpriced"),
                    Style.BODY);
            return;
        }
        var table = table();
        flow.heading(setting.get("report.whatif"), bases(), flow.tableStart(table));
        flow.table(table, legend());
    }

    private List<Basis> bases() {
        return whatIf.rows().stream().map(WhatIf.Row::basis).distinct().sorted().toList();
    }

    /// One model in all rows is said above, by the head of the report.
    private boolean anyModel() {
        return whatIf.rows().stream().anyMatch(row -> row.strategies().isEmpty())
                || whatIf.rows().stream().map(WhatIf.Row::model).distinct().count() > 1;
    }

    private boolean anyStrategy() {
        return whatIf.rows().stream().anyMatch(row -> !row.strategies().isEmpty());
    }

    private boolean anyRange() {
        return whatIf.rows().stream().anyMatch(row -> row.low().isPresent());
    }

    private Table table() {
        var columns = new ArrayList<Table.Column>();
        if (anyModel()) columns.add(Table.Column.names(setting.get("word.model"), 80));
        if (anyStrategy())
            columns.add(Table.Column.wrapping(setting.get("report.strategies"), 130));
        columns.add(Table.Column.right(setting.get("word.tokens")));
        columns.add(Table.Column.right(setting.get("word.cost")));
        if (anyRange()) columns.add(Table.Column.left(setting.get("report.range")));
        columns.add(Table.Column.bar(56));
        columns.add(Table.Column.right(setting.get("report.difference")));
        columns.add(Table.Column.left(setting.get("report.remarks")));
        var table = new Table(columns);
        var most = most();
        table.reference(recorded(most));
        for (var row : whatIf.rows()) table.row(row(row, most));
        return table;
    }

    private Money most() {
        var most =
                whatIf.rows().stream()
                        .flatMap(row -> row.cost().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(Money.ZERO);
        var recorded = whatIf.recorded().orElse(Money.ZERO);
        return recorded.compareTo(most) > 0 ? recorded : most;
    }

    private List<Cell> recorded(Money most) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(setting.get("report.as-recorded")));
        if (anyModel() && anyStrategy()) cells.add(Cell.of(""));
        cells.add(Cell.of(Amounts.tokens(whatIf.recordedTokens())));
        cells.add(Cell.of(Amounts.money(whatIf.recorded())));
        if (anyRange()) cells.add(Cell.of(""));
        cells.add(bar(Ink.plain(Palette.LIGHT.text()), whatIf.recorded().orElse(Money.ZERO), most));
        cells.add(Cell.of(""));
        cells.add(Cell.of(""));
        return cells;
    }

    private List<Cell> row(WhatIf.Row row, Money most) {
        var simulated = row.basis() == Basis.SIMULATED;
        var ink =
                new Ink(
                        Palette.LIGHT.muted(),
                        1,
                        simulated ? Pattern.WIDE_DIAGONAL : Pattern.PLAIN);
        var cells = new ArrayList<Cell>();
        if (anyModel()) cells.add(Cell.of(row.model()));
        if (anyStrategy()) cells.add(Cell.aside(row.strategies()));
        cells.add(Cell.of(Amounts.tokens(row.tokens())));
        cells.add(Cell.of(Amounts.money(row.cost())));
        if (anyRange()) cells.add(Cell.aside(range(row)));
        cells.add(bar(ink, row.cost().orElse(Money.ZERO), most));
        cells.add(Cell.of(row.delta().map(Amounts::difference).orElse(Amounts.UNKNOWN)));
        cells.add(Cell.aside(letters(row)));
        return cells;
    }

    private static String range(WhatIf.Row row) {
        if (row.low().isEmpty() || row.high().isEmpty()) return "";
        return Amounts.money(row.low()) + " – " + Amounts.money(row.high());
    }

    private static Cell bar(Ink ink, Money cost, Money most) {
        double share =
                most.equals(Money.ZERO) ? 0 : cost.approximateDollars() / most.approximateDollars();
        return new Cell.Bar(ink, share);
    }

    private String letters(WhatIf.Row row) {
        return row.flags().stream()
                .map(marks::indexOf)
                .filter(mark -> mark >= 0)
                .sorted()
                .map(WhatIfTable::letter)
                .collect(Collectors.joining(" "));
    }

    private static String letter(int mark) {
        return String.valueOf((char) ('a' + mark));
    }

    private String legend() {
        return marks.stream()
                .map(flag -> letter(marks.indexOf(flag)) + "\u00A0" + setting.flag(flag))
                .collect(Collectors.joining("  ·  "));
    }

    /// As one paragraph, so that they are read and not looked at.
    private void assumptions(List<String> sentences) {
        if (sentences.isEmpty() || whatIf.rows().isEmpty()) return;
        var words = String.join(setting.get("report.space"), sentences);
        flow.heading(setting.get("report.assumptions"), List.of(), flow.height(words, Style.SMALL));
        flow.paragraph(words, Style.SMALL);
    }
}
