package turnscope.app.command;

import java.util.List;
import java.util.stream.Collectors;

import turnscope.analysis.profile.Repricing;
import turnscope.analysis.profile.SessionProfile;
import turnscope.app.command.Table.Column;
import turnscope.views.Amounts;

/// The table of `whatif`: what the recorded requests would have cost, model by model.
final class WhatIfText {

    private WhatIfText() {}

    static void print(SessionProfile profile, List<Repricing> rows, RootCommand root) {
        var text = root.text();
        var terminal = root.terminal();
        var recorded = profile.bill();
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("word.model")).cutTo(16),
                                Column.number(text.get("word.cost")),
                                Column.number(text.get("cli.column.delta")),
                                Column.number(text.get("cli.column.sameTokens")).ranked(2),
                                Column.number(text.get("cli.column.factor")).ranked(3),
                                Column.number(text.get("word.tokens")).ranked(1),
                                Column.text(text.get("cli.column.flags")).cutTo(12).ranked(4)));
        table.row(
                text.get("cli.whatif.recorded"),
                Amounts.money(recorded.total()),
                "",
                "",
                "",
                Amounts.tokens(recorded.usage().total()),
                "");
        for (var row : rows) {
            boolean comparable = row.bill().total().isPresent() && recorded.unpricedRequests() == 0;
            table.row(
                    row.model().name(),
                    Amounts.money(row.bill().total()),
                    comparable
                            ? Amounts.difference(row.bill().priced().minus(recorded.priced()))
                            : Amounts.UNKNOWN,
                    Amounts.money(row.sameTokens().total()),
                    Amounts.decimal(row.factor() / 100.0, 2),
                    Amounts.tokens(row.bill().usage().total()),
                    row.flags().stream()
                            .map(flag -> text.getOr("flag." + flag, flag))
                            .collect(Collectors.joining(", ")));
        }
        table.print(terminal);
        WhatIfJson.assumptions(text).forEach(line -> terminal.line("· " + line));
    }
}
