package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.analysis.simulation.Outcome;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// What would have cost less, cheapest first, each to be taken over with one click.
final class AdvicePane extends VBox {

    private static final double EVIDENCE = 0.1;

    private final LabModel lab;
    private final Text text;
    private final VBox found = new VBox(6);

    AdvicePane(LabModel lab, Text text) {
        super(10);
        this.lab = lab;
        this.text = text;
        found.setId("lab-advice");
        var run = new Button(text.get("lab.advice.run"));
        run.setId("lab-advice-run");
        run.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        run.setOnAction(_ -> {
            found.getChildren().setAll(Words.of(text.get("lab.reading"), "muted"));
            lab.studies.advise();
        });
        var head = new HBox(10, run, Words.of(text.get("lab.advice.note"), "muted"));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, found);
        lab.studies.advice.when(sceneProperty().map(_ -> true).orElse(false)).subscribe(this::show);
    }

    private void show(Optional<List<Outcome>> advice) {
        if (advice.isEmpty()) {
            found.getChildren().clear();
            return;
        }
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < advice.get().size(); i++) nodes.add(line(i + 1, advice.get().get(i)));
        if (nodes.isEmpty()) nodes.add(Words.of(nothing(), "muted"));
        found.getChildren().setAll(nodes);
    }

    /// Without a price nobody knows whether anything would have cost less.
    private String nothing() {
        return text.get(lab.studies.recorded().isEmpty() ? "lab.unpriced" : "lab.advice.none");
    }

    private Node line(int rank, Outcome outcome) {
        var take = new Button(text.get("lab.advice.take"));
        take.setId("lab-take-" + rank);
        take.getStyleClass().add(Styles.SMALL);
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(_ -> lab.add("", "lab.advised", Stack.of(outcome.scenario())));
        var name = Words.of(outcome.scenario().text(), "lab-name");
        var chips = new HBox(4);
        outcome.scenario().strategies().stream()
                .map(each -> StrategyCard.nature(each.type(), text))
                .forEach(chips.getChildren()::add);
        var head = new HBox(8, name, chips);
        head.setAlignment(Pos.CENTER_LEFT);
        var words = new VBox(2, head, Words.of(sentence(outcome), "lab-line"));
        words.getChildren().addAll(assumptions(outcome));
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(12, Words.line(Amounts.exact(rank), "muted", "lab-rank"), words, take);
        line.getStyleClass().add("strategy-card");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// The difference with its range; small ones are no evidence.
    private String sentence(Outcome outcome) {
        var recorded = lab.studies.recorded().orElseThrow().approximateDollars();
        double share =
                outcome.delta()
                        .map(delta -> recorded == 0 ? 0 : delta.approximateDollars() / recorded)
                        .orElse(0.0);
        var low = Amounts.money(outcome.low());
        var high = Amounts.money(outcome.high());
        var words =
                text.get(
                        "lab.advice.line",
                        Amounts.money(outcome.cost()),
                        outcome.delta().map(Amounts::difference).orElse(Amounts.UNKNOWN),
                        Amounts.percent(share),
                        low.equals(high) ? "" : text.get("lab.advice.range", low, high),
                        Amounts.exact(outcome.touched()),
                        Amounts.exact(lab.ready.get().map(r -> r.baseline().requests()).orElse(0)));
        return Math.abs(share) < EVIDENCE ? words + " " + text.get("lab.doubt.small") : words;
    }

    private List<Node> assumptions(Outcome outcome) {
        return outcome.scenario().strategies().stream()
                .map(each -> text.getOr("strategy." + each.type().name() + ".assumes", ""))
                .filter(line -> !line.isEmpty())
                .<Node>map(line -> Words.of(line, "muted", "lab-assumes"))
                .toList();
    }
}
