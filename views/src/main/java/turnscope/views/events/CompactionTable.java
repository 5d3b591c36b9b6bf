package turnscope.views.events;

import java.util.Comparator;
import java.util.OptionalLong;
import java.util.function.IntConsumer;

import turnscope.analysis.compaction.CompactionEntry;
import turnscope.analysis.pricing.Money;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.inspector.Paybacks;
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
                .words(
                        text.get("events.trigger"),
                        80,
                        entry -> text.get("trigger." + entry.trigger().id()))
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
                                        .orElse(Amounts.UNKNOWN));
    }

    private static String tokens(OptionalLong tokens) {
        return tokens.isEmpty() ? Amounts.UNKNOWN : Amounts.exact(tokens.getAsLong());
    }
}
