package turnscope.views.events;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.compaction.CompactionEntry;
import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.findings.Finding;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.FindingText;
import turnscope.views.Text;
import turnscope.views.inspector.Paybacks;
import turnscope.views.session.SessionModel;
import turnscope.views.table.Grid;

/// What went wrong and what it cost: findings with a way to the request, cache losses, compactions.
public final class EventsView extends ScrollPane {

    private static final double ROWS = 28;
    private static final double HEAD = 30;

    private final SessionModel model;
    private final Text text;
    private final VBox findings = new VBox(8);
    private final Label lossTotals = new Label();
    private final Label compactionTotals = new Label();
    private final Label findingsTitle = new Label();
    private final PauseChart pauses;
    private final Grid<RequestProfile> losses;
    private final Grid<CompactionEntry> compactions;
    private List<RequestProfile> rows = List.of();

    /// The silence before a request; empty before the first one and where a time is missing.
    private Optional<Duration> gap(RequestProfile row) {
        int seq = row.request().seq();
        return seq == 0 ? Optional.empty() : row.request().gapAfter(rows.get(seq - 1).request());
    }

    public EventsView(SessionModel model, Text text, ObservableValue<Boolean> dark) {
        this.pauses = new PauseChart(text, dark);
        this.model = model;
        this.text = text;
        setId("events");
        getStyleClass().add("events-page");
        setFitToWidth(true);
        losses = losses();
        compactions = compactions();
        lossTotals.getStyleClass().add("muted");
        lossTotals.setWrapText(true);
        compactionTotals.getStyleClass().add("muted");
        findingsTitle.getStyleClass().add("heading");
        var content =
                new VBox(
                        findingsTitle,
                        findings,
                        heading("events.losses"),
                        lossTotals,
                        losses,
                        heading("events.pauses"),
                        pauses,
                        heading("events.compactions"),
                        compactionTotals,
                        compactions);
        content.getStyleClass().add("sub-page");
        setContent(content);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.profile.when(inScene).subscribe(profile -> profile.ifPresent(this::show));
        model.diagnosis.when(inScene).subscribe(this::show);
    }

    private Label heading(String key) {
        var label = new Label(text.get(key));
        label.getStyleClass().add("heading");
        return label;
    }

    private Grid<RequestProfile> losses() {
        return new Grid<RequestProfile>(
                        "losses", text.get("events.losses"), text.get("events.losses.none"))
                .copies(text.get("menu.copy"))
                .opens(row -> jump(row.request().seq()))
                .figure(
                        text.get("word.request"),
                        64,
                        Comparator.comparingInt(row -> row.request().seq()),
                        row -> Amounts.exact(row.request().seq() + 1L))
                .words(text.get("column.time"), 76, row -> Amounts.timeOfDay(row.request().at()))
                .words(text.get("column.cause"), 270, row -> text.get("cause." + cause(row).id()))
                .figure(
                        text.get("events.gap"),
                        88,
                        Comparator.comparing(row -> gap(row).orElse(Duration.ZERO)),
                        row -> gap(row).map(text::pause).orElse(Amounts.UNKNOWN))
                .figure(
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
                        row -> Amounts.exact(row.request().lastMessage().cacheRead()))
                .words(
                        text.get("events.evidence"),
                        80,
                        row -> text.get("evidence." + row.verdict().support().orElseThrow().id()))
                .words(
                        text.get("events.class"),
                        100,
                        row -> text.get("responsibility." + cause(row).responsibility().id()));
    }

    private static Cause cause(RequestProfile row) {
        return row.verdict().why().orElse(Cause.UNKNOWN);
    }

