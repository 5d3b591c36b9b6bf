package turnscope.app.command;

import java.util.Comparator;
import java.util.List;

import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.growth.Sources;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Segment;
import turnscope.app.command.Table.Column;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// The sections of `show` that say what came into the context and what carrying it cost; each is left out where it has
/// nothing to say.
final class SourcesText {

    private static final int TOP = 8;

    private final Diagnosis diagnosis;
    private final Sources sources;
    private final Terminal terminal;
    private final Text text;

    SourcesText(Diagnosis diagnosis, Terminal terminal, Text text) {
        this.diagnosis = diagnosis;
        this.sources = diagnosis.sources();
        this.terminal = terminal;
        this.text = text;
    }

    void steps() {
        var steps = sources.steps().stream().limit(TOP).toList();
        if (steps.isEmpty()) return;
        terminal.heading(text.get("cli.show.steps"));
        var table =
                new Table(
                        List.of(
                                Column.number("#"),
                                Column.number(text.get("word.tokens")),
                                Column.text(text.get("cli.column.sources")).cutTo(20)));
        for (var step : steps) {
            table.row(
                    Integer.toString(step.seq() + 1),
                    "+" + Amounts.exact(step.tokens()),
                    step.sources().stream().map(this::name).collect(text.listed()));
        }
        table.print(terminal);
    }

    private String name(Segment segment) {
        var name = (segment.tool() + " " + segment.label()).strip();
        return "%s %s"
                .formatted(
                        name.isEmpty() ? text.get("segment." + segment.kind().id()) : name,
                        Amounts.tokens(segment.tokens()));
    }

    void tools() {
        var tools = sources.tools().stream().limit(TOP).toList();
        if (tools.isEmpty()) return;
        terminal.heading(text.get("cli.show.tools.ranking"));
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("cli.column.tool")).cutTo(20),
                                Column.number(text.get("cli.column.entered")),
                                Column.number(text.get("word.tokens")),
                                Column.number(text.get("cli.column.ofEntered")).ranked(1),
                                Column.number(text.get("word.cost")),
                                Column.number(text.get("cli.column.ofBill")).ranked(2)));
        long entered = sources.turns().stream().mapToLong(Sources.TurnShare::tokens).sum();
        for (var tool : tools) {
            table.row(
                    tool.tool(),
                    tool.segments() + "×",
                    Amounts.exact(tool.tokens()),
                    Amounts.percent((double) tool.tokens() / entered),
                    Amounts.money(tool.cost()),
                    ofBill(tool.cost()));
        }
        table.print(terminal);
    }

    private String ofBill(Money cost) {
        long bill = diagnosis.profile().bill().priced().picoDollars();
        return bill <= 0 ? Amounts.UNKNOWN : Amounts.percent((double) cost.picoDollars() / bill);
    }

    void labels() {
        var labels = sources.labels().stream().limit(TOP).toList();
        if (labels.isEmpty()) return;
        terminal.heading(text.get("cli.show.labels"));
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("cli.column.tool")).cutTo(14),
                                Column.text(text.get("cli.column.segment")).cutTo(20),
                                Column.number(text.get("cli.column.entered")).ranked(1),
                                Column.number(text.get("word.tokens")),
                                Column.number(text.get("word.cost"))));
        for (var label : labels) {
            table.row(
                    label.tool(),
                    Cells.plain(label.label()),
                    label.segments() + "×",
                    Amounts.exact(label.tokens()),
                    Amounts.money(label.cost()));
        }
        table.print(terminal);
    }

    void turns() {
        var turns =
                sources.turns().stream()
                        .sorted(Comparator.comparing(Sources.TurnShare::cost).reversed())
                        .limit(TOP)
                        .toList();
        if (turns.size() < 2) return;
        terminal.heading(text.get("cli.show.turns"));
        var table =
                new Table(
                        List.of(
                                Column.number(text.get("word.turn")),
                                Column.text(text.get("cli.column.prompt")).cutTo(20),
                                Column.number(text.get("word.tokens")),
                                Column.number(text.get("word.cost")),
                                Column.number(text.get("cli.column.ofBill")).ranked(1)));
        for (var turn : turns) {
            table.row(
                    Integer.toString(turn.turn() + 1),
                    prompt(turn.turn()),
                    Amounts.exact(turn.tokens()),
                    Amounts.money(turn.cost()),
                    ofBill(turn.cost()));
        }
        table.print(terminal);
    }

    private String prompt(int turn) {
        return diagnosis.profile().session().turns().stream()
                .filter(each -> each.index() == turn)
                .findFirst()
                .map(each -> Cells.plain(each.prompt()))
                .orElse("");
    }

    void repeats() {
        var repeats = sources.repeats().stream().limit(TOP).toList();
        if (repeats.isEmpty()) return;
        terminal.heading(text.get("cli.show.repeats"));
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("cli.column.segment")).cutTo(20),
                                Column.number(text.get("cli.column.copies")),
                                Column.number(text.get("word.tokens")),
                                Column.number(text.get("word.cost"))));
        for (var repeat : repeats) {
            table.row(
                    (repeat.first().tool() + " " + repeat.first().label()).strip(),
                    repeat.copies().size() + "×",
                    Amounts.exact(repeat.tokens()),
                    Amounts.money(repeat.cost()));
        }
        table.print(terminal);
    }
}
