package turnscope.views.events;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntConsumer;

import turnscope.analysis.compaction.CompactionEntry;
import turnscope.analysis.pricing.Money;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.inspector.Paybacks;
import turnscope.views.inspector.Triggers;
import turnscope.views.table.Grid;

/// Every compaction with what it cost and when it paid back.
final class CompactionTable {

    private CompactionTable() {}

    /// @param jump to a request
    static Grid<CompactionEntry> of(Text text, IntConsumer jump) {
        return new Grid<CompactionEntry>(
                        "compactions", text.get("events.compactions"), text.get("empty.none"))
                .copies(text.get("menu.copy"))
                .opens(entry -> jump.accept(entry.beforeSeq()))
                .figure(
                        text.get("word.request"),
                        72,
                        Comparator.comparingInt(CompactionEntry::beforeSeq),
                        entry -> Amounts.exact(entry.beforeSeq() + 1L))
                .words(text.get("events.trigger"), 110, entry -> Triggers.words(entry, text))
                .figure(
                        text.get("compaction.before"),
                        90,
                        Comparator.comparingLong(entry -> entry.before().orElse(0)),
                        entry -> tokens(entry.before()))
                .figure(
                        text.get("compaction.after"),
                        90,
                        Comparator.comparingLong(entry -> entry.after().orElse(0)),
                        entry -> tokens(entry.after()))
                .figure(
                        text.get("events.freed"),
                        80,
                        Comparator.comparingLong(entry -> freed(entry).orElse(0)),
                        entry -> tokens(freed(entry)))
                .figure(
                        text.get("events.own"),
                        84,
                        Comparator.comparing(entry -> entry.own().orElse(Money.ZERO)),
                        entry -> Amounts.money(entry.own()))
                .figure(
                        text.get("compaction.recached"),
                        96,
                        Comparator.comparingLong(entry -> entry.recached().orElse(0)),
                        entry -> tokens(entry.recached()))
                .figure(
                        text.get("compaction.again"),
                        90,
                        Comparator.comparingInt(CompactionEntry::readAgain),
                        entry -> Amounts.exact(entry.readAgain()))
                .words(
                        text.get("compaction.payback"),
                        190,
                        entry ->
                                entry.payback()
                                        .map(payback -> Paybacks.words(payback, text))
                                        .orElse(Amounts.UNKNOWN))
                .words(
                        text.get("events.summary"),
                        150,
                        entry -> text.get("events.summary." + kind(entry)));
    }

    private static String tokens(OptionalLong tokens) {
        return tokens.isEmpty() ? Amounts.UNKNOWN : Amounts.exact(tokens.getAsLong());
    }

    /// Whether a summary was written, and whether the log holds the call for it.
    private static String kind(CompactionEntry entry) {
        return switch (entry.trigger()) {
            case MICRO -> "cleared";
            case AUTO, MANUAL -> entry.runs().isEmpty() ? "inferred" : "recorded";
        };
    }

    private static OptionalLong freed(CompactionEntry entry) {
        if (entry.before().isEmpty() || entry.after().isEmpty()) return OptionalLong.empty();
        return OptionalLong.of(entry.before().getAsLong() - entry.after().getAsLong());
    }

    /// "3 auto, 1 manual".
    static String byTrigger(List<CompactionEntry> entries, Text text) {
        return Arrays.stream(CompactionEntry.Trigger.values())
                .map(trigger -> {
                    long count = entries.stream().filter(e -> e.trigger() == trigger).count();
                    return count == 0
                            ? ""
                            : Amounts.exact(count) + " " + text.get("trigger." + trigger.id());
                })
                .filter(words -> !words.isEmpty())
                .collect(text.listed());
    }
}
