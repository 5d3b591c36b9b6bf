package turnscope.app.command;

import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.pricing.Model;
import turnscope.analysis.simulation.FairShares;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.Sweep;
import turnscope.analysis.simulation.ThresholdFormula;
import turnscope.analysis.simulation.strategy.CompactAt;
import turnscope.app.command.Table.Column;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.whatif.Assumptions;
import turnscope.views.whatif.Explanation;

/// The tables and sentences of `whatif`.
final class WhatIfText {

    private static final int EXPLAINED = 12;

    private final WhatIfAnswer answer;
    private final Terminal terminal;
    private final Text text;

    private WhatIfText(WhatIfAnswer answer, RootCommand root) {
        this.answer = answer;
        this.terminal = root.terminal();
        this.text = root.text();
    }

    static void print(WhatIfAnswer answer, RootCommand root) {
        new WhatIfText(answer, root).print();
    }

    private void print() {
        table().print(terminal);
        if (answer.explained()) {
            answer.outcomes().stream().limit(EXPLAINED).forEach(this::explain);
        }
        answer.sweep().ifPresent(result -> result.lines().forEach(this::sweep));
        terminal.line("");
        calibration();
        Assumptions.of(answer.whatIf(), answer.outcomes(), text)
                .forEach(line -> terminal.line("· " + line));
    }

    private Table table() {
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("cli.column.scenario")).cutTo(24),
                                Column.number(text.get("word.cost")),
                                Column.number(text.get("cli.column.delta")),
                                Column.number(text.get("cli.column.range")).ranked(2),
                                Column.number(text.get("cli.column.input")).ranked(1),
                                Column.number(text.get("word.requests")).ranked(5),
                                Column.number(text.get("cli.column.hitRate")).ranked(3),
                                Column.number(text.get("cli.column.misses")).ranked(4),
                                Column.text(text.get("cli.column.flags")).cutTo(12).ranked(6)));
        var whatIf = answer.whatIf();
        var recorded = whatIf.recordedBill();
        table.row(
                text.get("cli.whatif.recorded"),
                Amounts.money(recorded.total()),
                "",
                "",
                Amounts.tokens(recorded.usage().context()),
                Amounts.exact(recorded.requests()),
                Amounts.percent(turnscope.analysis.cache.CacheAudit.hitShare(recorded.usage())),
                "",
                "");
        answer.outcomes().forEach(outcome -> row(table, outcome));
        return table;
    }

    private void row(Table table, Outcome outcome) {
        table.row(
                name(outcome),
                Amounts.money(outcome.cost()),
                outcome.delta().map(Amounts::difference).orElse(Amounts.UNKNOWN),
                range(outcome),
                Amounts.tokens(outcome.usage().context()),
                Amounts.exact(outcome.replay().bill().requests()),
                Amounts.percent(outcome.hitShare()),
                Amounts.exact(outcome.misses()),
                outcome.flags().stream()
                        .map(flag -> text.get("flag." + flag.id()))
                        .collect(text.listed()));
    }

    private static String range(Outcome outcome) {
        if (outcome.low().isEmpty() || outcome.high().isEmpty()) return Amounts.UNKNOWN;
        var low = Amounts.money(outcome.low().get());
        var high = Amounts.money(outcome.high().get());
        return low.equals(high) ? "" : low + "–" + high;
    }

    private String name(Outcome outcome) {
        var parts = new ArrayList<String>();
        outcome.scenario().model().map(Model::name).ifPresent(parts::add);
        if (!outcome.scenario().strategies().isEmpty()) parts.add(outcome.scenario().text());
        return String.join(" · ", parts);
    }

    private void explain(Outcome outcome) {
        var lines = Explanation.of(answer.whatIf(), outcome, text);
        if (lines.isEmpty()) return;
        terminal.line("");
        terminal.line(terminal.strong(name(outcome)));
        lines.forEach(line -> terminal.line("  " + line));
        FairShares.of(answer.whatIf(), outcome.scenario()).ifPresent(this::shares);
    }

    private void shares(FairShares shares) {
        for (var part : shares.parts()) terminal.line("  " + share(part));
    }

    private String share(FairShares.Part part) {
        var strategy = part.strategy().text();
        var fair = Amounts.money(part.fair());
        var alone = Amounts.money(part.alone());
        return part.error()
                .map(error ->
                        text.get(
                                "explain.share.about", strategy, fair, alone, Amounts.money(error)))
                .orElseGet(() -> text.get("explain.share", strategy, fair, alone));
    }

    private void sweep(Sweeps.Line line) {
        var sweep = line.sweep();
        terminal.line("");
        var title = sweep.strategy().type().name() + " · " + sweep.parameter().name();
        terminal.line(
                terminal.strong(
                        line.second()
                                .map(name -> title + " · " + name + " " + number(line.value()))
                                .orElse(title)));
        var table =
                new Table(
                        List.of(
                                Column.number(sweep.parameter().name()),
                                Column.number(text.get("word.cost")),
                                Column.number(text.get("cli.column.input")),
                                Column.text("")));
        for (int i = 0; i < sweep.points().size(); i++) {
            var point = sweep.points().get(i);
            table.row(
                    number(point.value()),
                    Amounts.money(point.cost()),
                    Amounts.tokens(point.inputTokens()),
                    mark(sweep, i));
        }
        table.print(terminal);
        formula(sweep);
    }

    /// The closed form beside the sweep of a threshold.
    private void formula(Sweep sweep) {
        if (!(sweep.strategy() instanceof CompactAt strategy)) return;
        if (!sweep.parameter().name().equals("threshold")) return;
        ThresholdFormula.of(answer.whatIf(), strategy)
                .ifPresent(formula ->
                        terminal.line(
                                text.get(
                                        "cli.sweep.formula",
                                        Amounts.tokens(Math.round(formula.best())),
                                        Amounts.tokens(Math.round(formula.rereading())))));
    }

    private String mark(Sweep sweep, int index) {
        var marks = new ArrayList<String>();
        if (sweep.cheapest().orElse(-1) == index) marks.add(text.get("cli.sweep.cheapest"));
        else if (index >= sweep.plateauFrom() && index <= sweep.plateauTo())
            marks.add(text.get("cli.sweep.plateau"));
        if (sweep.points().get(index).value() == sweep.now()) marks.add(text.get("cli.sweep.now"));
        return text.list(marks);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Amounts.exact((long) value) : Amounts.decimal(value, 2);
    }

    private void calibration() {
        var calibration = answer.whatIf().calibration();
        if (answer.whatIf().isSupplied()) {
            terminal.line(text.get("cli.calibration.supplied"));
            return;
        }
        terminal.line(
                text.get(
                        "cli.calibration." + calibration.state().id(),
                        Amounts.exact(calibration.reproduced()),
                        Amounts.exact(calibration.requests()),
                        Amounts.percent(calibration.rate().orElse(0)),
                        calibration.costError().isPresent()
                                ? Amounts.decimal(calibration.costError().getAsDouble() * 100, 2)
                                        + " %"
                                : Amounts.UNKNOWN));
        for (var each : calibration.exceptions()) {
            terminal.line(
                    "  "
                            + text.get(
                                    "cli.calibration.exception",
                                    text.get("calibration." + each.reason().id()),
                                    Amounts.exact(each.requests()),
                                    Amounts.tokens(each.tokens())));
        }
    }
}
