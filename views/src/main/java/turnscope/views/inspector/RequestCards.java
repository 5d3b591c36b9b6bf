package turnscope.views.inspector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import turnscope.analysis.cache.CacheLife;
import turnscope.analysis.cache.Verdict;
import turnscope.analysis.compaction.CompactionEntry;
import turnscope.analysis.compaction.Payback;
import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Service;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.SegmentNames;
import turnscope.views.Text;
import turnscope.views.composition.SnapshotButton;
import turnscope.views.session.SessionModel;
import turnscope.views.timeline.Content;
import turnscope.views.timeline.Verdicts;

/// Everything about one request: what it is, what it cost and why, what its cache did, what came into its context.
final class RequestCards {

    /// Segments that are named; the others are summed up.
    private static final int MOST = 6;

    /// What logs write about a request without any extra.
    private static final Set<String> USUAL = Set.of("standard", "default", "auto");

    private final SessionModel model;
    private final Text text;
    private final Palette palette;
    private final SessionProfile profile;
    private final RequestProfile row;

    RequestCards(SessionModel model, Text text, Palette palette, SessionProfile profile, int seq) {
        this.model = model;
        this.text = text;
        this.palette = palette;
        this.profile = profile;
        this.row = profile.requests().get(seq);
    }

    List<Node> cards() {
        var cards = new ArrayList<Node>();
        cards.add(head());
        model.diagnosis.get().ifPresent(known -> cards.addAll(events(known)));
        if (row.verdict().support().isPresent()) cards.add(verdict());
        cards.add(
                Cards.card(
                        text.get("inspector.paid"),
                        Buckets.of(row.bill(), text, palette, new Lights(model.timeline.lit)),
                        basis()));
        model.diagnosis
                .get()
                .flatMap(known -> known.waterfalls().get(seq()))
                .ifPresent(falls ->
                        cards.add(
                                Cards.card(
                                        text.get("waterfall.title"),
                                        new WaterfallChart(falls, text, palette))));
        cards.add(change());
        cards.add(new RequestDeeds(text, profile.session(), seq()).card());
        return cards;
    }

    private int seq() {
        return row.request().seq();
    }

    private Node head() {
        var request = row.request();
        var title =
                Cards.label(
                        text.get("timeline.readout.request", Amounts.exact(seq() + 1L)), "heading");
        title.setId("inspector-title");
        var facts = new ArrayList<String>();
        facts.add(text.get("timeline.readout.turn", Amounts.exact(request.turn() + 1L)));
        facts.add(Amounts.minute(request.at()));
        if (!request.model().isEmpty()) facts.add(model.modelName(request.model()));
        if (!request.effort().isEmpty()) facts.add(request.effort());
        facts.addAll(unusual(request.service()));
        if (seq() > 0)
            request.gapAfter(profile.requests().get(seq() - 1).request())
                    .filter(gap -> !gap.isZero())
                    .ifPresent(
                            gap -> facts.add(text.get("timeline.readout.gap", text.duration(gap))));
        var card = Cards.card("", title, Cards.label(String.join(" · ", facts), "muted"));
        prompt().ifPresent(words -> card.getChildren().add(Cards.label(words, "quote")));
        return card;
    }

    /// How it was served, where that is not how requests are served anyway.
    static List<String> unusual(Service service) {
        return Stream.of(service.speed(), service.tier())
                .filter(word -> !word.isEmpty() && !USUAL.contains(word))
                .distinct()
                .toList();
    }

    private Optional<String> prompt() {
        return profile.session().turns().stream()
                .filter(turn -> turn.index() == row.request().turn())
                .map(turn -> turn.prompt())
                .filter(words -> !words.isBlank())
                .findFirst();
    }

    private Node basis() {
        return Cards.label(
                text.get(
                        row.request().outputEstimate().isPresent()
                                ? "inspector.output.estimated"
                                : "inspector.output.exact"),
                "muted",
                "small");
    }

    private Node verdict() {
        var verdict = row.verdict();
        var evidence = verdict.support().orElseThrow();
        var cause = verdict.why().orElseThrow();
        var title =
                Cards.label(
                        Verdicts.name(text, verdict) + ": " + Verdicts.cause(text, cause),
                        verdict.fault() ? "danger" : "total");
        title.setId("inspector-verdict");
        var dots = new Label(Verdicts.dots(evidence));
        dots.getStyleClass().add("dots");
        var words = new Label(text.get("evidence." + evidence.id()));
        words.setId("inspector-evidence");
        var who = new Label(text.get("responsibility." + cause.responsibility().id()));
        who.getStyleClass().add("chip");
        var tier = new HBox(6, dots, words, who);
        var grid = Cards.figures(1);
        verdict.expected()
                .ifPresent(tokens ->
                        Cards.row(
                                grid, text.get("verdict.expected"), false, Amounts.exact(tokens)));
        Cards.row(
                grid,
                text.get("verdict.read"),
                false,
                Amounts.exact(row.request().lastMessage().cacheRead()));
        life(grid);
        Cards.row(grid, text.get("verdict.lost"), false, Amounts.exact(verdict.lost()));
        Cards.row(grid, text.get("verdict.premium"), true, Amounts.money(row.premium()));
        var card = Cards.card("", title, tier, Cards.label(explained(verdict)), grid);
        row.request()
                .missReason()
                .ifPresent(reason ->
                        card.getChildren()
                                .addAll(
                                        Cards.label(reason, "quote"),
                                        Cards.label(text.get("verdict.caveat"), "muted", "small")));
        return card;
    }

