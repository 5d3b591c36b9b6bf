package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import javafx.beans.value.ObservableValue;

import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.Scenario;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.table.Grid;

/// Every model that is offered under the chosen scenarios, and how many requests more a model may need.
final class MatrixPane extends VBox {

    private static final double BAR = 70;
    private static final int CURVES = 4;

    private final LabModel lab;
    private final Text text;
    private final VBox table = new VBox();
    private final LoopsChart loops;

    MatrixPane(LabModel lab, Text text, ObservableValue<Boolean> dark) {
        super(8);
        this.lab = lab;
        this.text = text;
        this.loops = new LoopsChart(lab.studies, text, dark);
        var run = new Button(text.get("lab.matrix.run"));
        run.setId("lab-matrix-run");
        run.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        run.setOnAction(_ -> lab.studies.compareModels());
        var head = new HBox(10, run, Words.of(text.get("lab.matrix.note"), "muted"));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        head,
                        table,
                        Words.of(text.get("lab.loops.title"), "subheading"),
                        Words.of(text.get("lab.loops.note"), "muted"),
                        loops);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        lab.studies.matrix.when(inScene).subscribe(this::show);
    }

    private void show(Optional<Matrix> matrix) {
        if (matrix.isEmpty()) {
            table.getChildren().setAll(Words.of(text.get("lab.matrix.none"), "muted"));
            return;
        }
        var grid = grid(matrix.get());
        grid.show(sorted(matrix.get()));
        table.getChildren().setAll(grid);
        lab.studies.loop(curves(matrix.get()));
    }

    private static List<Matrix.Line> sorted(Matrix matrix) {
        return matrix.lines().stream().sorted(Comparator.comparing(line -> cost(line, 0))).toList();
    }

    private static Money cost(Matrix.Line line, int scenario) {
        return line.cost(scenario).orElse(new Money(Long.MAX_VALUE));
    }

    private Grid<Matrix.Line> grid(Matrix matrix) {
        var grid =
                new Grid<Matrix.Line>(
                                "lab-matrix", text.get("lab.tab.models"), text.get("lab.reading"))
                        .opens(line -> choose(matrix, line))
                        .words(text.get("word.model"), 190, line -> line.model().name())
                        .words(
                                text.get("cli.column.provider"),
                                90,
                                line -> line.model().provider());
        for (int i = 0; i < matrix.scenarios().size(); i++) column(grid, matrix, i);
        grid.figure(
                        text.get("cli.column.delta"),
                        84,
                        Comparator.comparing(line ->
                                line.outcomes()
                                        .getFirst()
                                        .delta()
                                        .orElse(new Money(Long.MAX_VALUE))),
                        line ->
                                line.outcomes()
                                        .getFirst()
                                        .delta()
                                        .map(Amounts::difference)
                                        .orElse(Amounts.UNKNOWN))
                .figure(
                        text.get("lab.matrix.factor"),
                        82,
                        Comparator.comparingDouble(line -> line.factor().orElse(0)),
                        line ->
                                line.factor().isPresent()
                                        ? "×" + Amounts.decimal(line.factor().getAsDouble(), 2)
                                        : Amounts.UNKNOWN)
                .words(
                        text.get("lab.matrix.confidence"),
                        92,
                        line ->
                                text.getOr(
                                        "lab.confidence." + line.confidence(), line.confidence()))
                .words(text.get("cli.column.flags"), 200, this::flags);
        return grid.upTo(350);
    }

    /// A scenario's cost under each model, and a bar of it.
    private void column(Grid<Matrix.Line> grid, Matrix matrix, int scenario) {
        var most = matrix.most();
        var name = Names.of(plain(matrix.scenarios().get(scenario)), text);
        grid.figure(
                        name,
                        124,
                        Comparator.comparing(line -> cost(line, scenario)),
                        line -> Amounts.money(line.cost(scenario)))
                .pictures("", BAR + 16, line -> bar(line.cost(scenario), most));
    }

    private static Scenario plain(Scenario scenario) {
        return new Scenario(Optional.empty(), scenario.converted(), scenario.strategies());
    }

    /// Hatched as everything simulated would be, were it wide enough to see: the chip above says it instead.
    private static Node bar(Optional<Money> cost, Money most) {
        if (cost.isEmpty() || most.equals(Money.ZERO)) return new Label(Amounts.UNKNOWN);
        var bar = new Region();
        bar.getStyleClass().add("lab-bar");
        double share = cost.get().approximateDollars() / most.approximateDollars();
        bar.setMaxWidth(Math.max(1, BAR * share));
        bar.setMinWidth(Math.max(1, BAR * share));
        bar.setMaxHeight(10);
        var box = new StackPane(bar);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private String flags(Matrix.Line line) {
        return line.outcomes().stream()
                .flatMap(each -> each.flags().stream())
                .distinct()
                .map(flag -> text.get("flag." + flag.id()))
                .collect(text.listed());
    }

    /// The recorded model and the three cheapest, until a row is chosen.
    private List<Scenario> curves(Matrix matrix) {
        var curves = new ArrayList<Scenario>();
        curves.add(plain(matrix.scenarios().getFirst()));
        sorted(matrix).stream()
                .filter(line -> line.cost(0).isPresent())
                .limit(CURVES - 1)
                .map(line -> on(matrix, line.model()))
                .forEach(curves::add);
        return curves;
    }

    private static Scenario on(Matrix matrix, Model model) {
        return matrix.scenarios().getFirst().on(model);
    }

    /// Draws a chosen model first, and lays it on the stack.
    private void choose(Matrix matrix, Matrix.Line line) {
        lab.studies.loop(List.of(plain(matrix.scenarios().getFirst()), on(matrix, line.model())));
    }
}
