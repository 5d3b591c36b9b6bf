package turnscope.views.session;

import java.util.List;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The chart above the table, sharing the height as the user wants it, as far as both have room.
final class ChartAndTable extends SplitPane {

    private final Region chart;
    private final Region table;
    private final DoubleProperty share;
    private double placedFor;
    private boolean placing;

    /// @param share of the height that the chart has
    ChartAndTable(Region chart, Region table, DoubleProperty share) {
        super(chart, table);
        this.chart = chart;
        this.table = table;
        this.share = share;
        setOrientation(Orientation.VERTICAL);
        setMinHeight(0);
        follow();
    }

    /// Both, or only one of them; never neither.
    void show(boolean withChart, boolean withTable) {
        var wanted =
                withChart && withTable ? List.of(chart, table) : List.of(withTable ? table : chart);
        if (getItems().equals(wanted)) return;
        getItems().setAll(wanted);
        placedFor = 0;
        if (wanted.size() == 2) follow();
        requestLayout();
    }

    private void follow() {
        getDividers()
                .getFirst()
                .positionProperty()
                .subscribe(position -> {
                    if (!placing && placedFor > 0) share.set(position.doubleValue());
                });
    }

    /// Only a drag of the divider changes the share; a new height of the window does not.
    @Override
    protected void layoutChildren() {
        placing = true;
        if (getHeight() != placedFor && getHeight() > 0 && !getDividers().isEmpty()) {
            placedFor = getHeight();
            double most = 1 - table.minHeight(-1) / getHeight();
            double least = Math.min(chart.minHeight(-1) / getHeight(), most);
            setDividerPositions(Math.clamp(share.get(), least, most));
        }
        super.layoutChildren();
        placing = false;
    }
}