    /// The pause before the request, against how long the last write was to live.
    private void life(javafx.scene.layout.GridPane grid) {
        var moment = CacheLife.of(profile.session()).moments().get(seq());
        if (moment.gap().isEmpty() || moment.written().isEmpty()) return;
        var pause = text.pause(moment.gap().get());
        var life = text.duration(Duration.ofSeconds(moment.written().get().seconds()));
        Cards.row(grid, text.get("verdict.life"), false, text.get("verdict.life.of", pause, life));
    }

    private String explained(Verdict verdict) {
        return text.get("why." + verdict.why().orElseThrow().id());
    }

    private List<Node> events(Diagnosis diagnosis) {
        return diagnosis.compactions().entries().stream()
                .filter(entry -> entry.beforeSeq() == seq())
                .map(this::compaction)
                .toList();
    }

    private Node compaction(CompactionEntry entry) {
        var grid = Cards.figures(1);
        entry.before()
                .ifPresent(t ->
                        Cards.row(grid, text.get("compaction.before"), false, Amounts.exact(t)));
        entry.after()
                .ifPresent(t ->
                        Cards.row(grid, text.get("compaction.after"), false, Amounts.exact(t)));
        Cards.row(
                grid,
                text.get("compaction.own", text.get("basis." + entry.ownBasis().id())),
                false,
                Amounts.money(entry.own()));
        entry.recached()
                .ifPresent(t ->
                        Cards.row(grid, text.get("compaction.recached"), false, Amounts.exact(t)));
        Cards.row(
                grid,
                text.get("compaction.again"),
                false,
                entry.readAgain() == 0
                        ? "0"
                        : entry.readAgain() + " · " + Amounts.tokens(entry.readAgainTokens()));
        Cards.row(
                grid,
                text.get("compaction.payback"),
                true,
                entry.payback().map(this::payback).orElse(Amounts.UNKNOWN));
        return Cards.card(text.get("compaction.title", Triggers.words(entry, text)), grid);
    }

    private String payback(Payback payback) {
        return Paybacks.words(payback, text);
    }

    /// What came in and what left with this request.
    private Node change() {
        var grid = Cards.figures(1);
        long before = seq() == 0 ? 0 : profile.requests().get(seq() - 1).request().context();
        long now = row.request().context();
        Cards.row(grid, text.get("word.context"), true, Amounts.exact(now));
        Cards.row(grid, text.get("column.delta"), false, Amounts.signed(now - before));
        var entered =
                profile.carry().items().stream()
                        .filter(item -> item.segment().entered() == seq())
                        .sorted(
                                java.util.Comparator.comparingLong(
                                                (CarryCost.Item item) -> item.segment().tokens())
                                        .reversed())
                        .toList();
        entered.stream().limit(MOST).forEach(item -> segment(grid, item));
        long rest = entered.stream().skip(MOST).mapToLong(item -> item.segment().tokens()).sum();
        if (rest > 0)
            Cards.row(
                    grid,
                    text.get("inspector.smaller", Amounts.exact(entered.size() - MOST)),
                    false,
                    "+" + Amounts.exact(rest));
        long left =
                profile.composition().segments().stream()
                        .filter(segment -> segment.left() == seq())
                        .mapToLong(segment -> segment.tokens())
                        .sum();
        if (left > 0) Cards.row(grid, text.get("inspector.left"), false, "−" + Amounts.exact(left));
        return Cards.card(text.get("inspector.change"), grid, new SnapshotButton(model, text));
    }

    private void segment(javafx.scene.layout.GridPane grid, CarryCost.Item item) {
        var segment = item.segment();
        var link =
                new Hyperlink(
                        SegmentNames.of(segment, text),
                        Cards.swatch(Content.of(segment.kind()).colour(palette)));
        link.getStyleClass().add("segment-link");
        link.setTooltip(new javafx.scene.control.Tooltip(link.getText()));
        link.setOnAction(_ -> model.segment.set(Optional.of(item)));
        Cards.row(grid, link, false, SegmentNames.added(segment));
    }
}
