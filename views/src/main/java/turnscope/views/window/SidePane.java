package turnscope.views.window;

import javafx.beans.property.DoubleProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The list and the page, with a divider between them whose place survives a new size of the window.
final class SidePane extends SplitPane {

    private static final double NARROWEST = 240;
    private static final double WIDEST = 480;

    private final Region side;
    private final DoubleProperty sideWidth;
    private boolean placed;

    SidePane(Region side, Region page, DoubleProperty sideWidth) {
        this.side = side;
        this.sideWidth = sideWidth;
        getStyleClass().add("side-pane");
        side.getStyleClass().remove(OverPane.OVER);
        side.setMinWidth(NARROWEST);
        side.setPrefWidth(Region.USE_COMPUTED_SIZE);
        side.setMaxWidth(WIDEST);
        page.setMinWidth(0);
        SplitPane.setResizableWithParent(side, false);
        getItems().setAll(side, page);
    }

    @Override
    protected void layoutChildren() {
        if (!placed && getWidth() > 0) {
            placed = true;
            setDividerPositions(sideWidth.get() / getWidth());
            super.layoutChildren();
            side.widthProperty()
                    .subscribe(width -> {
                        if (width.doubleValue() > 0) sideWidth.set(width.doubleValue());
                    });
            return;
        }
        super.layoutChildren();
    }
}
