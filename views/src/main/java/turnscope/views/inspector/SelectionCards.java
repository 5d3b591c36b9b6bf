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
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;

import atlantafx.base.theme.Styles;

import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.SegmentKind;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.SegmentNames;
import turnscope.views.Text;
import turnscope.views.plot.Range;
import turnscope.views.timeline.Content;

/// The bill of a range of requests, what entered and left in it, and what was lost.
final class SelectionCards {

    private final Text text;
    private final Palette palette;
    private final SessionProfile profile;
    private final Range range;
    private final List<RequestProfile> rows;
    private final Bill bill;

    SelectionCards(Text text, Palette palette, SessionProfile profile, Range range) {
        this.text = text;
        this.palette = palette;
        this.profile = profile;
        this.range = range;
        this.rows =
                profile.requests().subList(range.first(), range.last() + 1).stream()
                        .filter(row -> row.request().owned())
                        .toList();
        this.bill =
                range.requests() == profile.requests().size()
                        ? profile.bill()
                        : rows.stream().map(RequestProfile::bill).reduce(Bill.EMPTY, Bill::plus);
    }

    List<Node> cards() {
        var cards = new ArrayList<Node>();
        cards.add(head());
        cards.add(
                Cards.card(
                        text.get("inspector.paid"), Buckets.of(bill, text, palette), unpriced()));
        cards.add(growth());
        cards.add(losses());
        cards.add(consequence());
        loops().ifPresent(cards::add);
        cards.add(actions());
        return cards;
    }

    private Node head() {
        boolean whole = range.requests() == profile.requests().size();
        var title =
                Cards.label(
                        whole
                                ? text.get("timeline.crumb.whole")
                                : text.get(
                                        "timeline.crumb",
                                        Amounts.exact(range.first() + 1L),
                                        Amounts.exact(range.last() + 1L)),
                        "heading");
        title.setId("inspector-title");
        long turns = rows.stream().map(row -> row.request().turn()).distinct().count();
        var total = Cards.label(Amounts.money(bill.total()), "big-figure");
        total.setId("selection-total");
        return Cards.card(
                "",
                title,
                total,
                Cards.label(
                        text.count("timeline.range.requests", range.requests())
                                + " · "
                                + text.count("timeline.range.turns", turns),
                        "muted"));
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
            Cards.row(
                    grid,
                    name,
                    false,
                    "+" + Amounts.tokens(entered.getOrDefault(kind, 0L)),
                    left.containsKey(kind) ? "−" + Amounts.tokens(left.get(kind)) : "");
        }
        return Cards.card(text.get("inspector.growth"), grid);
    }

    private Node losses() {
        var faults = rows.stream().filter(row -> row.verdict().fault()).toList();
        if (faults.isEmpty())
            return Cards.card(
                    text.get("tile.losses"), Cards.label(text.get("tile.losses.none"), "muted"));
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

    /// What came in here has cost from then on until it left.
    private Node consequence() {
        var carried =
                profile.carry().items().stream()
                        .filter(item -> range.contains(item.segment().entered()))
                        .map(CarryCost.Item::cost)
                        .reduce(Money.ZERO, Money::plus);
        return Cards.card(
                text.get("inspector.consequence"),
                Cards.label(
                        bill.total().isEmpty()
                                ? text.get("inspector.consequence.unknown")
                                : text.get(
                                        "inspector.consequence.sentence", Amounts.money(carried))),
                Cards.label(text.get("basis.estimated"), "chip"));
    }

    /// Tools that put in much, and contents that came in more than once.
    private Optional<Node> loops() {
        var seen = new java.util.HashMap<Long, Integer>();
        var grid = Cards.figures(2);
        for (var segment : profile.composition().segments())
            if (range.contains(segment.entered())
                    && segment.kind() == SegmentKind.TOOL_OUTPUT
                    && segment.hash() != 0
                    && segment.tokens() >= 100) seen.merge(segment.hash(), 1, Integer::sum);
        var shown = new java.util.HashSet<Long>();
        for (var item : profile.carry().items()) {
            var segment = item.segment();
            int times = seen.getOrDefault(segment.hash(), 0);
            if (times < 2 || !range.contains(segment.entered()) || !shown.add(segment.hash()))
                continue;
            if (shown.size() > 5) break;
            Cards.row(
                    grid,
                    SegmentNames.of(segment, text),
                    false,
                    times + "×",
                    Amounts.tokens(segment.tokens()));
        }
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(Cards.card(text.get("inspector.loops"), grid));
    }

    private Node actions() {
        var table = new Button(text.get("inspector.copy"));
        table.setId("selection-copy");
        table.getStyleClass().add(Styles.SMALL);
        table.setOnAction(_ -> copy("\t"));
        var csv = new Button(text.get("inspector.csv"));
        csv.getStyleClass().add(Styles.SMALL);
        csv.setOnAction(_ -> copy(","));
        return new HBox(8, table, csv);
    }

    private void copy(String between) {
        var content = new ClipboardContent();
        content.putString(table(between));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// One line per request of the range.
    String table(String between) {
        var lines = new StringBuilder();
        lines.append(
                        String.join(
                                between,
                                "request,turn,at,model,context,fresh,cacheRead,cacheWrite5m,cacheWrite1h,cacheWrite30m,output,costUsd,verdict"
                                        .split(",")))
                .append('\n');
        for (var row : rows) {
            var usage = row.request().usage();
            lines.append(
                            String.join(
                                    between,
                                    Integer.toString(row.request().seq() + 1),
                                    Integer.toString(row.request().turn() + 1),
                                    row.request().at().map(Object::toString).orElse(""),
                                    row.request().model(),
                                    Long.toString(row.request().context()),
                                    Long.toString(usage.fresh()),
                                    Long.toString(usage.cacheRead()),
                                    Long.toString(usage.cacheWrite5m()),
                                    Long.toString(usage.cacheWrite1h()),
                                    Long.toString(usage.cacheWrite30m()),
                                    Long.toString(usage.output()),
                                    row.bill().total().map(Money::dollars).orElse(""),
                                    row.verdict().kind()))
                    .append('\n');
        }
        return lines.toString();
    }
}
