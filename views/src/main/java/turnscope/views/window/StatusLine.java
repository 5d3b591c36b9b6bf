package turnscope.views.window;

import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.simulation.Calibration;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// The state of everything in words, and the progress of an import with a way to stop it.
final class StatusLine extends HBox {

    private final MainModel model;
    private final Text text;
    private final Label unpriced = new Label();
    private final Label calibration = new Label();
    private final HBox importing;
    private final ProgressBar bar = new ProgressBar();
    private final Label reading = new Label();

    StatusLine(MainModel model, Text text) {
        this.model = model;
        this.text = text;
        setId("status");
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        var sessions = new Label();
        sessions.setId("status-sessions");
        sessions.textProperty()
                .bind(
                        model.library.sessionCount.map(
                                count -> text.count("status.sessions", count.longValue())));
        var prices = new Label();
        prices.setId("status-prices");
        prices.textProperty().bind(model.catalogue.map(this::prices));
        unpriced.setId("status-unpriced");
        opens(model.pricesShown, "action.prices", prices, unpriced);
        var local = new Label(text.get("status.local"));
        local.setId("status-local");
        calibration.setId("status-calibration");
        opens(model.diagnosticsShown, "action.diagnostics", calibration, local);
        importing = importing();
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(sessions, unpriced, calibration, prices, local, gap, importing);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.library.total.when(inScene).subscribe(this::showUnpriced);
        model.session.calibration.when(inScene).subscribe(this::showCalibration);
        model.imports.progress.when(inScene).subscribe(this::showProgress);
    }

    /// Words that lead to the page that explains them, by mouse and by keyboard.
    private void opens(BooleanProperty page, String role, Label... words) {
        for (var each : words) {
            each.getStyleClass().add("opens");
            each.setFocusTraversable(true);
            each.setAccessibleRole(AccessibleRole.HYPERLINK);
            each.setAccessibleHelp(text.get(role));
            each.setOnMouseClicked(_ -> open(page));
            each.setOnKeyPressed(key -> {
                if (key.getCode() != KeyCode.ENTER && key.getCode() != KeyCode.SPACE) return;
                open(page);
                key.consume();
            });
        }
    }

    private void open(BooleanProperty page) {
        model.pricesShown.set(false);
        model.builderShown.set(false);
        model.diagnosticsShown.set(false);
        page.set(true);
    }

    private String prices(Catalogue catalogue) {
        var layers = catalogue.list().layers().size();
        var words = text.get("status.prices", catalogue.asOf());
        if (layers > 0) words += text.count("status.layers", layers);
        return catalogue.fixedAt().isPresent() ? words + text.get("status.today") : words;
    }

    private HBox importing() {
        bar.setPrefWidth(160);
        bar.setId("import-progress");
        bar.getStyleClass().add(Styles.SMALL);
        var cancel = new Button(text.get("import.cancel"));
        cancel.setId("import-cancel");
        cancel.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        cancel.setOnAction(_ -> model.imports.cancel());
        var box = new HBox(8, reading, bar, cancel);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private void showUnpriced(Bill total) {
        int models = total.unpricedModels().size();
        unpriced.setVisible(models > 0);
        unpriced.setManaged(models > 0);
        unpriced.setText(text.count("status.unpriced", models));
        unpriced.setTooltip(new Tooltip(String.join("\n", total.unpricedModels().keySet())));
    }

    /// Whether replays of the open session can be trusted.
    private void showCalibration(Optional<Calibration> known) {
        calibration.setVisible(known.isPresent());
        calibration.setManaged(known.isPresent());
        if (known.isEmpty()) return;
        var found = known.get();
        var rate =
                found.rate().isEmpty()
                        ? Amounts.UNKNOWN
                        : Amounts.percent(found.rate().getAsDouble());
        var missed = Amounts.exact(found.requests() - (long) found.reproduced());
        var compared = Amounts.exact(found.requests());
        switch (found.state()) {
            case CALIBRATED -> calibration.setText(text.get("status.calibrated", rate));
            case UNCALIBRATED -> calibration.setText(text.get("status.uncalibrated", rate));
            case TOO_SHORT -> calibration.setText(text.get("status.too-short"));
        }
        calibration.setTooltip(
                new Tooltip(
                        found.state() == Calibration.State.TOO_SHORT
                                ? text.get("calibration.short", compared)
                                : text.get("calibration.low", missed, compared)));
    }

    private void showProgress(Optional<ImportModel.Progress> progress) {
        importing.setVisible(progress.isPresent());
        if (progress.isEmpty()) return;
        var now = progress.get();
        bar.setProgress(now.share());
        reading.setText(
                now.files() == 0
                        ? text.get("import.looking")
                        : text.get(
                                "load.reading",
                                Amounts.exact(now.filesDone()),
                                Amounts.exact(now.files())));
    }
}
