package turnscope.views.table;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;

/// Fills a table over a few frames when its first rows are shown, so that the screen goes on answering.
public final class GradualSkin<T> extends TableViewSkin<T> {

    private static final int FIRST_ROWS = 8;

    private final GradualHeight filled;

    public GradualSkin(TableView<T> table) {
        super(table);
        filled =
                new GradualHeight(table, FIRST_ROWS * Math.max(Grid.ROW, table.getFixedCellSize()));
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        boolean none = getSkinnable().getItems().isEmpty();
        super.layoutChildren(x, y, width, none ? height : filled.of(height));
    }
}
