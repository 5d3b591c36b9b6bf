package turnscope.views.window;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import turnscope.views.Looks;
import turnscope.views.Text;

/// What the window shows until its library is open: the frame of the window, without what needs a library.
///
/// Most libraries are open before anybody could read a word; where one takes longer, as after an update of its form,
/// the reason is said.
public final class Curtain extends BorderPane {

    /// As tall as the bar that takes its place.
    private static final double BAR = 43;

    /// As wide as the button at its left end.
    private static final double BUTTON = 40;

    private static final Duration LONG = Duration.millis(700);

    public Curtain(Text text) {
        getStyleClass().add("main-window");
        Looks.speak(this, text);
        var name = new Label("Turnscope");
        name.getStyleClass().add("wordmark");
        var room = new Region();
        room.setMinWidth(BUTTON);
        var bar = new HBox(room, name);
        bar.getStyleClass().add("top-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinHeight(BAR);
        setTop(bar);
        var line = new HBox();
        line.getStyleClass().add("status-line");
        setBottom(line);
        var pause = new PauseTransition(LONG);
        pause.setOnFinished(_ -> setCenter(new StackPane(new Label(text.get("start.opening")))));
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) pause.stop();
                    else pause.playFromStart();
                });
    }
}
