package turnscope.views;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/// Brings the parts of a large place on screen in a frame each, so that keys and clicks are taken in between.
///
/// Belongs to the screen's thread. A place that nobody sees gets its parts at once.
public final class PartByPart {

    private static final Queue<Runnable> WAITING = new ArrayDeque<>();

    /// Told before a frame is laid out, so the first one belongs to what is there already.
    private static final AnimationTimer FRAMES =
            new AnimationTimer() {

                private boolean drawing;

                @Override
                public void handle(long now) {
                    var next = drawing ? WAITING.poll() : null;
                    drawing = true;
                    if (next != null) next.run();
                    if (!WAITING.isEmpty()) return;
                    drawing = false;
                    stop();
                }
            };

    private PartByPart() {}

    /// Does something in the next frame in which nothing that was asked for earlier is done.
    ///
    /// @param place that is to be completed; waits until it belongs to a window
    public static void add(Node place, Runnable part) {
        if (place.getScene() != null) {
            complete(place.getScene(), part);
            return;
        }
        place.sceneProperty()
                .addListener(
                        new ChangeListener<>() {
                            @Override
                            public void changed(
                                    ObservableValue<? extends Scene> scene,
                                    Scene before,
                                    Scene now) {
                                scene.removeListener(this);
                                complete(now, part);
                            }
                        });
    }

    /// Puts the first of several groups into a place now, and every other one a frame later.
    public static void fill(Pane place, List<? extends List<? extends Node>> groups) {
        place.getChildren().setAll(groups.getFirst());
        for (var group : groups.subList(1, groups.size()))
            add(place, () -> place.getChildren().addAll(group));
    }

    /// Whether no part is missing any more.
    public static boolean done() {
        return WAITING.isEmpty();
    }

    private static void complete(Scene scene, Runnable part) {
        if (scene.getWindow() == null || !scene.getWindow().isShowing()) {
            part.run();
            return;
        }
        WAITING.add(part);
        FRAMES.start();
    }
}
