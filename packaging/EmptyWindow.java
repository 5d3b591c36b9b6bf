import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The least that a JavaFX program can show, which the start of Turnscope is held against; ends with its third frame.
public final class EmptyWindow extends Application {

    private static final int FRAMES = 3;

    public static void main(String[] arguments) {
        launch(EmptyWindow.class);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("Turnscope"), 1280, 800));
        stage.show();
        new AnimationTimer() {

            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == FRAMES) Runtime.getRuntime().halt(0);
            }
        }.start();
    }
}
