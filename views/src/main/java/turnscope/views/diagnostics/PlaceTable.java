package turnscope.views.diagnostics;

import java.nio.file.Files;
import java.nio.file.Path;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import turnscope.views.Text;

/// The program and the places on the disk that it reads and writes.
final class PlaceTable extends GridPane {

    private final Text text;

    PlaceTable(Installation installation, Text text) {
        super(16, 4);
        this.text = text;
        setId("diagnostics-places");
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setMinWidth(0);
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, values);
        row("diagnostics.program", installation.environment());
        place("diagnostics.library", installation.library());
        place("diagnostics.settings", installation.settings());
        place("diagnostics.log", installation.log());
        installation.folders().get().forEach(folder -> place("diagnostics.folder", folder));
    }

    private void place(String key, Path place) {
        var words = place.toString();
        row(key, Files.exists(place) ? words : text.get("diagnostics.absent", words));
    }

    private void row(String key, String value) {
        var name = new Label(text.get(key));
        name.getStyleClass().add("muted");
        var words = new Label(value);
        words.setMinWidth(0);
        words.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        words.setTooltip(new Tooltip(value));
        addRow(getRowCount(), name, words);
    }
}
