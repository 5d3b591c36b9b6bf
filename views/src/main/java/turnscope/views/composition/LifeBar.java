package turnscope.views.composition;

import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;

import turnscope.analysis.session.Segment;

/// A segment along the whole session, from the request that brought it to the one that no longer carried it.
///
/// The bar is as high as the root of its tokens; hatched means that the same content came in again meanwhile.
final class LifeBar extends Pane {

    static final double WIDTH = 108;
    private static final double HEIGHT = 27;
    private static final double LOW = 3;
    private static final double HIGH = 17;

    /// @param most tokens of the largest segment beside it
    LifeBar(Segment segment, int requests, long most, Color colour, Color axis, boolean hatched) {
        double unit = WIDTH / Math.max(1, requests);
        var ground = new Rectangle(0, HEIGHT / 2, WIDTH, 1);
        ground.setFill(axis);
        double share = Math.sqrt((double) segment.tokens() / Math.max(1, most));
        double high = Math.rint(Math.clamp(share * HIGH, LOW, HIGH));
        var bar =
                new Rectangle(
                        segment.entered() * unit,
                        Math.rint((HEIGHT - high) / 2),
                        Math.max(2, segment.requestsCarried() * unit),
                        high);
        bar.setFill(hatched ? hatch(colour) : colour);
        if (hatched) {
            bar.setStroke(colour);
            bar.getStyleClass().add("hatched");
        }
        getChildren().setAll(ground, bar);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
    }

    private static Paint hatch(Color colour) {
        return new LinearGradient(
                0,
                0,
                4,
                4,
                false,
                CycleMethod.REPEAT,
                new Stop(0, colour),
                new Stop(0.4, colour),
                new Stop(0.4, Color.TRANSPARENT),
                new Stop(1, Color.TRANSPARENT));
    }
}
