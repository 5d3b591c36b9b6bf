package turnscope.views.events;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.table.Grid;

/// Every request that found less in the cache than it could have, with the reason and what helps.
final class LossTable {

    private final Text text;
    private final Grid<RequestProfile> grid;
    private List<RequestProfile> rows = List.of();

    /// @param jump to a request
    LossTable(Text text, IntConsumer jump) {
        this.text = text;
        grid =
                new Grid<RequestProfile>(
                                "losses", text.get("events.losses"), text.get("events.losses.none"))
                        .copies(text.get("menu.copy"))
                        .opens(row -> jump.accept(row.request().seq()));
        what();
        howMuch();
        why();
    }

    Grid<RequestProfile> grid() {
        return grid;
    }

    /// @param all requests of the session
    void show(List<RequestProfile> all, List<RequestProfile> faults) {
        rows = all;
        grid.show(faults);
    }

    static Cause cause(RequestProfile row) {
        return row.verdict().why().orElse(Cause.UNKNOWN);
    }

    /// What to do about a cause, in one sentence.
    static String remedy(Cause cause, Text text) {
        return text.get("remedy.cause." + cause.id());
    }

    private void what() {
        grid.figure(
                        text.get("word.request"),
                        64,
                        Comparator.comparingInt(row -> row.request().seq()),
                        row -> Amounts.exact(row.request().seq() + 1L))
                .words(text.get("column.time"), 76, row -> Amounts.timeOfDay(row.request().at()))
                .words(text.get("column.cause"), 138, row -> text.get("cause." + cause(row).id()))
                .figure(
                        text.get("events.gap"),
                        88,
                        Comparator.comparing(row -> gap(row).orElse(Duration.ZERO)),
                        row -> gap(row).map(text::pause).orElse(Amounts.UNKNOWN));
    }

    private void howMuch() {
        grid.figure(
                        text.get("events.lost"),
                        76,
                        Comparator.comparingLong(row -> row.verdict().lost()),
                        row -> Amounts.exact(row.verdict().lost()))
                .figure(
                        text.get("events.premium"),
                        72,
                        Comparator.comparing(row -> row.premium().orElse(Money.ZERO)),
                        row -> Amounts.money(row.premium()))
                .words(
                        text.get("column.verdict"),
                        84,
                        row -> text.get("verdict." + row.verdict().kind()))
                .figure(
                        text.get("events.expected"),
                        76,
                        Comparator.comparingLong(row -> row.verdict().expected().orElse(0)),
                        row -> Amounts.exact(row.verdict().expected().orElse(0)))
                .figure(
                        text.get("events.read"),
                        72,
                        Comparator.comparingLong(row -> row.request().lastMessage().cacheRead()),
                        row -> Amounts.exact(row.request().lastMessage().cacheRead()));
    }

    private void why() {
        grid.words(
                        text.get("events.evidence"),
                        80,
                        row -> text.get("evidence." + row.verdict().support().orElseThrow().id()))
                .words(
                        text.get("events.class"),
                        100,
                        row -> text.get("responsibility." + cause(row).responsibility().id()))
                .words(text.get("events.remedy"), 460, row -> remedy(cause(row), text));
    }

    /// The silence before a request; empty before the first one and where a time is missing.
    private Optional<Duration> gap(RequestProfile row) {
        int seq = row.request().seq();
        return seq == 0 ? Optional.empty() : row.request().gapAfter(rows.get(seq - 1).request());
    }
}
