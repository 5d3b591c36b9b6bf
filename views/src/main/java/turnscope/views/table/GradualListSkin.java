package turnscope.views.table;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.ListViewSkin;

/// Fills a list over a few frames when its first rows are shown, as [GradualSkin] does it for a table.
public final class GradualListSkin<T> extends ListViewSkin<T> {

    private static final int FIRST_ROWS = 3;

    private final GradualHeight filled;

    /// @param list of rows that are equally high
    public GradualListSkin(ListView<T> list) {
        super(list);
        filled = new GradualHeight(list, FIRST_ROWS * list.getFixedCellSize());
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        boolean none = getSkinnable().getItems().isEmpty();
        super.layoutChildren(x, y, width, none ? height : filled.of(height));
    }
}
