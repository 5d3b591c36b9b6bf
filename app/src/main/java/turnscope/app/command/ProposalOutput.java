package turnscope.app.command;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.PriceChange;
import turnscope.analysis.pricing.PriceProposal;
import turnscope.app.command.Table.Column;
import turnscope.analysis.pricing.Refusal;
import turnscope.views.Amounts;
import turnscope.views.Reasons;
import turnscope.views.Text;

/// What a price file would change, for people and for programs.
final class ProposalOutput {

    private static final int REFUSED = 20;

    private ProposalOutput() {}

    /// @param something whether there is anything that could be stored
    static void print(
            RootCommand root,
            PriceProposal proposal,
            Set<String> accepted,
            boolean stored,
            boolean something) {
        var terminal = root.terminal();
        var text = root.text();
        if (!proposal.changes().isEmpty()) table(proposal, accepted, text).print(terminal);
        for (var mapping : proposal.layer().mappings()) {
            terminal.line(PricesCommand.mapping(mapping));
        }
        var refused = proposal.refused();
        if (!refused.isEmpty()) {
            terminal.line(text.count("cli.prices.refused", refused.size()));
            refused.stream()
                    .limit(REFUSED)
                    .forEach(reason -> terminal.line("  " + Cells.plain(Reasons.of(reason, text))));
            if (refused.size() > REFUSED) terminal.line("  …");
        }
        long left = proposal.changes().stream().filter(c -> !accepted.contains(c.model())).count();
        if (left > 0) terminal.line(text.count("cli.prices.left", left));
        terminal.line(outcome(proposal, accepted, stored, something, text));
    }

    private static String outcome(
            PriceProposal proposal,
            Set<String> accepted,
            boolean stored,
            boolean something,
            Text text) {
        var models = text.count("cli.count.models", accepted.size());
        var day = proposal.layer().effective().toString();
        if (stored) return text.get("cli.prices.stored", models, day);
        return something
                ? text.get("cli.prices.notStored", models, day)
                : text.get("cli.prices.nothing");
    }

    private static Table table(PriceProposal proposal, Set<String> accepted, Text text) {
        var table =
                new Table(
                        List.of(
                                Column.text(""),
                                Column.text(text.get("word.model")).cutTo(20),
                                Column.number(text.get("cli.column.fresh")),
                                Column.number(text.get("cli.column.read")).ranked(2),
                                Column.number(text.get("cli.column.write")).ranked(3),
                                Column.number(text.get("word.output")),
                                Column.number(text.get("cli.column.change")).ranked(1),
                                Column.text(text.get("cli.column.flags")).cutTo(20)));
        for (var change : proposal.changes()) {
            table.row(
                    accepted.contains(change.model()) ? "+" : "–",
                    change.model(),
                    pair(change, price -> OptionalLong.of(price.input())),
                    pair(change, Price::cacheRead),
                    pair(change, Price::write5m),
                    pair(change, price -> OptionalLong.of(price.output())),
                    change.ratio().isPresent()
                            ? "×" + Amounts.decimal(change.ratio().getAsDouble(), 3)
                            : Amounts.UNKNOWN,
                    flags(change, text));
        }
        return table;
    }

    private static String pair(PriceChange change, Function<Price, OptionalLong> part) {
        var after = PricesCommand.dollars(part.apply(change.after()));
        if (change.before().isEmpty()) return after;
        var before = PricesCommand.dollars(part.apply(change.before().get()));
        return before.equals(after) ? after : before + " → " + after;
    }

    private static String flags(PriceChange change, Text text) {
        return change.flags().stream()
                .map(flag -> text.getOr("price.flag." + flag, flag.replace('_', ' ')))
                .collect(text.listed());
    }

    static void write(
            RootCommand root, PriceProposal proposal, Set<String> accepted, boolean stored) {
        Json.write(
                root.terminal().out(),
                json -> {
                    json.put("stored", stored);
                    json.put("layer", proposal.layer().name());
                    json.put("dataset", proposal.layer().dataset());
                    json.put("effective", proposal.layer().effective().toString());
                    json.objects(
                            "changes",
                            proposal.changes(),
                            change -> change(json, change, accepted));
                    json.objects(
                            "names",
                            proposal.layer().mappings(),
                            mapping -> PricesJson.mapping(json, mapping));
                    json.strings(
                            "refused", proposal.refused().stream().map(Refusal::sentence).toList());
                });
    }

    private static void change(Json json, PriceChange change, Set<String> accepted) {
        json.put("model", change.model());
        json.put("accepted", accepted.contains(change.model()));
        if (change.before().isEmpty()) json.unknown("before");
        else json.object("before", () -> QuoteJson.rates(json, change.before().get()));
        json.object("after", () -> QuoteJson.rates(json, change.after()));
        if (change.ratio().isPresent()) json.put("ratio", change.ratio().getAsDouble());
        else json.unknown("ratio");
        json.strings("flags", change.flags());
    }
}
