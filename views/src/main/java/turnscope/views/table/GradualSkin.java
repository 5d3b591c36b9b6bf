package turnscope.views.table;

import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;

/// Fills a table over a few frames when its first rows are shown, so that the screen goes on answering.
///
/// The cells of thirty rows are several hundred nodes, which keep a program that has just started busy for longer than
/// a frame may take. What is in no window, such as a page of which a picture is made, is filled at once.
public final class GradualSkin<T> extends TableViewSkin<T> {

    private static final int FIRST_ROWS = 8;

    private double reached;
    private boolean growing;

    public GradualSkin(TableView<T> table) {
        super(table);
        reached = FIRST_ROWS * Math.max(Grid.ROW, table.getFixedCellSize());
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        boolean gradually = onScreen() && !getSkinnable().getItems().isEmpty();
        super.layoutChildren(x, y, width, gradually ? Math.min(height, reached) : height);
        if (gradually && reached < height) grow();
    }

    private boolean onScreen() {
        var scene = getSkinnable().getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }

    /// Twice as far in the next frame.
    private void grow() {
        if (growing) return;
        growing = true;
        Platform.runLater(() -> {
            growing = false;
            reached *= 2;
            var table = getSkinnable();
            if (table != null) table.requestLayout();
        });
    }
}
