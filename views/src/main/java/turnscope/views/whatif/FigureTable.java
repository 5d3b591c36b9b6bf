package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import turnscope.views.Text;

/// Figures as recorded, as simulated and their difference, line by line; its labels stay while a slider moves.
final class FigureTable extends GridPane {

    private final Text text;
    private final List<Label> cells = new ArrayList<>();

    FigureTable(Text text) {
        super(10, 3);
        this.text = text;
        setId("lab-figures");
        getStyleClass().add("lab-figures");
        var first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(first);
        for (int i = 0; i < 3; i++) {
            var figure = new ColumnConstraints();
            figure.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(figure);
        }
        add(Words.line(text.get("lab.recordedShort"), "muted"), 1, 0);
        add(Words.line(text.get("lab.simulated"), "muted"), 2, 0);
    }

    void show(Figures figures) {
        if (cells.isEmpty()) lay(figures);
        int cell = 0;
        for (var line : figures.lines()) {
            cells.get(cell++).setText(line.before());
            cells.get(cell++).setText(line.now());
            cells.get(cell++).setText(line.change());
        }
    }

    private void lay(Figures figures) {
        int row = 1;
        for (var line : figures.lines()) {
            add(Words.of(text.get(line.key())), 0, row);
            for (int column = 1; column <= 3; column++) {
                var cell = Words.line("", "figure");
                if (column != 2) cell.getStyleClass().add("muted");
                cells.add(cell);
                add(cell, column, row);
            }
            row++;
        }
    }
}
