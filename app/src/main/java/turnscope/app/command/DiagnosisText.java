package turnscope.app.command;

import java.util.List;
import java.util.OptionalLong;

import turnscope.analysis.compaction.CompactionEntry;
import turnscope.analysis.compaction.Payback;
import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.app.command.Table.Column;
import turnscope.views.Amounts;
import turnscope.views.FindingText;
import turnscope.views.Text;

/// The sections of `show` that say why a session cost what it cost; each is left out where it has nothing to say.
final class DiagnosisText {

    private final Diagnosis diagnosis;
    private final Terminal terminal;
    private final Text text;

    DiagnosisText(Diagnosis diagnosis, Terminal terminal, Text text) {
        this.diagnosis = diagnosis;
        this.terminal = terminal;
        this.text = text;
    }

    void findings() {
        if (diagnosis.findings().isEmpty()) return;
        terminal.heading(text.get("cli.show.findings"));
        var words = new FindingText(text);
        for (var finding : diagnosis.findings()) {
            terminal.line(
                    "%s · %s · %s · #%s"
                            .formatted(
                                    terminal.strong(words.title(finding)),
                                    Amounts.money(finding.stake()),
                                    words.severity(finding),
                                    number(finding.seq())));
            Cells.wrap(Cells.plain(words.sentence(finding)), terminal.columns() - 2)
                    .forEach(line -> terminal.line("  " + line));
            Cells.wrap("→ " + words.remedy(finding), terminal.columns() - 2)
                    .forEach(line -> terminal.line("  " + line));
        }
    }

    void compactions() {
        var entries = diagnosis.compactions().entries();
        if (entries.isEmpty()) return;
        terminal.heading(text.get("cli.show.compactions"));
        var table =
                new Table(
                        List.of(
                                Column.number("#"),
                                Column.text(text.get("cli.column.trigger")),
                                Column.number(text.get("cli.column.before")),
                                Column.number(text.get("cli.column.after")),
                                Column.number(text.get("cli.column.ownCost")),
                                Column.number(text.get("cli.column.recache")),
                                Column.number(text.get("cli.column.readAgain")).ranked(1),
                                Column.text(text.get("cli.column.payback"))));
        for (var entry : entries) {
            table.row(
                    number(entry.beforeSeq()),
                    text.get("trigger." + entry.trigger().id()),
                    tokens(entry.before()),
                    tokens(entry.after()),
                    Amounts.money(entry.own()),
                    Amounts.money(entry.recache()),
                    Amounts.exact(entry.readAgain()),
                    payback(entry));
        }
        table.print(terminal);
    }

    private String payback(CompactionEntry entry) {
        if (entry.payback().isEmpty()) return Amounts.UNKNOWN;
        var payback = entry.payback().get();
        return switch (payback.state()) {
            case PAID_BACK -> text.get("payback.paid_back", number(payback.seq().orElse(0)));
            case OPEN -> open(payback);
            case OVERTAKEN -> text.get("payback.overtaken");
            case NEVER -> text.get("payback.never");
        };
    }

    private String open(Payback payback) {
        return payback.missing().isPresent()
                ? text.get("payback.open", Amounts.exact(payback.missing().getAsLong()))
                : text.get("payback.unknown");
    }

    void outlook() {
        diagnosis
                .outlook()
                .ifPresent(next -> {
                    terminal.line(
                            text.get(
                                    "cli.show.outlook",
                                    Amounts.money(next.warm()),
                                    Amounts.money(next.cold()),
                                    Amounts.percent(next.readShare())));
                    half(next.halfContext(), next.requestsToHalf());
                });
    }

    private void half(OptionalLong context, OptionalLong requests) {
        if (context.isEmpty() || requests.isEmpty()) return;
        var tokens = Amounts.exact(context.getAsLong());
        terminal.line(
                requests.getAsLong() == 0
                        ? text.get("cli.show.half.reached", tokens)
                        : text.get(
                                "cli.show.half.ahead",
                                tokens,
                                Amounts.exact(requests.getAsLong())));
    }

    void pauses() {
        var costs = diagnosis.pauses();
        if (costs.stream().allMatch(cost -> cost.pauses() == 0)) return;
        terminal.heading(text.get("cli.show.pauses"));
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("cli.column.life")),
                                Column.number(text.get("cli.column.pauses")),
                                Column.number(text.get("cli.column.rewrites")),
                                Column.number(text.get("cli.column.writes")),
                                Column.number(text.get("cli.column.pings")),
                                Column.number(text.get("cli.column.pingsSave"))));
        for (var cost : costs) {
            table.row(
                    cost.life().id(),
                    Amounts.exact(cost.pauses()),
                    Amounts.money(cost.rewrites()),
                    Amounts.money(cost.writes()),
                    Amounts.exact(cost.pings()),
                    Amounts.money(cost.pingsSave()));
        }
        table.print(terminal);
    }

    private static String tokens(OptionalLong tokens) {
        return tokens.isPresent() ? Amounts.exact(tokens.getAsLong()) : Amounts.UNKNOWN;
    }

    /// People count from one, JSON from zero.
    private static String number(int seq) {
        return Integer.toString(seq + 1);
    }
}
