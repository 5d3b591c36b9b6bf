package turnscope.views.window;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import atlantafx.base.theme.Styles;

import turnscope.views.Icons;
import turnscope.views.Looks;
import turnscope.views.Text;

/// What the window shows until its library is open: the frame of the window, without what needs a library.
///
/// Most libraries are open before anybody could read a word; where one takes longer, as after an update of its form,
/// the reason is said.
public final class Curtain extends BorderPane {

    private static final Duration LONG = Duration.millis(700);

    public Curtain(Text text) {
        getStyleClass().add("main-window");
        Looks.speak(this, text);
        setTop(bar(text));
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

    /// The name where it will stay; controls that nobody sees keep the room of those that come.
    private static HBox bar(Text text) {
        var bar = new HBox();
        bar.getStyleClass().add("top-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        var sidebar = TopBar.icon(Icons.SIDEBAR.node(), text.get("bar.library"));
        var menu = new MenuButton(text.get("bar.import"), Icons.IMPORT.node());
        menu.getStyleClass().add(Styles.FLAT);
        sidebar.setVisible(false);
        menu.setVisible(false);
        bar.getChildren().setAll(sidebar, TopBar.wordmark(bar), menu);
        return bar;
    }
}
