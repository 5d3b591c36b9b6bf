package turnscope.views.diagnostics;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.analysis.checkup.Checkup;
import turnscope.views.Amounts;
import turnscope.views.Icons;
import turnscope.views.Pasteboard;
import turnscope.views.Text;
import turnscope.views.tile.Figure;
import turnscope.views.tile.TileRow;

/// The page of diagnostics: the program, its folders, every file that was read, what was left out, and calibrations.
public final class DiagnosticsView extends BorderPane {

    private final DiagnosticsModel model;
    private final Text text;
    private final TileRow tiles;
    private final VBox reading;

    /// @param open a session by its id
    /// @param copied is told after the redacted lines were put on the clipboard
    public DiagnosticsView(
            DiagnosticsModel model,
            Text text,
            ObservableValue<Boolean> dark,
            Consumer<String> open,
            Runnable copied,
            Runnable close) {
        this.model = model;
        this.text = text;
        setId("diagnostics");
        getStyleClass().add("diagnostics");
        tiles = new TileRow(dark);
        reading = new VBox(label(text.get("diagnostics.reading"), "muted"));
        var content =
                new VBox(
                        reading,
                        tiles,
                        heading("diagnostics.place"),
                        new PlaceTable(model.installation, text),
                        new FilesPart(model, text),
                        new TrustPart(model, text, open),
                        new OwnCostsPart(model, text, open));
        content.getStyleClass().add("overview-page");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("overview");
        setTop(head(copied, close));
        setCenter(scroll);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.checkup.when(inScene).subscribe(this::show);
    }

    private Node head(Runnable copied, Runnable close) {
        var title = label(text.get("diagnostics.title"), "page-title");
        var note = label(text.get("diagnostics.note"), "muted");
        var names = new VBox(2, title, note);
        names.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var copy = new Button(text.get("diagnostics.copy"));
        copy.setId("diagnostics-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.disableProperty().bind(model.checkup.map(Optional::isEmpty));
        copy.setOnAction(_ -> {
            Pasteboard.put(model.redacted());
            copied.run();
        });
        var back = new Button(text.get("prices.close"), Icons.CLOSE.node());
        back.setId("diagnostics-close");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.getStyleClass().add(Styles.FLAT);
        back.setOnAction(_ -> close.run());
        var line = new HBox(8, names, gap, copy, back);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("prices-head");
        return line;
    }

    private Label heading(String key) {
        return label(text.get(key), "heading");
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }

    private void show(Optional<Checkup> found) {
        reading.setVisible(found.isEmpty());
        reading.setManaged(found.isEmpty());
        tiles.setVisible(found.isPresent());
        tiles.setManaged(found.isPresent());
        found.ifPresent(checkup -> tiles.show(figures(checkup)));
    }

    private List<Figure> figures(Checkup checkup) {
        long lines = checkup.files().stream().mapToLong(each -> each.file().lines()).sum();
        long capped = checkup.files().stream().mapToLong(each -> each.capped()).sum();
        long unknown = checkup.unknown().values().stream().mapToLong(Long::longValue).sum();
        long unpriced = checkup.total().bill().unpricedRequests();
        return List.of(
                figure(
                        "diagnostics.files",
                        checkup.files().size(),
                        text.get("diagnostics.files.note", Amounts.exact(lines))),
                figure(
                        "diagnostics.skipped",
                        checkup.problems().size(),
                        text.count("diagnostics.skipped.note", capped)),
                figure(
                        "diagnostics.unknown",
                        unknown,
                        text.count("diagnostics.unknown.note", checkup.unknown().size())),
                figure(
                        "diagnostics.unpriced",
                        unpriced,
                        text.count("status.unpriced", checkup.unpriced().size())),
                new Figure(
                        "diagnostics-size",
                        text.get("diagnostics.size"),
                        checkup.bytes().orElse(0),
                        checkup.bytes().isPresent()
                                ? text.size(checkup.bytes().getAsLong())
                                : Amounts.UNKNOWN,
                        text.get(
                                "diagnostics.size.note",
                                text.count("status.sessions", checkup.sessions()),
                                text.count(
                                        "session.requests", checkup.total().bill().requests()))));
    }

    private Figure figure(String key, long number, String note) {
        return new Figure(
                key.replace('.', '-'), text.get(key), number, Amounts.exact(number), note);
    }
}
