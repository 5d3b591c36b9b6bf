package turnscope.views.events;

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
import turnscope.views.PartByPart;
import turnscope.views.Text;
import turnscope.views.session.SessionModel;
import turnscope.views.table.Grid;

/// What went wrong and what it cost: findings with a way to the request, cache losses, compactions.
public final class EventsView extends ScrollPane {

    /// Tables show up to a dozen rows: the page scrolls, not the table in it.
    private static final double TALLEST = 370;

    private final SessionModel model;
    private final Text text;
    private final VBox findings = new VBox(8);
    private final Label lossTotals = new Label();
    private final Label compactionTotals = new Label();
    private final Label findingsTitle = new Label();
    private final PauseChart pauses;
    private final LossTable losses;
    private final CausePane causes;
    private final ExpectedPane expected;
    private final Grid<CompactionEntry> compactions;

    public EventsView(SessionModel model, Text text, ObservableValue<Boolean> dark) {
        this.pauses = new PauseChart(text, dark);
        this.model = model;
        this.text = text;
        setId("events");
        getStyleClass().add("events-page");
        setFitToWidth(true);
        losses = new LossTable(text, this::jump);
        causes = new CausePane(text);
        expected = new ExpectedPane(text, this::jump);
        compactions = CompactionTable.of(text, this::jump);
        lossTotals.getStyleClass().add("muted");
        lossTotals.setWrapText(true);
        compactionTotals.getStyleClass().add("muted");
        findingsTitle.getStyleClass().add("heading");
        var content = new VBox();
        PartByPart.fill(
                content,
                List.of(
                        List.of(findingsTitle, findings),
                        List.of(heading("events.losses"), lossTotals, causes, losses.grid()),
                        List.of(
                                heading("events.expected.title"),
                                note("events.expected.note"),
                                expected,
                                heading("events.pauses"),
                                pauses),
                        List.of(heading("events.compactions"), compactionTotals, compactions)));
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

    private Label note(String key) {
        var label = wrapped(text.get(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private void jump(int seq) {
        int last = model.timeline.series.get().requests() - 1;
        model.timeline.selectRequest(Math.min(seq, last));
    }

    private void show(SessionProfile profile) {
        pauses.show(profile.requests());
        var faults = profile.requests().stream().filter(row -> row.verdict().fault()).toList();
        losses.show(profile.requests(), faults);
        losses.grid().upTo(TALLEST);
        losses.grid().setVisible(!faults.isEmpty());
        losses.grid().setManaged(!faults.isEmpty());
        causes.show(CauseTotals.of(faults));
        expected.show(Expected.of(profile));
        lossTotals.setText(lossTotals(faults, profile));
    }

    private String lossTotals(List<RequestProfile> faults, SessionProfile profile) {
        Map<Cause, Long> byCause =
                faults.stream()
                        .collect(
                                Collectors.groupingBy(
                                        LossTable::cause,
                                        () -> new EnumMap<>(Cause.class),
                                        Collectors.counting()));
        var causes =
                byCause.entrySet().stream()
                        .map(each ->
                                text.get("cause." + each.getKey().id()) + " ×" + each.getValue())
                        .collect(text.listed());
        long lost = faults.stream().mapToLong(row -> row.verdict().lost()).sum();
        if (faults.isEmpty()) return text.get("events.losses.none");
        return profile.bill().total().isEmpty()
                ? text.get("events.losses.unpriced", Amounts.tokens(lost), causes)
                : text.get(
                        "events.losses.total",
                        Amounts.tokens(lost),
                        Amounts.money(profile.premium()),
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
        compactions.upTo(TALLEST);
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
        compactions.setVisible(!entries.isEmpty());
        compactions.setManaged(!entries.isEmpty());
        compactionTotals.setText(
                entries.isEmpty()
                        ? text.get("empty.none")
                        : text.get(
                                "events.compactions.total",
                                CompactionTable.byTrigger(entries, text),
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
}