    private Grid<CompactionEntry> compactions() {
        return new Grid<CompactionEntry>(
                        "compactions", text.get("events.compactions"), text.get("empty.none"))
                .copies(text.get("menu.copy"))
                .opens(entry -> jump(entry.beforeSeq()))
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

    private static String tokens(java.util.OptionalLong tokens) {
        return tokens.isEmpty() ? Amounts.UNKNOWN : Amounts.exact(tokens.getAsLong());
    }

    private void jump(int seq) {
        int last = model.timeline.series.get().requests() - 1;
        model.timeline.selectRequest(Math.min(seq, last));
    }

    private void show(SessionProfile profile) {
        rows = profile.requests();
        pauses.show(rows);
        var faults = profile.requests().stream().filter(row -> row.verdict().fault()).toList();
        losses.show(faults);
        fit(losses, faults.size());
        lossTotals.setText(lossTotals(faults, profile));
    }

    private String lossTotals(List<RequestProfile> faults, SessionProfile profile) {
        Map<Cause, Long> byCause =
                faults.stream()
                        .collect(
                                Collectors.groupingBy(
                                        EventsView::cause,
                                        () -> new EnumMap<>(Cause.class),
                                        Collectors.counting()));
        var causes =
                byCause.entrySet().stream()
                        .map(each ->
                                text.get("cause." + each.getKey().id()) + " ×" + each.getValue())
                        .collect(Collectors.joining(", "));
        long lost = faults.stream().mapToLong(row -> row.verdict().lost()).sum();
        return faults.isEmpty()
                ? text.get("tile.losses.none")
                : text.get(
                        "events.losses.total",
                        Amounts.tokens(lost),
                        profile.bill().total().isEmpty()
                                ? Amounts.UNKNOWN
                                : Amounts.money(profile.premium()),
                        causes);
    }

    private void show(Optional<Diagnosis> diagnosis) {
        findings.getChildren().clear();
        if (diagnosis.isEmpty()) {
            findingsTitle.setText(text.get("events.findings.pending"));
            return;
        }
        var found = diagnosis.get().findings();
        findingsTitle.setText(text.count("events.findings", found.size()));
        found.forEach(finding -> findings.getChildren().add(card(finding)));
        var entries = diagnosis.get().compactions().entries();
        compactions.show(entries);
        fit(compactions, entries.size());
        long paid =
                entries.stream()
                        .flatMap(entry -> entry.payback().stream())
                        .filter(payback ->
                                payback.state()
                                        == turnscope.analysis.compaction.Payback.State.PAID_BACK)
                        .count();
        var own =
                entries.stream()
                        .flatMap(entry -> entry.own().stream())
                        .reduce(Money.ZERO, Money::plus);
        compactionTotals.setManaged(!entries.isEmpty());
        compactionTotals.setText(
                entries.isEmpty()
                        ? ""
                        : text.get(
                                "events.compactions.total",
                                Amounts.exact(entries.size()),
                                Amounts.money(own),
                                Amounts.exact(paid)));
    }

    private Node card(Finding finding) {
        var words = new FindingText(text);
        var severity = new Label(words.severity(finding));
        severity.getStyleClass().addAll("chip", "severity-" + finding.severity().id());
        severity.setMinWidth(Region.USE_PREF_SIZE);
        var title = new Label(words.title(finding));
        title.getStyleClass().add("subheading");
        title.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var stake = new Label(Amounts.money(finding.stake()));
        stake.getStyleClass().add("stake");
        stake.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, severity, title, gap, stake);
        head.setAlignment(Pos.CENTER_LEFT);
        var sentence = wrapped(words.sentence(finding));
        var remedy = wrapped(words.remedy(finding));
        remedy.getStyleClass().add("muted");
        var link = new Hyperlink(text.get("events.show", Amounts.exact(finding.seq() + 1L)));
        link.getStyleClass().add("finding-link");
        link.setOnAction(_ -> {
            jump(finding.seq());
            model.subPage.set("timeline");
        });
        var card = new VBox(4, head, sentence, remedy, link);
        card.getStyleClass().add("finding");
        return card;
    }

    private static Label wrapped(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Tables as high as their rows, up to a dozen: the page scrolls, not the table in it.
    private static void fit(Grid<?> grid, int rows) {
        double height = HEAD + ROWS * Math.clamp(rows, 2, 12) + 12;
        grid.setMinHeight(height);
        grid.setPrefHeight(height);
        grid.setMaxHeight(height);
    }
}
