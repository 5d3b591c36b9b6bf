package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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

    private final Text text;
    private final VBox content = new VBox(6);

    ResultCard(LabModel lab, Text text) {
        this.text = text;
        content.setId("lab-card");
        content.getStyleClass().add("lab-card");
        getStyleClass().add("lab-cards");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        lab.shown.when(inScene).subscribe(this::show);
    }

    private void show(Optional<Shown> shown) {
        if (shown.isEmpty()) {
            content.getChildren().setAll(Words.of(text.get("lab.reading"), "muted"));
            return;
        }
        var known = shown.get();
        var parts = new ArrayList<Node>(head(known));
        parts.add(table(Figures.of(known)));
        known.reasons().ifPresent(reasons -> parts.addAll(reasons(known, reasons)));
        content.getChildren().setAll(parts);
        content.pseudoClassStateChanged(DOUBTED, Figures.doubted(known.outcome()));
        content.pseudoClassStateChanged(QUICK, !known.whole());
    }

    private List<Node> head(Shown shown) {
        var figures = Figures.of(shown);
        var recorded = shown.ready().live().recordedBill().total();
        var cost = Words.line(figures.cost(), "lab-cost");
        cost.setId("lab-cost");
        var delta = Words.line(figures.delta().orElse(""), "lab-delta");
        delta.setId("lab-delta");
        var money = new HBox(10, cost, delta);
        money.setAlignment(Pos.BASELINE_LEFT);
        var badges = new HBox(6, Trust.badge(shown.ready().live(), text), basis());
        var nodes = new ArrayList<Node>();
        nodes.add(badges);
        nodes.add(money);
        nodes.add(
                Words.of(
                        text.get(
                                "lab.against",
                                Amounts.money(recorded),
                                Figures.share(shown)
                                        .map(ResultCard::signed)
                                        .orElse(Amounts.UNKNOWN)),
                        "muted"));
        figures.range()
                .ifPresent(range -> nodes.add(Words.of(text.get("lab.between", range), "muted")));
        for (var doubt : Figures.doubts(shown, text)) nodes.add(Words.of(doubt, "lab-doubt"));
        return nodes;
    }

    private Label basis() {
        return Words.line(text.get("basis.simulated"), "chip");
    }

    private static String signed(double share) {
        return share > 0 ? "+" + Amounts.percent(share) : Amounts.percent(share);
    }

    /// Recorded, simulated and difference, line by line.
    private GridPane table(Figures figures) {
        var grid = new GridPane(10, 3);
        grid.setId("lab-figures");
        grid.getStyleClass().add("lab-figures");
        var first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(first);
        for (int i = 0; i < 3; i++) {
            var figure = new ColumnConstraints();
            figure.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(figure);
        }
        grid.add(Words.line(text.get("lab.recordedShort"), "muted"), 1, 0);
        grid.add(Words.line(text.get("lab.simulated"), "muted"), 2, 0);
        int row = 1;
        for (var line : figures.lines()) {
            grid.add(Words.line(text.get(line.key())), 0, row);
            grid.add(Words.line(line.before(), "figure", "muted"), 1, row);
            grid.add(Words.line(line.now(), "figure"), 2, row);
            grid.add(Words.line(line.change(), "figure", "muted"), 3, row++);
        }
        return grid;
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
