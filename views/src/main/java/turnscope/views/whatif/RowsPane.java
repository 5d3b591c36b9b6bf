package turnscope.views.whatif;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.Outcome;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.table.Grid;

/// The scenarios side by side: one is worked on, ticked ones go on to other models and into the report.
final class RowsPane extends VBox {

    private final LabModel lab;
    private final KeptModel kept;
    private final Text text;
    private final Runnable report;
    private final Grid<Row> grid;
    private final TextField name = new TextField();

    /// @param report takes what is ticked into the report
    RowsPane(LabModel lab, KeptModel kept, Text text, Runnable report) {
        super(8);
        this.lab = lab;
        this.kept = kept;
        this.text = text;
        this.report = report;
        this.grid = grid();
        getChildren().setAll(bar(), grid);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        lab.rows.when(inScene).subscribe(_ -> show());
        lab.table.chosen.when(inScene).subscribe(_ -> grid.refresh());
        lab.selected.when(inScene).subscribe(_ -> mark());
    }

    private Node bar() {
        name.setId("lab-name");
        name.setPromptText(text.get("lab.kept.name"));
        name.setAccessibleText(text.get("lab.kept.name"));
        name.setPrefColumnCount(16);
        name.setOnAction(_ -> kept.keep(name.getText()));
        var keep = button("lab-keep", "lab.kept.keep", () -> kept.keep(name.getText()));
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        var remove =
                button(
                        "lab-drop",
                        "lab.drop",
                        () -> lab.selected.get().ifPresent(row -> lab.remove(row.id())));
        var send = button("lab-report", "lab.report", report);
        send.getStyleClass().add(Styles.ACCENT);
        var said = Words.line("", "muted");
        said.setId("lab-said");
        said.textProperty().bind(kept.said.map(key -> key.isEmpty() ? "" : text.get(key)));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar = new HBox(8, name, keep, said, gap, remove, send);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(text.get(key));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Grid<Row> grid() {
        var made =
                new Grid<Row>("lab-rows", text.get("lab.title"), text.get("lab.reading"))
                        .opens(row -> lab.select(row.id()))
                        .pictures("", 40, this::tick)
                        .words(text.get("lab.claim"), 200, row -> Names.of(row, text))
                        .words(
                                text.get("cli.column.scenario"),
                                210,
                                row -> Names.of(lab.scenario(row), text))
                        .figure(
                                text.get("word.cost"),
                                80,
                                Comparator.comparing(row -> money(row, Outcome::cost)),
                                row -> told(row, each -> Amounts.money(each.cost())))
                        .figure(
                                text.get("cli.column.delta"),
                                92,
                                Comparator.comparing(row -> money(row, Outcome::delta)),
                                row -> told(row, RowsPane::delta))
                        .figure(
                                text.get("word.tokens"),
                                70,
                                Comparator.comparingLong(row -> number(row, RowsPane::tokens)),
                                row -> told(row, each -> Amounts.tokens(tokens(each))))
                        .figure(
                                text.get("cli.column.hitRate"),
                                78,
                                Comparator.comparingDouble(
                                        row -> row.outcome().map(Outcome::hitShare).orElse(0.0)),
                                row -> told(row, each -> Amounts.percent(each.hitShare())))
                        .figure(
                                text.get("cli.column.misses"),
                                66,
                                Comparator.comparingLong(
                                        row -> number(row, each -> (long) each.misses())),
                                row -> told(row, each -> Amounts.exact(each.misses())))
                        .words(text.get("cli.column.flags"), 150, row -> told(row, this::flags));
        return made.upTo(320);
    }

    private Node tick(Row row) {
        var box = new CheckBox();
        box.setId("lab-tick-" + row.id());
        box.setAccessibleText(text.get("lab.tick.spoken", Names.of(row, text)));
        box.setSelected(lab.table.chosen.get().contains(row.id()));
        box.setOnAction(_ -> lab.table.choose(row.id(), box.isSelected()));
        return box;
    }

    private static String told(Row row, Function<Outcome, String> value) {
        return row.outcome().map(value).orElse("…");
    }

    private static long number(Row row, Function<Outcome, Long> value) {
        return row.outcome().map(value).orElse(0L);
    }

    private static Money money(Row row, Function<Outcome, Optional<Money>> value) {
        return row.outcome().flatMap(value).orElse(new Money(Long.MAX_VALUE));
    }

    private static long tokens(Outcome outcome) {
        return outcome.usage().total();
    }

    private static String delta(Outcome outcome) {
        return outcome.delta().map(Amounts::difference).orElse(Amounts.UNKNOWN);
    }

    private String flags(Outcome outcome) {
        return outcome.flags().stream()
                .map(flag -> text.get("flag." + flag.id()))
                .collect(text.listed());
    }

    private void show() {
        grid.show(lab.rows.get());
        mark();
    }

    /// The row that is worked on, unless a reader has marked several to copy them.
    private void mark() {
        var row = lab.selected.get().flatMap(each -> lab.table.row(each.id()));
        if (row.isEmpty() || grid.getSelectionModel().getSelectedItems().equals(List.of(row.get())))
            return;
        grid.point(row.get());
        if (!name.isFocused()) name.setText(row.get().name());
    }
}
