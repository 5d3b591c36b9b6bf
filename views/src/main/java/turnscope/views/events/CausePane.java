package turnscope.views.events;

import java.util.List;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import turnscope.views.Amounts;
import turnscope.views.Text;

/// What each cause took under each version of the agent, and what helps against it.
final class CausePane extends GridPane {

    /// Below this width in points a remedy stands under its figures.
    private static final double NARROW = 560;

    private static final int COLUMNS = 6;

    private final Text text;
    private List<CauseTotals> totals = List.of();
    private boolean narrow;

    CausePane(Text text) {
        super(14, 4);
        this.text = text;
        setId("causes");
        getStyleClass().add("cause-totals");
        column(HPos.LEFT, Priority.NEVER);
        column(HPos.LEFT, Priority.NEVER);
        column(HPos.RIGHT, Priority.NEVER);
        column(HPos.RIGHT, Priority.NEVER);
        column(HPos.RIGHT, Priority.NEVER);
        column(HPos.LEFT, Priority.ALWAYS);
        widthProperty()
                .subscribe(width -> {
                    boolean now = width.doubleValue() > 0 && width.doubleValue() < NARROW;
                    if (now == narrow) return;
                    narrow = now;
                    show(totals);
                });
    }

    private void column(HPos side, Priority grow) {
        var column = new ColumnConstraints();
        column.setHalignment(side);
        column.setHgrow(grow);
        if (grow == Priority.NEVER) column.setMinWidth(Region.USE_PREF_SIZE);
        getColumnConstraints().add(column);
    }

    void show(List<CauseTotals> shown) {
        totals = shown;
        getChildren().clear();
        setVisible(!totals.isEmpty());
        setManaged(!totals.isEmpty());
        head();
        for (int i = 0; i < totals.size(); i++) row(2 * i + 1, totals.get(i));
    }

    private void head() {
        var keys =
                List.of(
                        "column.cause",
                        "events.version",
                        "events.count",
                        "events.lost",
                        "events.premium",
                        "events.remedy");
        for (int i = 0; i < keys.size() - (narrow ? 1 : 0); i++)
            add(label(text.get(keys.get(i)), "muted"), i, 0);
    }

    private void row(int row, CauseTotals totals) {
        var cause = label(text.get("cause." + totals.cause().id()), "subheading");
        var version = totals.version().isEmpty() ? Amounts.UNKNOWN : totals.version();
        var remedy = label(LossTable.remedy(totals.cause(), text), "remedy");
        remedy.setWrapText(true);
        remedy.setMinWidth(0);
        remedy.setMinHeight(Region.USE_PREF_SIZE);
        addRow(
                row,
                cause,
                label(version, "muted"),
                label(Amounts.exact(totals.losses()), "figure"),
                label(Amounts.tokens(totals.lost()), "figure"),
                label(Amounts.money(totals.premium()), "figure"));
        if (narrow) add(remedy, 0, row + 1, REMAINING, 1);
        else add(remedy, COLUMNS - 1, row);
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        setValignment(label, VPos.TOP);
        return label;
    }
}
