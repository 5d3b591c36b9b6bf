package turnscope.views.diagnostics;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import turnscope.analysis.checkup.Checkup;
import turnscope.analysis.checkup.FileCheck;
import turnscope.analysis.session.Problem;
import turnscope.views.Amounts;
import turnscope.views.Reasons;
import turnscope.views.Text;
import turnscope.views.table.Grid;

/// Every file with its lines, and below it the places that were left out, of one file or of all.
final class FilesPart extends VBox {

    private static final double FILES = 264;
    private static final double PLACES = 180;

    private final DiagnosticsModel model;
    private final Text text;
    private final Grid<FileCheck> files;
    private final Grid<Problem> places;
    private final Label of = new Label();

    FilesPart(DiagnosticsModel model, Text text) {
        super(6);
        this.model = model;
        this.text = text;
        files = files();
        places = places();
        files.upTo(FILES);
        places.upTo(PLACES);
        of.setId("diagnostics-of");
        of.getStyleClass().add("muted");
        var troubled = new CheckBox(text.get("diagnostics.troubled"));
        troubled.setId("diagnostics-troubled");
        troubled.selectedProperty().bindBidirectional(model.troubledOnly);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, heading("diagnostics.files.title"), gap, troubled);
        head.setAlignment(Pos.CENTER_LEFT);
        var second = new HBox(8, heading("diagnostics.places"), of);
        second.setAlignment(Pos.BASELINE_LEFT);
        getChildren().setAll(head, files, second, places);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.checkup.when(inScene).subscribe(_ -> show());
        model.troubledOnly.when(inScene).subscribe(_ -> show());
        model.file.when(inScene).subscribe(_ -> showPlaces());
        model.imported.when(inScene).subscribe(_ -> showPlaces());
    }

    private Label heading(String key) {
        var label = new Label(text.get(key));
        label.getStyleClass().add("heading");
        return label;
    }

    private Grid<FileCheck> files() {
        return new Grid<FileCheck>(
                        "diagnostics-files",
                        text.get("diagnostics.files.title"),
                        text.get("diagnostics.files.none"))
                .opens(each -> model.file.set(Optional.of(each)))
                .words(text.get("diagnostics.column.file"), 300, each -> name(each.file().path()))
                .words(text.get("word.agent"), 100, each -> each.file().agent().label())
                .figure(
                        text.get("diagnostics.column.size"),
                        84,
                        Comparator.comparingLong(each -> each.file().bytes()),
                        each -> text.size(each.file().bytes()))
                .figure(
                        text.get("diagnostics.column.lines"),
                        76,
                        Comparator.comparingLong(each -> each.file().lines()),
                        each -> Amounts.exact(each.file().lines()))
                .figure(
                        text.get("overview.count"),
                        76,
                        Comparator.comparingInt(each -> each.file().sessions()),
                        each -> Amounts.exact(each.file().sessions()))
                .figure(
                        text.get("diagnostics.column.skipped"),
                        76,
                        Comparator.comparingInt(FileCheck::skipped),
                        each -> Amounts.exact(each.skipped()))
                .figure(
                        text.get("diagnostics.column.capped"),
                        76,
                        Comparator.comparingLong(FileCheck::capped),
                        each -> Amounts.exact(each.capped()))
                .figure(
                        text.get("diagnostics.column.unknown"),
                        116,
                        Comparator.comparingLong(each -> each.file().unknown()),
                        each -> Amounts.exact(each.file().unknown()))
                .copies(text.get("menu.copy"));
    }

    private Grid<Problem> places() {
        return new Grid<Problem>(
                        "diagnostics-skipped-lines",
                        text.get("diagnostics.places"),
                        text.get("diagnostics.places.none"))
                .words(text.get("diagnostics.column.file"), 260, each -> name(each.file()))
                .figure(
                        text.get("diagnostics.column.line"),
                        76,
                        Comparator.comparingLong(Problem::line),
                        each -> each.line() == 0 ? Amounts.UNKNOWN : Amounts.exact(each.line()))
                .words(text.get("diagnostics.column.reason"), 420, each -> Reasons.of(each, text))
                .copies(text.get("menu.copy"));
    }

    /// The end of a path says more than its beginning.
    private static String name(String path) {
        var whole = Path.of(path);
        int names = whole.getNameCount();
        return names <= 2 ? path : whole.subpath(names - 2, names).toString();
    }

    private void show() {
        var all = model.checkup.get().map(Checkup::files).orElse(List.of());
        files.show(
                all.stream()
                        .filter(each ->
                                !model.troubledOnly.get()
                                        || each.skipped() > 0
                                        || each.file().unknown() > 0)
                        .sorted(
                                Comparator.comparingInt(FileCheck::skipped)
                                        .thenComparingLong(each -> each.file().unknown())
                                        .reversed())
                        .toList());
        showPlaces();
    }

    private void showPlaces() {
        var chosen = model.file.get();
        of.setText(
                chosen.map(each -> name(each.file().path()))
                        .orElseGet(() -> text.get("diagnostics.places.all")));
        places.show(model.places());
    }
}
