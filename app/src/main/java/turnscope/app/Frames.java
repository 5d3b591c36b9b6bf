package turnscope.app;

import javafx.animation.AnimationTimer;

/// Waits until what was put into a window can be seen.
final class Frames {

    /// A frame that was begun has reached the screen when the one after the next begins.
    private static final int FRAMES = 3;

    private Frames() {}

    /// Runs something on the screen's thread as soon as what is in the window now has reached the screen.
    static void then(Runnable action) {
        new AnimationTimer() {

            private int frames;

            @Override
            public void handle(long now) {
                if (++frames < FRAMES) return;
                stop();
                action.run();
            }
        }.start();
    }
}
