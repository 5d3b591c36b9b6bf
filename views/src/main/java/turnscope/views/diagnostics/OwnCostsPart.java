package turnscope.views.diagnostics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import turnscope.analysis.checkup.Reconciled;
import turnscope.analysis.pricing.Money;
import turnscope.views.Amounts;
import turnscope.views.SessionNames;
import turnscope.views.Text;
import turnscope.views.table.Grid;

/// The costs that an agent wrote down itself beside the bills of the same sessions; hidden where there are none.
final class OwnCostsPart extends VBox {

    private static final double HEIGHT = 180;

    private final Grid<Reconciled> grid;

    OwnCostsPart(DiagnosticsModel model, Text text, Consumer<String> open) {
        super(6);
        grid =
                new Grid<Reconciled>(
                                "diagnostics-own",
                                text.get("diagnostics.own"),
                                text.get("overview.none"))
                        .opens(each -> open.accept(each.session().id()))
                        .words(
                                text.get("word.session"),
                                320,
                                each -> SessionNames.title(each.session(), text))
                        .figure(
                                text.get("diagnostics.own.theirs"),
                                130,
                                Comparator.comparing(Reconciled::own),
                                each -> Amounts.money(each.own()))
                        .figure(
                                text.get("diagnostics.own.ours"),
                                130,
                                Comparator.comparing(each -> each.bill().priced()),
                                each -> Amounts.money(each.bill().total()))
                        .figure(
                                text.get("diagnostics.own.difference"),
                                120,
                                Comparator.comparing(each -> each.difference().orElse(Money.ZERO)),
                                each -> difference(each.difference()))
                        .copies(text.get("menu.copy"));
        grid.upTo(HEIGHT);
        var heading = new Label(text.get("diagnostics.own"));
        heading.getStyleClass().add("heading");
        var note = new Label(text.get("diagnostics.own.note"));
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(heading, note, grid);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.reconciled.when(inScene).subscribe(this::show);
    }

    private static String difference(Optional<Money> difference) {
        return difference.map(Amounts::difference).orElse(Amounts.UNKNOWN);
    }

    private void show(List<Reconciled> all) {
        setVisible(!all.isEmpty());
        setManaged(!all.isEmpty());
        grid.show(all);
    }
}
