package turnscope.views.timeline;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import turnscope.views.Text;

/// Says once what the wheel does here and offers the other way.
final class WheelHint extends HBox {

    private static final Duration READ = Duration.seconds(15);

    WheelHint(Wheel wheel, Text text) {
        setId("wheel-hint");
        getStyleClass().add("timeline-hint");
        setAlignment(Pos.CENTER_LEFT);
        setManaged(false);
        var words = new Label();
        words.textProperty()
                .bind(
                        wheel.zooms.map(zooms ->
                                text.get(
                                        zooms
                                                ? "timeline.wheel.zooms-now"
                                                : "timeline.wheel.moves-now")));
        var swap = new Hyperlink(text.get("timeline.wheel.swap"));
        swap.setId("wheel-swap");
        swap.setOnAction(_ -> wheel.zooms.set(!wheel.zooms.get()));
        var close = new Hyperlink(text.get("timeline.wheel.fine"));
        close.setId("wheel-fine");
        close.setOnAction(_ -> wheel.told.set(true));
        getChildren().setAll(words, swap, close);
        visibleProperty().bind(wheel.turned.and(wheel.told.not()));
        var gone = new PauseTransition(READ);
        gone.setOnFinished(_ -> wheel.told.set(true));
        visibleProperty()
                .subscribe(shown -> {
                    if (shown) gone.playFromStart();
                    else gone.stop();
                });
    }
}
