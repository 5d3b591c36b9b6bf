package turnscope.views.inspector;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Turn;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Pasteboard;
import turnscope.views.Text;
import turnscope.views.plot.Range;
import turnscope.views.session.Onward;
import turnscope.views.timeline.Content;

/// The bill of a range of requests, what entered and left in it, and what was lost.
final class SelectionCards {

    private final Text text;
    private final Palette palette;
    private final SessionProfile profile;
    private final Range range;
    private final Lights lights;
    private final Onward onward;
    private final RangeBill named;
    private final List<RequestProfile> rows;
    private final Bill bill;

    SelectionCards(
            Text text,
            Palette palette,
            SessionProfile profile,
            Range range,
            Lights lights,
            Onward onward) {
        this.lights = lights;
        this.onward = onward;
        this.text = text;
        this.palette = palette;
        this.profile = profile;
        this.range = range;
        this.named = new RangeBill(profile, range);
        this.rows = named.rows();
        this.bill = named.bill();
    }

    List<Node> cards() {
        var cards = new ArrayList<Node>();
        cards.add(head());
        cards.add(
                Cards.card(
                        text.get("inspector.paid"),
                        Buckets.of(bill, text, palette, lights),
                        unpriced()));
        cards.add(growth());
        cards.add(losses());
        var aftermath = new RangeAftermath(text, profile, range, onward);
        cards.add(aftermath.consequence());
        aftermath.loops().ifPresent(cards::add);
        cards.add(actions());
        return cards;
    }

    private Node head() {
        var title = Cards.label(named.name(text), "heading");
        title.setId("inspector-title");
        var total = Cards.label(Amounts.money(bill.total()), "big-figure");
        total.setId("selection-total");
        return Cards.card("", title, total, Cards.label(counts(), "muted"));
    }

    private String counts() {
        long turns = Turn.count(rows.stream().map(RequestProfile::request).toList());
        return text.count("timeline.range.requests", range.requests())
                + " · "
                + text.count("timeline.range.turns", turns);
    }

    private Node unpriced() {
        var label =
                Cards.label(
                        bill.unpricedRequests() == 0
                                ? text.get("inspector.priced")
                                : text.count("price.missing", bill.unpricedRequests()),
                        bill.unpricedRequests() == 0 ? "muted" : "danger",
                        "small");
        return label;
    }

    /// What entered in the range and what left, by kind.
    private Node growth() {
        Map<Content, Long> entered = new EnumMap<>(Content.class);
        Map<Content, Long> left = new EnumMap<>(Content.class);
        for (var segment : profile.composition().segments()) {
            var kind = Content.of(segment.kind());
            if (range.contains(segment.entered())) entered.merge(kind, segment.tokens(), Long::sum);
            if (segment.left() <= range.last() && segment.left() >= range.first())
                left.merge(kind, segment.tokens(), Long::sum);
        }
        var grid = Cards.figures(2);
        Cards.row(grid, "", false, text.get("inspector.entered"), text.get("inspector.gone"));
        for (var kind : Content.values()) {
            if (!entered.containsKey(kind) && !left.containsKey(kind)) continue;
            var name = new Label(text.get(kind.key()), Cards.swatch(kind.colour(palette)));
            name.getStyleClass().add("muted");
            lights.on(name, kind);
            Cards.row(
                    grid,
                    name,
                    false,
                    entered(kind, entered.getOrDefault(kind, 0L)),
                    left.containsKey(kind) ? "−" + Amounts.tokens(left.get(kind)) : "");
        }
        return Cards.card(text.get("inspector.growth"), grid);
    }

    private static String entered(Content kind, long tokens) {
        return kind == Content.SYSTEM_TOOLS
                ? Amounts.roughly(tokens)
                : "+" + Amounts.tokens(tokens);
    }

    private Node losses() {
        var faults = rows.stream().filter(row -> row.verdict().fault()).toList();
        if (faults.isEmpty())
            return Cards.card(
                    text.get("tile.losses"), Cards.label(text.get("events.losses.none"), "muted"));
        var grid = Cards.figures(2);
        var byCause =
                faults.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.verdict().why().orElseThrow(),
                                        () -> new EnumMap<>(turnscope.analysis.cache.Cause.class),
                                        Collectors.toList()));
        byCause.forEach((cause, them) ->
                Cards.row(
                        grid,
                        text.get("cause." + cause.id()) + " ×" + them.size(),
                        false,
                        Amounts.tokens(them.stream().mapToLong(row -> row.verdict().lost()).sum()),
                        Amounts.money(premium(them))));
        Cards.row(
                grid,
                text.get("word.total"),
                true,
                Amounts.tokens(faults.stream().mapToLong(row -> row.verdict().lost()).sum()),
                Amounts.money(premium(faults)));
        return Cards.card(text.get("tile.losses"), grid);
    }

    /// Unknown where none of them has a price.
    private Optional<Money> premium(List<RequestProfile> rows) {
        if (bill.total().isEmpty()) return Optional.empty();
        return rows.stream().flatMap(row -> row.premium().stream()).reduce(Money::plus);
    }

    private Node actions() {
        var bar =
                new FlowPane(
                        6,
                        6,
                        button("selection-copy", "inspector.copy", () -> copy("\t")),
                        button("selection-csv", "inspector.csv", () -> copy(",")),
                        button("selection-report", "inspector.report", this::report),
                        button("selection-whatif", "inspector.whatif", () -> onward.whatIf(range)),
                        button("selection-compare", "inspector.compare", onward::compare));
        bar.setPrefWrapLength(240);
        return bar;
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(text.get(key));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// The range and its total as one sentence.
    private void report() {
        onward.report(
                text.get(
                        "inspector.report.sentence",
                        named.name(text),
                        counts(),
                        Amounts.money(bill.total()),
                        Amounts.tokens(bill.usage().context()),
                        Amounts.tokens(bill.usage().output())));
    }

    private void copy(String between) {
        Pasteboard.put(RangeRows.of(rows, between));
    }
}
