package turnscope.views.diagnostics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import turnscope.analysis.checkup.Trust;
import turnscope.views.Amounts;
import turnscope.views.SessionNames;
import turnscope.views.Text;
import turnscope.views.table.Grid;

/// The calibration of every session, the doubtful ones first.
final class TrustPart extends VBox {

    private static final double HEIGHT = 292;

    private final Text text;
    private final Grid<Trust.Session> grid;
    private final Label words = new Label();

    TrustPart(DiagnosticsModel model, Text text, Consumer<String> open) {
        super(6);
        this.text = text;
        grid =
                new Grid<Trust.Session>(
                                "diagnostics-trust",
                                text.get("diagnostics.trust"),
                                text.get("overview.none"))
                        .opens(each -> open.accept(each.summary().id()))
                        .words(
                                text.get("word.session"),
                                320,
                                each -> SessionNames.title(each.summary(), text))
                        .words(text.get("word.agent"), 100, each -> each.summary().agent().label())
                        .figure(
                                text.get("diagnostics.column.compared"),
                                90,
                                Comparator.comparingInt(each -> each.calibration().requests()),
                                each -> Amounts.exact(each.calibration().requests()))
                        .figure(
                                text.get("diagnostics.column.reproduced"),
                                96,
                                Comparator.comparingInt(each -> each.calibration().reproduced()),
                                each -> Amounts.exact(each.calibration().reproduced()))
                        .figure(
                                text.get("diagnostics.column.rate"),
                                76,
                                Comparator.comparingDouble(TrustPart::rate),
                                each ->
                                        each.calibration().rate().isEmpty()
                                                ? Amounts.UNKNOWN
                                                : Amounts.percent(rate(each)))
                        .words(
                                text.get("diagnostics.column.state"),
                                150,
                                each ->
                                        text.get(
                                                "diagnostics.state."
                                                        + each.calibration().state().id()))
                        .copies(text.get("menu.copy"));
        grid.upTo(HEIGHT);
        words.setId("diagnostics-pooled");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        var heading = new Label(text.get("diagnostics.trust"));
        heading.getStyleClass().add("heading");
        getChildren().setAll(heading, words, grid);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.trust.when(inScene).subscribe(this::show);
    }

    private static double rate(Trust.Session session) {
        return session.calibration().rate().orElse(-1);
    }

    private void show(Optional<Trust> known) {
        words.setText(
                known.map(this::pooled).orElseGet(() -> text.get("diagnostics.trust.reading")));
        grid.show(
                known.map(Trust::sessions).orElse(List.of()).stream()
                        .sorted(
                                Comparator.comparing(TrustPart::doubtless)
                                        .thenComparingDouble(TrustPart::rate))
                        .toList());
    }

    private static boolean doubtless(Trust.Session session) {
        return switch (session.calibration().state()) {
            case UNCALIBRATED -> false;
            case CALIBRATED, TOO_SHORT -> true;
        };
    }

    private String pooled(Trust trust) {
        return trust.agents().entrySet().stream()
                .map(each ->
                        text.get(
                                "diagnostics.pooled",
                                each.getKey(),
                                each.getValue().all().rate().isEmpty()
                                        ? Amounts.UNKNOWN
                                        : Amounts.percent(
                                                each.getValue().all().rate().getAsDouble()),
                                Amounts.exact(each.getValue().all().requests()),
                                Amounts.exact(each.getValue().calibrated()),
                                Amounts.exact(each.getValue().sessions())))
                .collect(Collectors.joining("\n"));
    }
}
