package turnscope.app.command;

import java.io.OutputStream;
import java.util.List;

import turnscope.analysis.simulation.LibraryAdvice;
import turnscope.app.command.Table.Column;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// What the advisor says about all sessions together, as a table or a document.
final class AdviceOutput {

    private AdviceOutput() {}

    static void print(Terminal terminal, LibraryAdvice advice, Text text) {
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("cli.column.scenario")).cutTo(24),
                                Column.number(text.get("word.cost")),
                                Column.number(text.get("cli.column.delta")),
                                Column.number(text.get("cli.column.cheaper"))));
        table.row(
                text.get("cli.whatif.recorded"),
                Amounts.money(advice.recorded()),
                "",
                Amounts.exact(advice.sessions()));
        for (var line : advice.lines()) {
            table.row(
                    line.scenario().text(),
                    Amounts.money(line.cost()),
                    Amounts.difference(line.cost().minus(advice.recorded())),
                    Amounts.exact(line.cheaper()));
        }
        table.print(terminal);
        terminal.line("· " + text.get("assume.replay"));
        terminal.line("· " + text.get("explain.quality"));
    }

    static void write(OutputStream out, LibraryAdvice advice) {
        Json.write(
                out,
                json -> {
                    json.put("sessions", advice.sessions());
                    json.put("basis", "simulated");
                    json.money("recordedUsd", advice.recorded());
                    json.objects(
                            "rows",
                            advice.lines(),
                            line -> {
                                json.put("strategies", line.scenario().text());
                                json.money("costUsd", line.cost());
                                json.money("deltaUsd", line.cost().minus(advice.recorded()));
                                json.put("cheaperSessions", line.cheaper());
                            });
                });
    }
}
