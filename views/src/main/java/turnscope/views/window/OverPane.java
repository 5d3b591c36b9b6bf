package turnscope.views.window;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Side;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.controlsfx.control.HiddenSidesPane;

/// The page of a narrow window; the list comes over it when the pointer touches the left edge, and stays while asked to.
final class OverPane extends HiddenSidesPane {

    /// Style of a side that lies over the page.
    static final String OVER = "over-page";

    private static final Duration SLIDE = Duration.millis(80);

    /// The pane moves nothing at all in no time.
    private static final Duration INSTANT = Duration.millis(1);

    OverPane(Region side, Region page, double sideWidth, BooleanProperty stays) {
        getStyleClass().add("over-pane");
        setFocusTraversable(false);
        side.setMinWidth(sideWidth);
        side.setPrefWidth(sideWidth);
        side.setMaxWidth(sideWidth);
        if (!side.getStyleClass().contains(OVER)) side.getStyleClass().add(OVER);
        page.setMinWidth(0);
        boolean still = Platform.getPreferences().isReducedMotion();
        setAnimationDuration(still ? INSTANT : SLIDE);
        setAnimationDelay(SLIDE);
        setContent(page);
        setLeft(side);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        stays.when(inScene)
                .subscribe(pinned -> {
                    setPinnedSide(pinned ? Side.LEFT : null);
                    if (!pinned) hide();
                });
    }
}
