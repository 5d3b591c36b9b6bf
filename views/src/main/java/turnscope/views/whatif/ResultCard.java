package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import turnscope.analysis.simulation.FairShares;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.strategy.StrategyType;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// What the selected scenario comes to, beside the recording, and why.
final class ResultCard extends ScrollPane {

    private static final PseudoClass DOUBTED = PseudoClass.getPseudoClass("doubted");
    private static final PseudoClass QUICK = PseudoClass.getPseudoClass("quick");

    /// Widths in points: the least of the card, what it grows by, and its scroll bar.
    private static final double LEAST = 284;

    private static final double STEP = 24;
    private static final double BAR = 12;

    private final Text text;
    private final VBox content = new VBox(6);
    private final HBox badges = new HBox(6);
    private final Label cost = Words.line("", "lab-cost");
    private final Label delta = Words.line("", "lab-delta");
    private final Label against = Words.of("", "muted");
    private final Label range = Words.of("", "muted");
    private final VBox doubts = new VBox(4);
    private final FigureTable table;
    private final VBox reasons = new VBox(6);
    private Optional<Ready> ready = Optional.empty();

    ResultCard(LabModel lab, Text text) {
        this.text = text;
        this.table = new FigureTable(text);
        content.setId("lab-card");
        content.getStyleClass().add("lab-card");
        getStyleClass().add("lab-cards");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        cost.setId("lab-cost");
        delta.setId("lab-delta");
        for (var each : List.of(doubts, range)) {
            each.managedProperty().bind(each.visibleProperty());
            each.setVisible(false);
        }
        var money = new HBox(10, cost, delta);
        money.setAlignment(Pos.BASELINE_LEFT);
        content.getChildren().setAll(badges, money, against, range, doubts, table, reasons);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        lab.shown.when(inScene).subscribe(this::show);
    }

    /// As wide as its figures, in steps, so that it keeps its width while a slider moves.
    @Override
    protected double computeMinWidth(double height) {
        double needed = content.minWidth(-1) + BAR;
        return Math.max(LEAST, Math.ceil(needed / STEP) * STEP);
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    /// Figures follow a slider; range and reasons stay, paler, until the new ones are known.
    private void show(Optional<Shown> shown) {
        if (shown.isEmpty()) {
            cost.setText("");
            delta.setText("");
            against.setText(text.get("lab.reading"));
            return;
        }
        var known = shown.get();
        head(known);
        table.show(Figures.of(known));
        content.pseudoClassStateChanged(DOUBTED, Figures.doubted(known.outcome()));
        content.pseudoClassStateChanged(QUICK, !known.whole());
        known.reasons().ifPresent(why -> reasons.getChildren().setAll(reasons(known, why)));
    }

    private void head(Shown shown) {
        if (!ready.equals(Optional.of(shown.ready()))) {
            ready = Optional.of(shown.ready());
            badges.getChildren().setAll(Trust.badge(shown.ready().live(), text), basis());
        }
        var figures = Figures.of(shown);
        var recorded = shown.ready().live().recordedBill().total();
        cost.setText(figures.cost());
        delta.setText(figures.delta().orElse(""));
        against.setText(
                text.get(
                        "lab.against",
                        Amounts.money(recorded),
                        Figures.share(shown).map(ResultCard::signed).orElse(Amounts.UNKNOWN)));
        if (shown.whole()) {
            range.setVisible(figures.range().isPresent());
            range.setText(figures.range().map(each -> text.get("lab.between", each)).orElse(""));
        }
        var words = Figures.doubts(shown, text);
        var known = doubts.getChildren().stream().map(each -> ((Label) each).getText()).toList();
        if (!words.equals(known))
            doubts.getChildren()
                    .setAll(words.stream().map(each -> Words.of(each, "lab-doubt")).toList());
        doubts.setVisible(!words.isEmpty());
    }

    private Label basis() {
        return Words.line(text.get("basis.simulated"), "chip");
    }

    private static String signed(double share) {
        return share > 0 ? "+" + Amounts.percent(share) : Amounts.percent(share);
    }

    private List<Node> reasons(Shown shown, Shown.Reasons reasons) {
        var nodes = new ArrayList<Node>();
        var outcome = shown.outcome();
        nodes.add(Words.of(text.get("lab.why"), "subheading", "lab-section"));
        for (var line : reasons.lines()) nodes.add(Words.of(line, "lab-line"));
        if (reasons.lines().isEmpty()) nodes.add(Words.of(text.get("lab.unchanged"), "lab-line"));
        behaviour(outcome).ifPresent(line -> nodes.add(Words.of(line, "lab-line")));
        reasons.shares().ifPresent(shares -> nodes.addAll(shares(shares)));
        nodes.add(Words.of(text.get("report.assumptions"), "subheading", "lab-section"));
        for (var line : reasons.assumptions())
            nodes.add(Words.of("· " + line, "muted", "lab-assumes"));
        return nodes;
    }

    /// The cost at what was observed elsewhere; never netted into the result.
    private Optional<String> behaviour(Outcome outcome) {
        if (outcome.behaviourLow().isEmpty() || outcome.behaviourHigh().isEmpty())
            return Optional.empty();
        return Optional.of(
                text.get(
                        "lab.behaviour",
                        Amounts.money(outcome.behaviourLow()),
                        Amounts.money(outcome.behaviourHigh())));
    }

    private List<Node> shares(FairShares shares) {
        var nodes = new ArrayList<Node>();
        nodes.add(Words.of(text.get("lab.shares"), "subheading", "lab-section"));
        for (var part : shares.parts()) {
            var line =
                    text.get(
                            "explain.share",
                            name(part.strategy().type()),
                            Amounts.money(part.fair()),
                            Amounts.money(part.alone()));
            nodes.add(Words.of(line, "lab-line"));
        }
        nodes.add(Words.of(text.get("lab.overlap", Amounts.money(shares.overlap())), "muted"));
        return nodes;
    }

    private String name(StrategyType type) {
        return StrategyCard.name(type, text);
    }
}
